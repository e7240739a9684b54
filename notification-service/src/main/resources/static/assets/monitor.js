// The live half of the topic monitor. The stream only says that there is something new; what it is, this page asks for at
// its own address, so that rights, language and filter stay the server's business. Without this file the page is whole.
(() => {
  const live = document.getElementById("live");
  const state = document.getElementById("live-state");
  const button = document.getElementById("live-pause");
  const MOST = 500;
  const AT_LEAST = 1000; // ms between two looks
  let paused = false;
  let connection = "connecting";
  let waiting = false;
  let unseen = 0;
  let looking = false;
  let again = false;

  function show() {
    const word = paused ? state.dataset.paused : state.dataset[connection];
    const text = paused && unseen > 0 ? word + " " + state.dataset.new.replace("0", unseen) : word;
    if (state.textContent !== text) state.textContent = text;
    state.className = "badge " + (paused ? "state-DUE_SOON" : connection === "live" ? "state-ON_TIME" : connection === "connecting" ? "" : "state-LATE");
    button.textContent = paused ? button.dataset.go : button.dataset.pause;
    button.setAttribute("aria-pressed", String(paused));
  }

  function merge(page) {
    const lag = page.getElementById("lag");
    const old = document.getElementById("lag");
    if (lag && old.textContent !== lag.textContent && !old.contains(document.activeElement)) old.replaceWith(lag);
    const body = document.getElementById("events");
    const fresh = [...(page.querySelectorAll("#events > tr"))].filter((row) => !document.getElementById(row.id));
    if (fresh.length > 0) document.getElementById("nothing")?.remove();
    for (const row of fresh.reverse()) {
      row.classList.add("fresh");
      // By time, not by arrival: partitions are read one after the other.
      const time = row.cells[0].textContent;
      const place = [...body.rows].find((one) => one.cells[0].textContent <= time);
      body.insertBefore(row, place ?? null);
    }
    while (body.rows.length > MOST && !body.lastElementChild.contains(document.activeElement)) body.lastElementChild.remove();
  }

  async function look() {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.redirected || !answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!paused) merge(page);
    } catch {
      connection = "lost";
      show();
    }
    setTimeout(() => {
      looking = false;
      if (again) {
        again = false;
        look();
      }
    }, AT_LEAST);
  }

  function news() {
    if (paused) {
      unseen++;
      show();
    } else look();
  }

  function connect() {
    const stream = new EventSource(live.dataset.stream + location.search);
    stream.onopen = () => {
      connection = "live";
      show();
    };
    stream.addEventListener("news", news);
    stream.onerror = () => {
      connection = stream.readyState === EventSource.CLOSED ? "polling" : "lost";
      show();
      if (stream.readyState === EventSource.CLOSED && !waiting) {
        // No stream to be had (too many pages are live): look from time to time, and try again.
        waiting = true;
        setTimeout(() => {
          waiting = false;
          news();
          connect();
        }, 15000);
      }
    };
    addEventListener("pagehide", () => stream.close(), { once: true });
  }

  button.addEventListener("click", () => {
    paused = !paused;
    unseen = 0;
    show();
    if (!paused) look();
  });

  live.hidden = false;
  show();
  connect();
  // How far readers are behind changes without any message.
  setInterval(() => { if (!paused && !document.hidden) look(); }, 5000);
})();
