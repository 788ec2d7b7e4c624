// Taps at the door without waiting for the network. Each tap gets a key and the hour, waits in the phone, and is sent until the
// house says that it has it; the house counts every key once. Without this file the same buttons send a plain form.
const list = document.querySelector("[data-marks]");
const writeIn = document.querySelector("[data-write-in]");
const QUEUE = "mam-marks ";

const read = (name) => {
  try {
    return JSON.parse(localStorage.getItem(name)) || { marks: [], counts: [] };
  } catch {
    return { marks: [], counts: [] };
  }
};
const write = (name, queue) =>
  queue.marks.length + queue.counts.length ? localStorage.setItem(name, JSON.stringify(queue)) : localStorage.removeItem(name);
const newKey = () =>
  crypto.randomUUID
    ? crypto.randomUUID()
    : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (n) => (n ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (n / 4)))).toString(16));

const here = QUEUE + (list ? list.dataset.marks : "");
const status = document.querySelector("[data-status]");
let refused = false;
let sending = false;

function add(what) {
  const queue = read(here);
  if (what.mark) queue.marks.push(what.mark);
  if (what.count) queue.counts = [what.count];
  write(here, queue);
  refused = false;
  tell();
  send();
}

function tell(words) {
  const queue = read(here);
  const waiting = queue.marks.length + queue.counts.length;
  status.textContent = words || (waiting ? status.dataset.waiting.replace("{n}", waiting) : status.dataset.saved);
  status.closest(".notice").classList.toggle("notice--wait", Boolean(words || waiting));
  status.closest(".notice").classList.toggle("notice--ok", !(words || waiting));
}

async function send() {
  if (sending || refused) return;
  sending = true;
  try {
    for (const name of Object.keys(localStorage).filter((key) => key.startsWith(QUEUE))) await sendOne(name);
  } catch {
    tell();
  } finally {
    sending = false;
  }
}

async function sendOne(name) {
  const queue = read(name);
  if (!queue.marks.length && !queue.counts.length) return;
  const answer = await fetch(name.slice(QUEUE.length), {
    method: "POST",
    redirect: "error",
    headers: { "Content-Type": "application/json", "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value },
    body: JSON.stringify({ sent: new Date().toISOString(), ...queue }),
  });
  if (answer.status === 409) {
    refused = true;
    tell((await answer.json()).reasons.join(" "));
    return;
  }
  if (!answer.ok) return tell();
  const said = await answer.json();
  const done = new Set(said.done);
  const counted = queue.counts.map((count) => count.at);
  const left = read(name);
  left.marks = left.marks.filter((mark) => !done.has(mark.key));
  left.counts = left.counts.filter((count) => !counted.includes(count.at));
  write(name, left);
  if (name === here) {
    show(said);
    tell(said.strangers.length ? `${status.dataset.strangers} ${said.strangers.join(", ")}` : "");
    if (left.marks.length + left.counts.length) setTimeout(send);
    navigator.serviceWorker?.controller?.postMessage({ keep: [location.href.split("#")[0]] });
  }
}

function show(said) {
  for (const row of document.querySelectorAll("[data-who]")) if (said.people[row.dataset.who]) paint(row, said.people[row.dataset.who]);
  for (const mark of read(here).marks) paintWho(mark.who, mark.presence);
  sum();
}

const paintWho = (who, presence) => {
  const row = document.querySelector(`[data-who="${who}"]`);
  if (row) paint(row, presence);
};

function paint(row, presence) {
  row.dataset.presence = presence;
  const tap = row.querySelector(".door__tap");
  tap.setAttribute("aria-pressed", String(presence === "present"));
  tap.value = `${row.dataset.who}:${presence === "present" ? "unknown" : "present"}`;
  row.querySelector(".door__state").textContent = list.dataset[`say${presence}`];
}

function sum() {
  const out = document.querySelector("[data-present]");
  if (out) out.textContent = document.querySelectorAll('[data-who][data-presence="present"]').length;
}

function tapped(event) {
  const button = event.target.closest("button[name=mark]");
  if (!button) return;
  event.preventDefault();
  const [who, presence] = button.value.split(":");
  paintWho(who, presence);
  sum();
  button.closest("details")?.removeAttribute("open");
  add({ mark: { key: newKey(), who, presence, at: new Date().toISOString() } });
}

function cameIn(event) {
  event.preventDefault();
  const form = event.target;
  const name = form.elements.name.value.trim();
  const people = Math.min(Math.max(Number(form.elements.people.value) || 1, 1), 50);
  for (let number = 0; number < people; number += 1) {
    const said = number ? "" : name;
    const key = newKey();
    drawWalkIn(said, key);
    add({ mark: { key, who: "new", presence: "present", at: new Date().toISOString(), name: said } });
  }
  form.reset();
  sum();
  form.elements.name.focus();
}

function drawWalkIn(name, key) {
  const line = document.querySelector("#walk-in-line").content.cloneNode(true);
  line.querySelector("b").textContent = name || list.dataset.sayone;
  const row = line.querySelector("[data-who]");
  row.dataset.who = row.dataset.party = `k${key}`;
  row.querySelector(".door__tap").value = `k${key}:unknown`;
  document.querySelector("[data-walk-ins]").append(line);
}

function seek(event) {
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ł/gi, "l").toLowerCase();
  const sought = fold(event.target.value.trim());
  const fits = new Set();
  const rows = [...document.querySelectorAll("[data-who]")];
  for (const row of rows) if (fold(row.querySelector("b").textContent).includes(sought)) fits.add(row.dataset.party);
  for (const row of rows) row.hidden = !fits.has(row.dataset.party);
  offerWriteIn(fits.size ? "" : event.target.value.trim());
}

