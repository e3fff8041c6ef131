/*
 * <event-timeline timeline="…">: a Dateline timeline in any page, or with event="…" one event. Its other attributes are the filters
 * of the API (from, participant, type …), which the server reads and, if need be, refuses. It shows the markup of our own pages.
 *
 * Hosts style it by properties, --dateline-height, --dateline-size and those of timeline.css, and by its parts. Until this
 * script is there, event-timeline:not(:defined) { display: block; block-size: 40rem } keeps its place.
 */
const HOST = new URL(".", import.meta.url);
const STYLES = new URL("timeline.css", HOST).href;
const STALE_AFTER = 5 * 60 * 1000;
/** Where less room is than this many pixels, an event takes a line unless view="full" is asked for. */
const ROOMY = 900;
/** Attributes that every element may have and that say nothing about the timeline. */
const GENERAL =
  /^(accesskey|autofocus|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item.*|lang|nonce|on.*|part|popover|refresh|remember|role|slot|spellcheck|style|tabindex|timeline|title|translate|.*[^a-z_].*)$/;

const WORDS = {
  en: ["Loading the timeline…", "The timeline could not be loaded.", "Not up to date: the server cannot be reached.", "Try again", "Timeline", "New or changed: "],
  de: ["Zeitleiste wird geladen…", "Die Zeitleiste konnte nicht geladen werden.", "Nicht auf dem neuesten Stand: Der Server ist nicht erreichbar.", "Erneut versuchen", "Zeitleiste", "Neu oder geändert: "],
  fr: ["Chargement de la chronologie…", "La chronologie n’a pas pu être chargée.", "Pas à jour : le serveur est injoignable.", "Réessayer", "Chronologie", "Nouveau ou modifié : "],
  es: ["Cargando la cronología…", "No se pudo cargar la cronología.", "No está al día: no se puede contactar con el servidor.", "Reintentar", "Cronología", "Nuevo o modificado: "],
  ru: ["Хронология загружается…", "Не удалось загрузить хронологию.", "Данные могли устареть: сервер недоступен.", "Повторить", "Хронология", "Новое или изменённое: "],
};

/** A rem is the host's, and many a host has made it 10px: lengths are in ours, which --dateline-size sets. */
const inOurs = (styles) => styles.replace(/(-?[\d.]+)rem/g, "calc($1 * var(--dateline-size, 16px))");

/** Its place is kept from the first moment on: this does not wait for the network. Nothing is inherited but the scheme. */
const frame = new CSSStyleSheet();
frame.replaceSync(inOurs(`
  :host { display: block; position: relative; block-size: var(--dateline-height, 40rem); max-inline-size: 100%; color-scheme: inherit; background: var(--dateline-paper, light-dark(#fcfbf8, #15161a)); }
  :host([event]) { block-size: var(--dateline-height, 24rem); }
  :host([hidden]) { display: none; }
  :host([theme="light"]) { color-scheme: light; }
  :host([theme="dark"]) { color-scheme: dark; }
  .box { all: initial; color-scheme: inherit; color: light-dark(#1b1a17, #ece9e2); display: block; position: relative; box-sizing: border-box; block-size: 100%; overflow: auto; }
  .box > :not(.stale) { padding: 1rem; }
  .box:focus-visible { outline: 2px solid light-dark(#1d4f91, #93bdf5); outline-offset: -2px; }
  .state { display: grid; place-content: center; justify-items: center; gap: 0.75rem; block-size: 100%; box-sizing: border-box; text-align: center; font: 1rem/1.5 system-ui, sans-serif; }
  .stale { position: sticky; inset-block-start: 0; z-index: 2; margin: 0; padding: 0.4rem 0.8rem; font: 0.875rem/1.5 system-ui, sans-serif; background: light-dark(#fff3d6, #3d2f0a); color: light-dark(#4a3500, #ffe3a3); }
  button { font: inherit; padding: 0.2rem 0.8rem; cursor: pointer; }
  .spoken { position: absolute; inset-block-start: 0; margin: 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`));

