// What is new or has changed since the reader last looked at this page. Nothing is sent, and nothing moves.
import { unseen } from "./seen.js";

const bar = document.querySelector(".since");

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

const news = unseen(location.pathname + location.search, [...document.querySelectorAll("[data-recorded]")]);
if (news.length) tell(news);
