// Keeps the list at the door on the phone: the network first, the kept page when there is none. Names go from the phone when the
// house answers that the reader may no longer see them, and a day after they were kept at the latest.
const KEPT = "mam-attendance-1";
const DAY = 24 * 60 * 60 * 1000;

const plain = (address) => {
  const url = new URL(address);
  return url.origin + url.pathname;
};
const young = (kept) => Date.now() - Date.parse(kept.headers.get("Date") || 0) < DAY;
const isDoor = (address) => /\/attendance\/(count\/)?$/.test(new URL(address).pathname);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(keep(event.data.keep || [])));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (isDoor(request.url)) event.respondWith(door(request));
  } else if (/\/static\/|\/styles\.css$/.test(new URL(request.url).pathname)) {
    event.respondWith(thing(request));
  }
});

async function door(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(plain(request.url), answer.clone());
    else if (answer.type === "opaqueredirect" || answer.status < 500) await cache.delete(plain(request.url));
    return answer;
  } catch {
    const kept = await cache.match(plain(request.url));
    if (kept && young(kept)) return kept;
    await cache.delete(plain(request.url));
    return Response.error();
  }
}

async function thing(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request.url, answer.clone());
    return answer;
  } catch {
    return (await cache.match(request, { ignoreVary: true })) || Response.error();
  }
}

async function keep(addresses) {
  const cache = await caches.open(KEPT);
  for (const request of await cache.keys()) {
    const kept = await cache.match(request);
    if (isDoor(request.url) && !young(kept)) await cache.delete(request);
  }
  for (const address of addresses) {
    try {
      const answer = await fetch(address, { credentials: "same-origin" });
      if (answer.ok && !answer.redirected) await cache.put(isDoor(address) ? plain(address) : address, answer);
    } catch {
      return;
    }
  }
}