/** One sheet for all elements, asked for when the first of them comes near. */
const styles = new CSSStyleSheet();
let styled = null;
const style = () =>
  (styled ??= fetch(STYLES, { credentials: "omit" })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status}`))))
    .then((text) => styles.replace(inOurs(text)))
    .catch((failure) => {
      styled = null;
      throw failure;
    }));

const asHtml = (() => {
  try {
    return trustedTypes.createPolicy("event-timeline", { createHTML: (html) => html });
  } catch {
    return { createHTML: (html) => html };
  }
})();

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** What hosts style by ::part(…), in our markup: mostly what has the class. The markup itself knows of no shadow tree. */
const EVENT = ".event, .line";
const PARTS = { event: EVENT, events: ".days, .lines", title: ".lead h1:not(.headline)", chapter: ".chapter > h2" };
for (const name of "timeline lead axis filters empty when headline status summary attribution correction dispute sources quote".split(" ")) PARTS[name] = `.${name}`;

/** What each event says, by its id. */
const texts = (content) => new Map([...content.querySelectorAll(EVENT)].map((each) => [each.id, each.textContent]));

/** Where something that unfolds stands, and what it is called. */
const place = (details) => `${details.closest("[id]")?.id} ${details.querySelector("summary").textContent}`;

/** Whether another value of an attribute makes another timeline: frameworks change classes and styles at any time. */
const matters = (name) => name === "timeline" || name === "lang" || !GENERAL.test(name);

class EventTimeline extends HTMLElement {
  #box = element("div", { className: "box", part: "box", tabIndex: 0 });
  #spoken = element("p", { className: "spoken", role: "status" });
  #near = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && this.refresh(), { rootMargin: "400px" });
  #changed = new MutationObserver((changes) => {
    const names = changes.filter(({ attributeName: name, oldValue }) => oldValue !== this.getAttribute(name)).map((each) => each.attributeName);
    if (names.some(matters)) this.#restart();
    if (names.includes("refresh")) this.#follow();
  });
  #request = null;
  #query = null;
  #loadedAt = 0;
  #version = null;
  /** What keeps it up to date, and what ends that. */
  #updates = null;
  #ended = null;
  /** What is shown: of which address, in which words. */
  #shown = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styles, frame];
    root.append(this.#box, this.#spoken);
    root.addEventListener("click", (event) => this.#go(event));
    root.addEventListener("submit", (event) => this.#search(event));
  }

  connectedCallback() {
    this.#box.role = "region";
    this.#box.ariaLabel = this.#say(4);
    if (!this.#loadedAt) this.#state(this.#say(0));
    this.#near.observe(this);
    this.#changed.observe(this, { attributes: true, attributeOldValue: true });
    document.addEventListener("visibilitychange", this.#awake);
    addEventListener("online", this.#awake);
    this.#follow();
  }

  disconnectedCallback() {
    this.#follow();
    this.#near.disconnect();
    this.#changed.disconnect();
    this.#request?.abort();
    document.removeEventListener("visibilitychange", this.#awake);
    removeEventListener("online", this.#awake);
  }

  /** Is kept up to date while refresh="…" says so. What that takes, only those load who ask for it. */
  async #follow() {
    this.#ended?.();
    this.#ended = null;
    if (this.hasAttribute("refresh")) this.#updates ??= await import("./follow.js").catch(() => null);
    const seconds = Number(this.getAttribute("refresh"));
    if (this.#ended || !this.#updates || !(seconds > 0 && this.#loadedAt && this.isConnected)) return;
    const timeline = this.getAttribute("timeline");
    this.#ended = this.#updates.follow({
      timelines: timeline ? [timeline] : [],
      seconds,
      version: this.#version,
      ask: () => this.refresh().then(() => this.#version),
    });
  }

  /** Asks the server again, if it has something else than before; what is shown stays until there is something newer. */
  async refresh() {
    this.#near.disconnect();
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.#box.ariaBusy = "true";
    try {
      const asked = {
        headers: { Accept: "text/html", "Accept-Language": this.#language() },
        signal: request.signal,
        credentials: "omit",
        cache: "no-cache",
      };
      const remembered = this.hasAttribute("remember") ? import("./seen.js").catch(() => null) : null;
      const [answer, seen] = await Promise.all([fetch(this.#address("embed"), asked), remembered, style()]);
      const page = new DOMParser().parseFromString(asHtml.createHTML(await answer.text()), "text/html");
      if (request.signal.aborted) return;
      if (answer.status >= 500) throw new Error(`${answer.status}`);
      this.#version = answer.headers.get("Record-Version");
      this.#show(page, !answer.ok, seen);
    } catch (failure) {
      if (!request.signal.aborted) this.#fail(failure);
    } finally {
      if (this.#request === request) this.#box.ariaBusy = null;
    }
  }

  #show(page, refused, seen) {
    const content = page.querySelector(refused ? ".problem" : ".timeline");
    if (!content) throw new Error("not an answer of Dateline");
    const address = this.#address("embed");
    const again = this.#shown?.address === address ? this.#shown : null;
    this.#shown = { address, markup: content.outerHTML, events: texts(content) };
    if (again?.markup === this.#shown.markup) {
      this.#box.querySelector(".stale")?.remove();
      this.#loadedAt = refused ? 0 : Date.now();
      return;
    }
    const changed = again ? [...this.#shown.events.keys()].filter((id) => again.events.get(id) !== this.#shown.events.get(id)) : (seen?.unseen(address, [...content.querySelectorAll("[data-recorded]")]) ?? []).map((each) => each.id);
    for (const part in PARTS) for (const each of page.querySelectorAll(PARTS[part])) each.part.add(part);
    content.lang = page.documentElement.lang;
    const name = [...content.querySelectorAll("h1, .chip .label")].map((each) => each.textContent).join(", ");
    for (const landmark of content.querySelectorAll("nav")) landmark.ariaLabel += `: ${name}`;
    for (const link of content.querySelectorAll("a[href^='/']")) {
      Object.assign(link, { href: new URL(link.getAttribute("href"), HOST), target: "_blank" });
    }
    for (const link of content.querySelectorAll("a[href^='?']")) {
      link.dataset.query = link.getAttribute("href");
      link.href = this.#address("pages", link.dataset.query);
    }
    const focused = this.shadowRoot.activeElement;
    const label = focused?.name || focused?.textContent;
    const unfolded = new Set([...this.#box.querySelectorAll("details[open]")].map(place));
    this.#box.ariaLabel = name;
    const exchange = () => {
      this.#box.replaceChildren(document.adoptNode(content));
      for (const details of this.#box.querySelectorAll("details")) if (unfolded.has(place(details))) details.open = true;
    };
    const updates = again && this.#updates;
    if (updates) updates.steady(this.#box, exchange, this.getAttribute("view"));
    else exchange();
    const news = changed.map((id) => this.#find(id));
    for (const event of news) {
      event.classList.add("changed");
      event.part.add("changed");
    }
    if (focused && focused !== this.#box) {
      ([...this.#box.querySelectorAll("a, button, summary, input")].find((each) => (each.name || each.textContent) === label) ?? this.#box).focus({ preventScroll: true });
    }
    this.#loadedAt = refused ? 0 : Date.now();
    if (!again) this.#follow();
    updates?.tell(this.shadowRoot, this.#say(5), news, this.#language());
    const told = news.map((event) => event.querySelector(".headline").textContent.trim()).join("; ");
    this.#spoken.textContent = told ? this.#say(5) + told : content.querySelector(refused ? "h1" : ".facts")?.textContent ?? "";
    this.dispatchEvent(new CustomEvent(refused ? "timeline-error" : "timeline-load", { bubbles: true, composed: true }));
  }

  #fail(failure) {
    const again = element("button", { type: "button", part: "retry", textContent: this.#say(3), onclick: () => this.refresh() });
    if (this.#loadedAt) {
      this.#box.querySelector(".stale")?.remove();
      this.#box.prepend(element("p", { className: "stale", part: "stale" }, this.#say(2), " ", again));
      this.#spoken.textContent = this.#say(2);
    } else {
      this.#state(this.#say(1), again);
    }
    this.dispatchEvent(new CustomEvent("timeline-error", { bubbles: true, composed: true, detail: failure }));
  }

  #state(words, ...more) {
    this.#box.replaceChildren(element("div", { className: "state", part: "state" }, element("p", { textContent: words, role: "status" }), ...more));
  }

  /** Attributes have changed: filters chosen before were chosen of something else. Who was far off still is. */
  #restart() {
    this.#query = null;
    if (this.#request) this.refresh();
  }

  #awake = () => {
    const old = !this.#ended && this.#loadedAt && Date.now() - this.#loadedAt > STALE_AFTER;
    if (document.visibilityState === "visible" && (old || this.#box.querySelector("[part=retry]"))) this.refresh();
  };

  #go(event) {
    const link = event.target.closest?.("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (link.dataset.query) {
      event.preventDefault();
      this.#ask(link.dataset.query);
    } else if (link.getAttribute("href").startsWith("#")) {
      event.preventDefault();
      this.#find(link.getAttribute("href").slice(1))?.scrollIntoView({ block: "start" });
    }
  }

  #search(event) {
    event.preventDefault();
    const form = new URLSearchParams(new FormData(event.target));
    if (!form.get("q")) form.delete("q");
    this.#ask(`?${form}`);
  }

  #ask(query) {
    this.#query = query;
    this.refresh();
  }

  #find(id) {
    return this.shadowRoot.getElementById(id);
  }

  #address(room, query = this.#query) {
    const what = this.hasAttribute("event") ? "event" : "timeline";
    const path = room === "pages" ? `${what}s` : what === "event" ? "embed/events" : "embed";
    const address = new URL(`${path}/${encodeURIComponent(this.getAttribute(what) ?? "")}`, HOST);
    // Of both, the server says that there is one too many.
    const told = ({ name }) => name !== what && (name === "timeline" || !GENERAL.test(name));
    address.search = query ?? new URLSearchParams([...this.attributes].filter(told).map((each) => [each.name, each.value]));
    const little = this.clientWidth < ROOMY || this.clientHeight < ROOMY;
    if (room === "embed" && little && !address.searchParams.has("view")) address.searchParams.set("view", "compact");
    if (room === "pages") for (const ours of ["theme", "view"]) address.searchParams.delete(ours);
    return address.href;
  }

  #language() {
    return this.closest("[lang]")?.lang || document.documentElement.lang || navigator.language;
  }

  #say(index) {
    return (WORDS[this.#language().slice(0, 2)] ?? WORDS.en)[index];
  }
}

customElements.get("event-timeline") ?? customElements.define("event-timeline", EventTimeline);
