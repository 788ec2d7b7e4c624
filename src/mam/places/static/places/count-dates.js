// Says on the button how many dates are ticked. Without this file the button says "the ticked ones" and works the same.
const form = document.querySelector("[data-dates]");
const button = form.querySelector(".button--main");
const rules = new Intl.PluralRules(document.documentElement.lang);
const count = () => {
  const taken = form.querySelectorAll('[name="take"]:checked, [name^="move-"]:checked:not([value=""])').length;
  const label = button.dataset[rules.select(taken)] || button.dataset.many;
  if (taken) button.textContent = label.replace("#", taken);
};
form.addEventListener("change", count);
count();
