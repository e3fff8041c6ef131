// A board follows the record while it can be seen. What has changed is marked and told; nothing else moves.
import { follow, steady } from "./follow.js";

const body = document.body;
const parser = new DOMParser();

/** What each event says, by its id. */
const texts = (column) => new Map([...column.querySelectorAll(".event, .line")].map((each) => [each.id, each.textContent]));

/** Whoever uses a keyboard stays at the event where they are. */
const exchange = (column, next) => {
  const focused = column.contains(document.activeElement) && document.activeElement.closest("[id]").id;
  column.replaceChildren(...document.adoptNode(next).childNodes);
  if (focused) (document.querySelector(`[id="${focused}"] a`) ?? column).focus({ preventScroll: true });
};

const show = (page) => {
  const news = [];
  for (const next of page.querySelectorAll(".column")) {
    const column = document.getElementById(next.id);
    if (!column || column.dataset.markup === next.innerHTML) continue;
    const before = texts(column);
    column.dataset.markup = next.innerHTML;
    const box = column.scrollHeight > column.clientHeight ? column : document.scrollingElement;
    steady(box, () => exchange(column, next), "board", column);
    for (const [id, text] of texts(column)) {
      if (before.get(id) === text) continue;
      const event = document.getElementById(id);
      event.classList.add("changed");
      news.push(event.querySelector(".headline").textContent.trim());
    }
  }
  if (news.length) document.querySelector("[role=status]").textContent = `${body.dataset.changed} ${news.join("; ")}`;
};

const ask = async () => {
  const stale = document.querySelector(".stale");
  try {
    // The browser asks by the validator of what it has.
    const answer = await fetch(location.href, { cache: "no-cache", headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    show(parser.parseFromString(await answer.text(), "text/html"));
    stale.hidden = true;
    return answer.headers.get("Record-Version");
  } catch {
    stale.hidden = false;
    return null;
  }
};

const columns = [...document.querySelectorAll(".column")];
for (const column of columns) column.dataset.markup = column.innerHTML;
follow({ timelines: columns.map((column) => column.id), seconds: Number(body.dataset.refresh), version: null, ask });
