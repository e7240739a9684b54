// A button beside each field copies its text. Without this file the buttons stay hidden and the text is selected by hand.
(() => {
  const told = document.getElementById("copied");
  document.querySelectorAll("button[data-copy]").forEach((button) => {
    const field = document.getElementById(button.dataset.copy);
    if (!field) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = (words) => {
        told.textContent = words + ": " + field.labels[0].textContent;
        document.querySelectorAll("button[data-copy]").forEach((other) => other.removeAttribute("data-last"));
        button.setAttribute("data-last", "");
      };
      try {
        await navigator.clipboard.writeText(field.value);
        done(told.dataset.copied);
      } catch (notAllowed) {
        // A page without https may not use the clipboard.
        field.focus();
        field.select();
        done(told.dataset.select);
      }
    });
  });
})();
