// Offers messages in this browser where it can show them; without it the page stays as it is.
const place = document.querySelector("[data-push]");
if (place && "serviceWorker" in navigator && "PushManager" in window) {
  place.hidden = false;
  place.querySelector("button").addEventListener("click", async () => {
    const worker = await navigator.serviceWorker.register(place.dataset.pushWorker);
    const raw = atob(place.dataset.push.replace(/-/g, "+").replace(/_/g, "/"));
    const key = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
    const made = (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })).toJSON();
    const form = new FormData();
    form.set("endpoint", made.endpoint);
    form.set("p256dh", made.keys.p256dh);
    form.set("auth", made.keys.auth);
    form.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
    const answer = await fetch(place.dataset.pushAddress, { method: "POST", body: form });
    place.querySelector("[data-push-done]").hidden = !answer.ok;
  });
}
