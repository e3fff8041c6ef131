/*
 * What keeps a board or a component up to date: it is told of changes by one stream for the whole page, and asks every so many
 * seconds where the stream is not open. While nobody can see the page, it does neither.
 */
const HOST = new URL(".", import.meta.url);
/** Nobody is served better by asking more often than this many seconds. */
const SOONEST = 15;
/** An open stream may be one that a proxy holds back: so often, in seconds, who follows asks all the same. */
const ALL_THE_SAME = 300;
/** When a stream that was refused is tried again, in seconds. */
const REFUSED = 60;
/** Not all readers of a change ask in the same moment; and one whose answers stay old, from a cache, asks less and less. */
const [SOON, LATE] = [0.5, 30];

const followers = new Set();
let source = null;
let timer = null;
let wait = SOON;

const visible = () => document.visibilityState === "visible";
const number = (version) => Number(version?.slice(version.lastIndexOf(".") + 1));

/** Of whom all know at least this much: from there on the stream tells. */
const known = () => [...followers].map((each) => each.version).reduce((least, each) => (number(each) < number(least) ? each : least));

const address = () => {
  const question = new URLSearchParams();
  const timelines = [...followers].map((each) => each.timelines);
  if (timelines.every((some) => some.length)) question.set("timeline", [...new Set(timelines.flat())].sort());
  if (known()) question.set("since", known());
  return new URL(`v1/changes?${question}`, HOST);
};

const close = () => {
  clearTimeout(timer);
  source?.close();
  source = null;
};

const later = (seconds) => {
  clearTimeout(timer);
  timer = setTimeout(listen, seconds * 1000);
};

const ask = async (follower) => {
  follower.asked = Date.now();
  const version = await follower.ask();
  if (version) follower.version = version;
  // What failed is asked for again with the next turn, whether a stream is open or not.
  else follower.asked = 0;
};

/** Asks, and then listens for what comes after the answers. */
const changed = async () => {
  close();
  if (!followers.size) return;
  const before = known();
  await Promise.all([...followers].map(ask));
  if (!followers.size) return;
  wait = known() === before ? Math.min(2 * wait, LATE) : SOON;
  later(wait * (1 + Math.random()));
};

const listen = () => {
  close();
  if (!followers.size || !visible()) return;
  source = new EventSource(address());
  // That something has changed is enough: the rest of its version, which may be long, is not read.
  source.addEventListener("change", () => {
    close();
    timer = setTimeout(changed, SOON * Math.random() * 1000);
  });
  // What was cut off comes back by itself; what was refused does not.
  source.onerror = ({ target }) => target.readyState === EventSource.CLOSED && later(REFUSED);
};

/** Whoever comes back looks at what came meanwhile. */
const back = () => {
  wait = SOON;
  if (visible()) changed();
  else close();
};
document.addEventListener("visibilitychange", back);
addEventListener("online", back);

/**
 * Keeps somebody up to date.
 *
 * @param timelines of which something is shown; none when that is not known
 * @param seconds how often is asked without a stream
 * @param version that is shown, as its answer's Record-Version said; null when that is not known
 * @param ask brings what is shown up to date; its promise has the version, or nothing where that failed
 * @return what ends it
 */
export const follow = ({ timelines, seconds, version, ask: bring }) => {
  const follower = { timelines, version, ask: bring, asked: Date.now() };
  const tick = () => {
    const open = source?.readyState === EventSource.OPEN;
    if (visible() && (!open || Date.now() - follower.asked > ALL_THE_SAME * 1000)) ask(follower);
  };
  const poll = setInterval(tick, Math.max(seconds, SOONEST) * 1000);
  followers.add(follower);
  if (version) later(0);
  else changed();
  return () => {
    clearInterval(poll);
    followers.delete(follower);
    later(0);
  };
};

/** Views that begin with what is latest, or have no events to read: on a wall, where nobody scrolls. */
const ON_WALLS = ["changes", "counts", "board"];

/**
 * Exchanges what is shown, without moving what somebody reads: the first event in sight stays where it is, or the next one that
 * is still there. What begins with the latest and stands at its beginning goes on doing so.
 */
export const steady = (box, exchange, view, content = box) => {
  const top = box.scrollTop;
  if (!top && ON_WALLS.includes(view)) {
    exchange();
    return;
  }
  const events = () => [...content.querySelectorAll(".event, .line")].map((event) => [event.id, event.getBoundingClientRect()]);
  const edge = Math.max(0, box.getBoundingClientRect().top);
  const before = events().filter(([, { bottom }]) => bottom > edge + 1);
  exchange();
  box.scrollTop = top;
  const after = new Map(events());
  const [id, was] = before.find(([each]) => after.has(each)) ?? [];
  if (id) box.scrollTop += after.get(id).top - was.top;
};

const CLOSE = { en: "Close", de: "Schließen", fr: "Fermer", es: "Cerrar", ru: "Закрыть" };
const bar = new CSSStyleSheet();
bar.replaceSync(`
  .news { position: absolute; inset-block-end: 0.5em; inset-inline: 0.5em; z-index: 3; box-sizing: border-box; max-block-size: 40%; overflow: auto; padding: 0.5em 0.8em; font: calc(0.9375 * var(--dateline-size, 16px))/1.5 system-ui, sans-serif; background: light-dark(#fff, #23252c); color: light-dark(#1b1a17, #ece9e2); border: 1px solid light-dark(#5f5a51, #aaa59b); border-radius: 0.4em; box-shadow: 0 0.2em 1em rgb(0 0 0 / 0.2); }
  body > .news { position: fixed; }
  .news a { color: light-dark(#1d4f91, #93bdf5); overflow-wrap: anywhere; }
  .news button { float: inline-end; min-inline-size: 1.75em; min-block-size: 1.75em; padding: 0; color: inherit; background: none; border: 1px solid currentcolor; border-radius: 0.3em; }
`);

/** Says over the lower edge of what is shown, so that nothing moves, which events have changed, and leads to each. */
export const tell = (root, words, events, language) => {
  root.querySelector(".news")?.remove();
  if (!events.length) return;
  if (!root.adoptedStyleSheets.includes(bar)) root.adoptedStyleSheets.push(bar);
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const links = events.map((event) => {
    const headline = event.querySelector(".headline");
    return element("a", { href: `#${event.id}`, textContent: headline.textContent.trim(), dir: "auto", lang: headline.lang });
  });
  const close = element("button", { type: "button", textContent: "\u00d7", ariaLabel: CLOSE[language.slice(0, 2)] ?? CLOSE.en });
  const told = element("div", { className: "news", part: "news" }, close, words, ...links.flatMap((link, i) => (i ? ["; ", link] : [link])));
  close.onclick = () => told.remove();
  (root.body ?? root).append(told);
};
