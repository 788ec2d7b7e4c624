// <mam-programme src="https://…/programme/widget/" number="5"></mam-programme>: the next dates of a MAM on any page.
// It asks the MAM once, without cookies, stores nothing and counts nobody. Other attributes: centre, group, tag, who, kind, language.
const LOOK = `
  :host { display: block; font: inherit; line-height: 1.5; }
  h2 { font-size: 1.25em; margin: 0 0 .5em; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { padding: .75em 0; border-top: 1px solid currentColor; }
  p { margin: .15em 0; }
  a { color: inherit; font-weight: 600; display: inline-block; padding: .6em 0; }
`;
const PASSED_ON = ["number", "centre", "group", "tag", "who", "kind", "time", "language"];

class MamProgramme extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LOOK);
    root.adoptedStyleSheets = [sheet];
    const address = new URL(this.getAttribute("src"), document.baseURI);
    for (const name of PASSED_ON) if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
    address.searchParams.set("as", "json");
    try {
      const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
      if (!answer.ok) throw new Error(answer.status);
      root.append(...this.drawn(await answer.json()));
    } catch {
      // Without an answer the words between the tags stay: a light-dom fallback.
      root.append(document.createElement("slot"));
    }
  }

  drawn({ words, whole, dates }) {
    const list = made("ul");
    for (const one of dates) {
      const line = made("li");
      line.append(link(one.url, one.title), made("p", one.when));
      if (one.moved) line.append(made("p", `${words.moved} ${one.moved}`));
      if (one.where) line.append(made("p", one.where));
      list.append(line);
    }
    return [made("h2", words.title), dates.length ? list : made("p", words.empty), link(whole, words.whole)];
  }
}

function made(name, text = "") {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function link(address, text) {
  const element = made("a", text);
  if (/^https?:/.test(address)) element.href = address;
  return element;
}

customElements.define("mam-programme", MamProgramme);
