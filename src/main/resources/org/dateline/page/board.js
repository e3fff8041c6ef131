// A board asks again while it can be seen. What has changed is marked and told; nothing else moves.
const body = document.body;
const wait = Number(body.dataset.refresh) * 1000;
const parser = new DOMParser();

/** What each event says, by its id. */
const texts = (column) => new Map([...column.querySelectorAll(".event, .line")].map((each) => [each.id, each.textContent]));

const show = (page) => {
  const news = [];
  for (const next of page.querySelectorAll(".column")) {
    const column = document.getElementById(next.id);
    if (!column || column.dataset.markup === next.innerHTML) continue;
    const before = texts(column);
    column.dataset.markup = next.innerHTML;
    const top = column.scrollTop;
    column.replaceChildren(...document.adoptNode(next).childNodes);
    column.scrollTop = top;
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
  if (document.visibilityState !== "visible") return;
  const stale = document.querySelector(".stale");
  try {
    // The browser asks by the validator of what it has.
    const answer = await fetch(location.href, { cache: "no-cache", headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    show(parser.parseFromString(await answer.text(), "text/html"));
    stale.hidden = true;
  } catch {
    stale.hidden = false;
  }
};

for (const column of document.querySelectorAll(".column")) column.dataset.markup = column.innerHTML;
setInterval(ask, wait);
