// Sends a list in pieces and goes on where a broken upload stopped. Without this file the form sends it in one go.
(function () {
  "use strict";

  var PIECE = 4 * 1024 * 1024;
  var form = document.getElementById("upload-form");
  if (!form || !window.fetch || !window.FormData) return;
  var address = form.getAttribute("action");
  var current = null;
  var progress = document.getElementById("upload-progress");

  function field(name) {
    var found = form.querySelector('[name="' + name + '"]');
    return found ? found.value : "";
  }

  function send(where, parts) {
    var body = new FormData();
    Object.keys(parts).forEach(function (name) { body.append(name, parts[name]); });
    body.append("_csrf", field("_csrf"));
    return fetch(where, { method: "POST", body: body, headers: { Accept: "application/json" } }).then(asJson);
  }

  function asJson(answer) {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  // The upload of this very file that stopped on its way, while the page is open; another file never continues it.
  function begun(file) {
    var same = current && current.name === file.name && current.size === file.size
      && current.changed === file.lastModified;
    if (same) return fetch(address + "/" + current.upload, { headers: { Accept: "application/json" } }).then(asJson);
    return send(address, { size: file.size, itemsOfAll: field("itemsOfAll") }).then(function (upload) {
      current = { name: file.name, size: file.size, changed: file.lastModified, upload: upload.uploadId };
      return upload;
    });
  }

  function goOn(file, upload) {
    var percent = Math.floor(100 * upload.received / upload.size);
    progress.textContent = form.dataset.sending.replace("{0}", percent);
    if (upload.received >= upload.size) {
      window.location.assign(address + "/" + upload.uploadId);
      return null;
    }
    var piece = file.slice(upload.received, upload.received + PIECE);
    return send(address + "/" + upload.uploadId + "/pieces", { startsAt: upload.received, piece: piece })
      .then(function (next) { return goOn(file, next); });
  }

  form.addEventListener("submit", function (event) {
    var file = form.querySelector('[name="file"]').files[0];
    if (!file) return;
    event.preventDefault();
    begun(file)
      .then(function (upload) { return goOn(file, upload); })
      .catch(function () { progress.textContent = form.dataset.broken; });
  });
})();
