// The live half of the sending page: asks for the numbers again and again. Without this file the page is whole and is
// reloaded by hand. The server counts once for everybody who looks.
(() => {
  const section = document.getElementById("live-section");
  const heard = document.getElementById("live-heard");
  const moved = document.getElementById("live-moved");
  const lost = document.getElementById("live-lost");
  const stop = document.getElementById("stop-form");
  const RUNNING = 2000; // ms between two looks
  const QUIET = 10000;
  const begun = document.getElementById("live").dataset.state;

  function show(fresh) {
    document.getElementById("live").replaceWith(fresh);
    // A reader hears the state, and every twentieth part of the way, not every number.
    if (heard.textContent !== fresh.dataset.heard) heard.textContent = fresh.dataset.heard;
    if (stop) stop.hidden = fresh.dataset.stoppable !== "true";
    moved.hidden = fresh.dataset.state === begun;
    lost.hidden = true;
  }

  async function look() {
    if (!document.hidden) {
      try {
        const answer = await fetch(section.dataset.progress, { headers: { Accept: "text/html" } });
        if (answer.redirected || !answer.ok) throw new Error(String(answer.status));
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("live");
        if (fresh) show(document.adoptNode(fresh));
      } catch {
        if (lost.hidden) {
          lost.hidden = false;
          lost.textContent = lost.dataset.text;
        }
      }
    }
    setTimeout(look, document.getElementById("live").dataset.running === "true" ? RUNNING : QUIET);
  }

  setTimeout(look, RUNNING);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) lost.hidden = true; });
})();
