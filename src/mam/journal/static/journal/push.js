// Offers messages in this browser where it can show them, and says whether it does; without it the page stays as it is.
const place = document.querySelector("[data-push]");
const say = (what) => place.querySelectorAll("[data-push-says]").forEach((words) => { words.hidden = words.dataset.pushSays !== what; });
const worker = () => navigator.serviceWorker.register(place.dataset.pushWorker);
const known = async () => (await worker()).pushManager.getSubscription();

const key = () => {
  const raw = atob(place.dataset.push.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
};

const start = async () => {
  const options = { userVisibleOnly: true, applicationServerKey: key() };
  const made = (await (await worker()).pushManager.subscribe(options)).toJSON();
  const form = new FormData();
  form.set("endpoint", made.endpoint);
  form.set("p256dh", made.keys.p256dh);
  form.set("auth", made.keys.auth);
  form.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  const answer = await fetch(place.dataset.pushAddress, { method: "POST", body: form });
  say(answer.ok ? "on" : "no");
};

const stop = async () => {
  await (await known())?.unsubscribe();
  say("off");
};

if (place && "serviceWorker" in navigator && "PushManager" in window) {
  place.hidden = false;
  place.querySelector("[data-push-start]").addEventListener("click", () => start().catch(() => say("no")));
  place.querySelector("[data-push-stop]").addEventListener("click", () => stop().catch(() => say("no")));
  known().then((subscription) => say(subscription ? "on" : "off")).catch(() => say("no"));
}
