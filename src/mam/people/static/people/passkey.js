/* Passkeys: the browser asks the device for a key and the form carries the answer. Without JavaScript the buttons stay hidden. */
(function () {
  "use strict";
  var named = !/^[\d.]+$|:/.test(location.hostname); // a passkey belongs to a name, never to a bare address like 127.0.0.1
  if (!named || !window.PublicKeyCredential || !window.webauthnJSON) return;

  function options(form) {
    var place = document.getElementById(form.dataset.options || "");
    return place ? Promise.resolve(JSON.parse(place.textContent)) : fetch(form.action, { headers: { Accept: "application/json" } })
      .then(function (answer) { return answer.json(); });
  }

  function ask(form, data) {
    if (form.dataset.passkey === "get") return window.webauthnJSON.get(data.request_options);
    var wanted = data.creation_options.publicKey.authenticatorSelection;
    wanted.residentKey = "required";
    wanted.requireResidentKey = true;
    wanted.userVerification = "required";
    return window.webauthnJSON.create(data.creation_options);
  }

  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    var button = form.querySelector("[data-passkey-button]");
    var trouble = form.querySelector("[data-passkey-trouble]");
    form.hidden = false;
    button.hidden = false;
    button.addEventListener("click", function (event) {
      event.preventDefault();
      trouble.hidden = true;
      options(form).then(function (data) { return ask(form, data); }).then(function (key) {
        form.elements.credential.value = JSON.stringify(key);
        form.submit();
      }).catch(function () { trouble.hidden = false; });
    });
  });
  document.querySelectorAll("[data-without-passkey]").forEach(function (hint) { hint.hidden = true; });
})();