// Nobody on the list has the typed name: one press writes the person in. With nothing typed the same button leads to the form.
function offerWriteIn(name) {
  const words = writeIn.querySelector("span");
  words.dataset.plain ??= words.textContent;
  words.textContent = name ? writeIn.dataset.says.replace("{name}", name) : words.dataset.plain;
  writeIn.dataset.name = name;
}

function wroteIn(event) {
  event.preventDefault();
  const field = document.querySelector("[data-search]");
  const name = writeIn.dataset.name || "";
  if (!name) {
    document.querySelector("[data-walk-in]").elements.name.focus();
    return;
  }
  const key = newKey();
  drawWalkIn(name, key);
  add({ mark: { key, who: "new", presence: "present", at: new Date().toISOString(), name } });
  field.value = "";
  seek({ target: field });
  sum();
  field.focus();
}

function counted(event) {
  const button = event.target.closest("button[name=step]");
  const form = list;
  if (button) {
    event.preventDefault();
    const [name, by] = button.value.split(":");
    const field = form.elements[name];
    field.value = Math.max(0, (Number(field.value) || 0) + Number(by));
    const bands = ["children", "youth", "adults", "seniors"].reduce((all, band) => all + (Number(form.elements[band].value) || 0), 0);
    if (name !== "total" && Number(by) > 0) form.elements.total.value = Math.max(Number(form.elements.total.value) || 0, bands);
  } else if (event.type !== "change") return;
  const value = (name) => (form.elements[name].value === "" ? null : Number(form.elements[name].value));
  const numbers = Object.fromEntries(["total", "children", "youth", "adults", "seniors"].map((name) => [name, value(name)]));
  add({ count: { ...numbers, total: numbers.total || 0, at: new Date().toISOString() } });
}

async function remember() {
  if (!("serviceWorker" in navigator) || !list.dataset.worker) return;
  await navigator.serviceWorker.register(list.dataset.worker, { scope: list.dataset.scope });
  const ready = await navigator.serviceWorker.ready;
  const parts = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((part) => part.href || part.src);
  const icons = [...document.querySelectorAll("use")].map((use) => new URL(use.getAttribute("href"), location.href).href.split("#")[0]);
  ready.active.postMessage({ keep: [...new Set([location.href.split("#")[0], ...parts, ...icons])] });
}

if (list) {
  status.closest(".notice").hidden = false;
  if (list.dataset.counts === "heads") {
    list.addEventListener("click", counted);
    list.addEventListener("change", counted);
  } else {
    list.addEventListener("click", tapped);
    document.querySelector("[data-walk-in]")?.addEventListener("submit", cameIn);
    document.querySelector("[data-search]")?.addEventListener("input", seek);
    writeIn?.addEventListener("click", wroteIn);
    for (const mark of read(here).marks) {
      if (mark.who === "new") drawWalkIn(mark.name, mark.key);
      else paintWho(mark.who, mark.presence);
    }
    sum();
  }
  tell();
  send();
  addEventListener("online", send);
  document.addEventListener("visibilitychange", send);
  setInterval(send, 15000);
  remember().catch(() => {});
}
