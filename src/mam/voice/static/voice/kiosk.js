// The tablet of the house forgets whoever walked away: a minute without a touch or a key brings the empty page back.
const FORGETS_AFTER = 60_000;
const start = location.pathname;
let timer;
const awake = () => {
  clearTimeout(timer);
  timer = setTimeout(() => location.replace(start), FORGETS_AFTER);
};
for (const sign of ["pointerdown", "keydown", "scroll"]) addEventListener(sign, awake, { passive: true });
awake();
