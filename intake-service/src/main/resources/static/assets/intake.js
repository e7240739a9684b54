// Hides the questions that do not apply. One that already has an answer stays: nothing is ever sent unseen.
// Without this file every question is on the page.
(() => {
  const form = document.getElementById("report");
  const summary = document.getElementById("problems") || document.getElementById("similar");
  if (summary) summary.focus();
  if (!form) return;

  const answers = (name) => {
    if (name === "body.kind") {
      const body = form.elements.namedItem("body");
      const chosen = body && body.selectedOptions[0];
      return chosen && chosen.dataset.kind ? [chosen.dataset.kind] : [];
    }
    return new FormData(form).getAll(name).filter((value) => value !== "");
  };
  const holds = (condition) => {
    const [name, wanted] = condition.split("=");
    const given = answers(name);
    return wanted === "*" ? given.length > 0 : wanted.split(",").some((value) => given.includes(value));
  };
  const answered = (field) => [...field.querySelectorAll("input, select, textarea")].some((input) =>
    input.type === "radio" || input.type === "checkbox"
      ? input.checked && input.value !== "UNKNOWN"
      : input.value !== "" && input.value !== "UNKNOWN");
  const conditional = [...form.querySelectorAll("[data-when]")];
  const update = () => conditional.forEach((field) => {
    const applies = field.dataset.when.split(";").some(holds);
    field.hidden = !applies && !answered(field) && !field.classList.contains("field-wrong");
  });
  // Enter in a line of text would report at once: only the buttons report.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.tagName === "INPUT" && event.target.type !== "file") event.preventDefault();
  });
  form.addEventListener("change", update);
  update();
})();
