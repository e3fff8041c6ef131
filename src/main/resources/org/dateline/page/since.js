// What is new or has changed since the reader last looked at this page, as the browser remembers it. Nothing is sent, and nothing moves.
const bar = document.querySelector(".since");
const events = [...document.querySelectorAll("[data-recorded]")];
const key = `dateline:${location.pathname}${location.search}`;
const recorded = (event) => Number(event.dataset.recorded);

/** When what was seen last had been recorded: before this visit, which lasts as long as the tab. */
const seen = () => {
  const last = sessionStorage.getItem(key) ?? localStorage.getItem(key);
  if (last) sessionStorage.setItem(key, last);
  localStorage.setItem(key, Math.max(...events.map(recorded)));
  return last === null ? Infinity : Number(last);
};

const element = (name, properties) => Object.assign(document.createElement(name), properties);

const tell = (news) => {
  const list = element("ul");
  for (const event of news) {
    event.classList.add("changed");
    const headline = event.querySelector(".headline");
    const link = element("a", { href: `#${event.id}`, textContent: headline.textContent.trim(), dir: "auto", lang: headline.lang });
    list.append(element("li"));
    list.lastChild.append(link);
  }
  const close = element("button", { type: "button", textContent: "\u00d7", ariaLabel: bar.dataset.close, onclick: () => bar.replaceChildren() });
  bar.replaceChildren(close, element("p", { textContent: bar.dataset.words }), list);
};

try {
  const last = events.length ? seen() : Infinity;
  const news = events.filter((event) => recorded(event) > last);
  if (news.length) tell(news);
} catch {
  // Where nothing may be kept, nothing is remembered and nothing marked.
}
