// While somebody types a need, shows what others said alike. Without JavaScript the same stands on the page after sending.
document.querySelectorAll("[data-alike]").forEach((place) => {
  const form = place.closest("form");
  const text = form.querySelector("textarea[name=text]");
  let timer = 0;
  let asked = "";
  const look = async () => {
    const words = text.value.trim();
    if (words.length < 12 || words === asked) return;
    asked = words;
    const address = new URL(place.dataset.alike, location.href);
    address.searchParams.set("text", words.slice(0, 2000));
    try {
      const answer = await fetch(address, { credentials: "same-origin" });
      if (answer.ok && asked === words) place.innerHTML = await answer.text();
    } catch {
      // Nothing is lost: the page after sending shows the same.
    }
  };
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 700);
  });
});
