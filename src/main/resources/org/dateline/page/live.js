// A frame follows the record while it can be seen. What has changed is marked and told; what somebody reads does not move.
import { follow, steady, tell } from "./follow.js";

const main = document.querySelector("main");
const { refresh, view, changed } = document.body.dataset;
const parser = new DOMParser();
let markup = main.innerHTML;

const bar = new CSSStyleSheet();
bar.replaceSync(".stale:not([hidden]) { position: sticky; inset-block-end: 0; z-index: 2; margin: 0; padding: 0.4rem 0.8rem; background: light-dark(#fff3d6, #3d2f0a); color: light-dark(#4a3500, #ffe3a3); font: 0.875rem/1.5 system-ui, sans-serif; }");
document.adoptedStyleSheets.push(bar);

/** What each event says, by its id. */
const texts = () => new Map([...main.querySelectorAll(".event, .line")].map((each) => [each.id, each.textContent]));

/** Where something that unfolds stands, and what it is called. */
const place = (details) => `${details.closest("[id]")?.id} ${details.querySelector("summary").textContent}`;

/** What was unfolded stays so, and whoever uses a keyboard stays where they are. */
const exchange = (next) => {
  const unfolded = new Set([...main.querySelectorAll("details[open]")].map(place));
  const focused = main.contains(document.activeElement) && document.activeElement;
  const label = focused && (focused.name || focused.textContent);
  main.replaceChildren(...document.adoptNode(next).childNodes);
  for (const details of main.querySelectorAll("details")) if (unfolded.has(place(details))) details.open = true;
  if (focused) [...main.querySelectorAll("a, button, summary, input")].find((each) => (each.name || each.textContent) === label)?.focus({ preventScroll: true });
  document.dispatchEvent(new Event("dateline:shown"));
};

const show = (next) => {
  if (!next || next.innerHTML === markup) return;
  markup = next.innerHTML;
  const before = texts();
  steady(document.scrollingElement, () => exchange(next), view, main);
  const news = [...texts()].filter(([id, text]) => before.get(id) !== text).map(([id]) => document.getElementById(id));
  for (const event of news) event.classList.add("changed");
  tell(document, changed, news, document.documentElement.lang);
  const told = news.map((event) => event.querySelector(".headline").textContent.trim()).join("; ");
  document.querySelector("[role=status]").textContent = told && `${changed} ${told}`;
};

const ask = async () => {
  const stale = document.querySelector(".stale");
  try {
    // The browser asks by the validator of what it has.
    const answer = await fetch(location.href, { cache: "no-cache", headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    show(parser.parseFromString(await answer.text(), "text/html").querySelector("main"));
    stale.hidden = true;
    return answer.headers.get("Record-Version");
  } catch {
    stale.hidden = false;
    return null;
  }
};

// Of an event nobody here knows which timelines tell it.
const [, timeline] = location.pathname.match(/\/embed\/([^/]+)$/) ?? [];
follow({ timelines: timeline ? [timeline] : [], seconds: Number(refresh), version: null, ask });
