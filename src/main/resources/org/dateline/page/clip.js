// The desk on which passages are marked. The document is read, shown and marked here, and sent nowhere.
import { around, codePoints, countWords, dates, fingerprint, fold, isTime, oneLine, paragraphs, passageId, sentences, sha256, slug, snapped, yaml } from "./passage.js";

const desk = document.getElementById("clip");
const { base, mostWords, id: idPattern, quantity: quantityPattern, longestId } = desk.dataset;
const $ = (id) => document.getElementById(id);
const value = (id) => oneLine($(id).value);
const say = (key, ...values) => {
  const text = desk.dataset["say" + key[0].toUpperCase() + key.slice(1)];
  return values.reduce((told, each, i) => told.replaceAll(`{${i}}`, () => each), text);
};
const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, given] of Object.entries(attributes)) made.setAttribute(key, given);
  made.append(...children);
  return made;
};

/** What is on the desk: the text, how it is divided, what is marked and what is kept. */
let text = "";
let folded;
let places = [];
let units = [];
let marked;
let next = 0;
let kept = [];

// --- What the record has ---

const MOST_PAGES = 25;
const known = { sources: [], origins: [], actors: [], events: [] };
const whole = {};
const ask = async (path) => {
  const answer = await fetch(base + path, { headers: { Accept: "application/json, application/problem+json" }, credentials: "same-origin" });
  return { ok: answer.ok, body: await answer.json() };
};
const choices = {
  sources: ({ id, title, publisher, published }) => ({ id, label: `${publisher}, ${published}: ${title}` }),
  origins: ({ id, name, occasion }) => ({ id, label: occasion ? `${name}, ${occasion}` : name }),
  actors: ({ id, name }) => ({ id, label: name }),
  events: ({ id, headline, when }) => ({ id, label: headline, when: when?.edtf }),
};
const load = async (list, query) => {
  for (let path = `v1/${list}?limit=200${query}`, pages = 0; path && pages < MOST_PAGES; pages++) {
    const { ok, body } = await ask(path);
    if (!ok) return;
    for (const item of body.items) known[list].push({ ...item, ...choices[list](item) });
    path = body.next ? String(new URL(body.next, location.href)).slice(new URL(base, location.href).href.length) : undefined;
    whole[list] = !path;
  }
  check();
};
const loaded = Promise.all([load("sources", ""), load("origins", ""), load("actors", ""), load("events", "&fields=headline,when")]);

// --- Fields that are searched by typing ---

const MOST_CHOICES = 8;
const MOST_BROWSED = 100;
const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const found = (list, typed, most) => {
  const parts = plain(typed).split(/\s+/u).filter(Boolean);
  const all = known[list].filter(({ id, label }) => {
    const words = plain(`${id} ${label}`);
    return parts.every((part) => words.includes(part));
  });
  return all.sort((a, b) => b.id.startsWith(typed) - a.id.startsWith(typed)).slice(0, most);
};

for (const input of desk.querySelectorAll("[data-list]")) {
  const list = input.dataset.list;
  const box = element("ul", { class: "choices", role: "listbox", id: `${input.id}-choices`, "aria-label": input.labels[0].textContent, hidden: "" });
  input.after(box);
  for (const [name, set] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": box.id, spellcheck: "false" })) input.setAttribute(name, set);
  let shown = [];
  let at = 0;
  let asked = 0;
  const close = () => {
    box.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const point = () => {
    [...box.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (!shown[at]) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", box.children[at].id);
    box.children[at].scrollIntoView({ block: "nearest" });
  };
  const open = (typed = value(input.id), most = MOST_CHOICES) => {
    shown = found(list, typed, most);
    at = 0;
    box.replaceChildren(...shown.map(({ id, label }, i) => element("li", { role: "option", id: `${box.id}-${i}` }, id, element("small", {}, label))));
    box.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(!box.hidden));
    point();
  };
  const choose = () => {
    input.value = shown[at].id;
    close();
    if (list === "sources") dated();
    check();
  };
  input.addEventListener("input", async () => {
    open();
    check();
    if (list !== "events" || whole.events || !value(input.id)) return;
    // A record too long to be held here is searched for what was typed.
    const now = ++asked;
    const { ok, body } = await ask(`v1/events?limit=20&fields=headline,when&q=${encodeURIComponent(value(input.id))}`);
    if (!ok || now !== asked) return;
    for (const item of body.items) if (!known.events.some(({ id }) => id === item.id)) known.events.push(choices.events(item));
    open();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (box.hidden) open();
      else at = (at + (event.key === "ArrowDown" ? 1 : shown.length - 1)) % shown.length;
      point();
    } else if (event.key === "Escape" && !box.hidden) close();
    else if ((event.key === "Enter" || event.key === "Tab") && !box.hidden && shown[at] && value(input.id)) {
      // Whoever has written an id to its end, or a new one, means that; Escape keeps what was typed as well.
      if (!known[list].some(({ id }) => id === value(input.id))) choose();
      else close();
      if (event.key === "Tab") return;
    } else return;
    event.preventDefault();
  });
  // Whoever points at an empty field, or at one whose id is whole, wants to look through what there is.
  input.addEventListener("click", () => {
    if (!box.hidden) return;
    const given = value(input.id);
    if (!given || known[list].some(({ id }) => id === given)) open("", MOST_BROWSED);
    else open();
  });
  box.addEventListener("mousedown", (event) => {
    const option = event.target.closest("li");
    if (!option) return;
    event.preventDefault();
    at = [...box.children].indexOf(option);
    choose();
  });
  input.addEventListener("blur", close);
}

const dated = () => {
  const source = known.sources.find(({ id }) => id === value("source"));
  if (source) $("published").value = source.published;
};

// --- Reading a document ---

const UNREAD = "script, style, noscript, template, title, iframe, noframes, noembed, [hidden]";
const WITHIN_A_LINE = "a, abbr, acronym, audio, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, img, input, ins, kbd, label, map, mark, math, meter, nobr, output, picture, progress, q, rp, rt, ruby, s, samp, small, span, strike, strong, sub, sup, svg, time, tt, u, var, video, wbr";

/** What a reader of a page reads, as the server reads it: blocks end lines, other white space is one space. */
const textOf = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  let lines = "";
  let space = false;
  let line = false;
  const append = (words) => {
    for (const sign of words) {
      if (/[ \n\t\r\f]/u.test(sign)) space = true;
      else {
        if (lines && line) lines += "\n";
        else if (lines && space) lines += " ";
        space = line = false;
        lines += sign;
      }
    }
  };
  append(page.title);
  line = true;
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) append(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(UNREAD)) return;
    const block = !node.matches(WITHIN_A_LINE);
    line ||= block;
    for (const child of node.childNodes) read(child);
    line ||= block;
  };
  read(page.body);
  return lines;
};

const read = (words, sha, language = document.documentElement.lang) => {
  if (!words.trim()) return;
  text = words;
  folded = fold(text);
  places = [];
  units = [];
  marked = undefined;
  $("document").replaceChildren(
    ...paragraphs(text).map((paragraph) => {
      const block = element("div", { class: "paragraph", role: "group", dir: "auto" });
      for (const sentence of sentences(text, paragraph, language)) {
        const node = document.createTextNode(text.slice(sentence.start, sentence.end));
        const option = element("span", { role: "option", id: `s${units.length}`, "aria-selected": "false" }, node);
        units.push({ ...sentence, paragraph, node, option });
        block.append(option);
      }
      places.push(paragraph);
      return block;
    }),
  );
  const source = sha && known.sources.find(({ sha256: read, checked }) => read === sha || checked === sha);
  $("known").textContent = source ? say("known", source.id) : "";
  if (source) {
    $("source").value = source.id;
    dated();
  }
  $("paste").value = "";
  $("bring").hidden = true;
  $("desk").hidden = false;
  $("document").focus();
  mark(units[0].start, units[0].end);
};

$("paste").addEventListener("paste", (event) => {
  const words = event.clipboardData.getData("text/plain");
  if (!words.trim()) return;
  event.preventDefault();
  read(words);
});
$("take").addEventListener("click", () => read($("paste").value));
$("file").addEventListener("change", async ({ target }) => {
  const file = target.files[0];
  if (!file) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  await loaded;
  target.value = "";
  try {
    const words = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const html = /html/u.test(file.type) || /\.html?$/iu.test(file.name);
    $("unread").textContent = "";
    read(html ? textOf(words.replace(/^\ufeff/u, "")) : words, sha256(bytes));
  } catch (failure) {
    if (!(failure instanceof TypeError)) throw failure;
    $("unread").textContent = say("unread");
  }
});
$("other").addEventListener("click", () => {
  $("bring").hidden = false;
  $("desk").hidden = true;
  $("paste").focus();
});

// --- Marking ---

const unitAt = (position) => {
  const at = units.findIndex(({ end }) => position < end);
  return at < 0 ? units.length - 1 : at;
};

const paint = () => {
  units.forEach((unit, i) => {
    const selected = marked && unit.start < marked.end && marked.start < unit.end;
    if (unit.option.ariaSelected !== String(Boolean(selected))) unit.option.setAttribute("aria-selected", String(Boolean(selected)));
    if (selected && i === unitAt(marked.start)) $("document").setAttribute("aria-activedescendant", unit.option.id);
  });
  if (!window.Highlight) return;
  CSS.highlights.clear();
  if (!marked) return;
  const [first, last] = [units[unitAt(marked.start)], units[unitAt(marked.end - 1)]];
  const range = new Range();
  range.setStart(first.node, marked.start - first.start);
  range.setEnd(last.node, Math.min(marked.end, last.end) - last.start);
  CSS.highlights.set("marked", new Highlight(range));
};

const mark = (from, to) => {
  marked = snapped(text, from, to);
  if (!marked) return;
  paint();
  const words = oneLine(text.slice(marked.start, marked.end));
  $("marked").textContent = say("words", countWords(words), words);
  suggest();
  check();
};

const show = (position) => units[unitAt(position)].option.scrollIntoView({ block: "nearest" });

/** Where the words of the text begin and end. */
const wordStart = (from, step) => {
  if (step > 0) return from + (/^\S+\s*(?=\S)/u.exec(text.slice(from))?.[0].length ?? 0);
  return from - (/\S+\s*$/u.exec(text.slice(0, from))?.[0].length ?? 0);
};
const wordEnd = (to, step) => {
  if (step > 0) return to + (/^[^\p{L}\p{N}]*\S+/u.exec(text.slice(to))?.[0].length ?? 0);
  return to - (/(?<=\S)\s+\S+$/u.exec(text.slice(0, to))?.[0].length ?? 0);
};

$("document").addEventListener("keydown", (event) => {
  if (!units.length || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const sentence = event.key === "ArrowDown" || event.key === "ArrowUp";
  // Where nothing is marked, the next sentence is what any arrow marks.
  const [first, last] = marked ? [unitAt(marked.start), unitAt(marked.end - 1)] : [next, next];
  let { start, end } = marked ?? units[next];
  if (event.key === "Home" || event.key === "End") {
    ({ start, end } = units.at(event.key === "Home" ? 0 : -1));
  } else if (event.key === "PageDown" || event.key === "PageUp") {
    const on = event.key === "PageDown" ? 5 : -5;
    ({ start, end } = units[Math.min(Math.max(first + on, 0), units.length - 1)]);
  } else if (!step) return;
  else if (!marked) ({ start, end } = units[next]);
  else if (sentence && event.shiftKey) {
    end = units[Math.min(Math.max(last + step, first), units.length - 1)].end;
  } else if (sentence) {
    ({ start, end } = units[Math.min(Math.max((step > 0 ? last : first) + step, 0), units.length - 1)]);
  } else if (event.shiftKey) end = wordEnd(end, step);
  else start = wordStart(start, step);
  event.preventDefault();
  if (start >= end) return;
  getSelection().removeAllRanges();
  mark(start, end);
  show(event.shiftKey ? marked.end - 1 : marked.start);
});

const positionOf = (node, offset) => {
  const unit = units.find((each) => each.node === node);
  if (unit) return unit.start + offset;
  // The end of a selection may lie between what is written.
  const next = units.find((each) => node.compareDocumentPosition(each.option) & Node.DOCUMENT_POSITION_FOLLOWING || node === each.option);
  return next ? next.start : undefined;
};
const markSelected = () => {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  if (!$("document").contains(range.startContainer) || !$("document").contains(range.endContainer)) return;
  const [start, end] = [positionOf(range.startContainer, range.startOffset), positionOf(range.endContainer, range.endOffset)];
  if (start !== undefined && end !== undefined && start < end) mark(start, end);
};

// What is told of a mark may be longer or shorter than before, so that the words would move away under the mouse that draws over them.
let drawing = false;
$("document").addEventListener("mousedown", () => {
  drawing = true;
});
document.addEventListener("mouseup", () => {
  if (!drawing) return;
  drawing = false;
  markSelected();
});
document.addEventListener("selectionchange", () => {
  if (!drawing) markSelected();
});
$("document").addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (!option || !getSelection().isCollapsed) return;
  const { start, end } = units[Number(option.id.slice(1))];
  mark(start, end);
});

// --- Dates are suggested, and taken only by hand ---

const suggest = () => {
  const language = known.sources.find(({ id }) => id === value("source"))?.language ?? document.documentElement.lang;
  const readings = marked ? dates(oneLine(text.slice(marked.start, marked.end)), value("published"), language) : [];
  $("suggested").replaceChildren(
    ...readings.flatMap(({ words, edtf }) =>
      edtf.map((reading) => {
        const button = element("button", { type: "button" }, say("suggested", words, reading));
        button.addEventListener("click", () => {
          $("when").value = reading;
          checkDate($("when"));
          $("when").focus();
        });
        return button;
      }),
    ),
  );
};

const refusals = new Map();

/** The one parser of dates is the server's, which gets the date and nothing else. */
const checkDate = async (input) => {
  const date = oneLine(input.value);
  check();
  if (date && !refusals.has(date)) {
    const { ok, body } = await ask(`clip/date?edtf=${encodeURIComponent(date)}`);
    refusals.set(date, ok ? "" : (body.errors ?? []).map(({ reason, hint }) => (hint ? `${reason} → ${hint}` : reason)).join(" ") || body.detail || body.title);
  }
  check();
};
for (const id of ["when", "edtf"]) $(id).addEventListener("change", ({ target }) => checkDate(target));

// --- The passage as the form has it, its faults and its YAML ---

const label = (id) => $(id).labels[0].textContent;

const passage = () => {
  const exact = marked ? oneLine(text.slice(marked.start, marked.end)) : "";
  const words = marked ? around(text, folded, marked.start, marked.end) : {};
  return {
    quote: { exact, prefix: words?.prefix, suffix: words?.suffix },
    ambiguous: !words,
    ...marked,
    source: value("source"),
    origin: value("origin"),
    stance: $("stance").value,
    when: value("when"),
    quantity: value("quantity"),
    leavesOpen: $("open").checked,
    relation: $("relation").value,
    other: value("other-event"),
    asked: value("asked"),
    inferred: $("inferred").checked,
    note: value("note"),
    locator: { page: value("page"), paragraph: value("paragraph"), time: value("time") },
    translation: { language: value("translation-language"), text: value("translation"), by: value("translation-by") },
  };
};

const eventDraft = () => ({
  id: value("event") || slug([/^\d{4}(-\d\d)*$/u.test(value("edtf")) ? value("edtf") : "", value("headline")].join(" ")).slice(0, longestId).replace(/-$/u, ""),
  headline: value("headline"),
  summary: value("summary"),
  type: value("type"),
  when: value("edtf"),
  reason: value("reason"),
});

const PAGE = /^[0-9A-Za-z]+([./-][0-9A-Za-z]+)?$/u;
const PARAGRAPH = /^[1-9]\d{0,5}(-[1-9]\d{0,5})?$/u;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u;

const SILENT = ["did_not_respond", "declines_to_comment"];

/** What is wrong with all that few passages say, by the rules of the load. */
const faultsOfMore = ({ quantity, relation, other, asked, stance, locator, translation, source }) => {
  const faults = [];
  const wrong = (id, example) => faults.push(say("like", label(id), example));
  if (quantity && !new RegExp(quantityPattern, "u").test(quantity)) wrong("quantity", "35, 2..4, 5.., 500~, 12.50");
  if (relation && !other) faults.push(say("missing", label("other-event")));
  if (other && !relation) faults.push(say("missing", label("relation")));
  if (other && other === value("event")) faults.push(say("itself"));
  if (stance === "did_not_respond" && !asked) faults.push(say("missing", label("asked")));
  if (asked && !SILENT.includes(stance)) faults.push(say("asked"));
  if (locator.page && !PAGE.test(locator.page)) wrong("page", "12, xii, 12-13");
  if (locator.paragraph && !PARAGRAPH.test(locator.paragraph)) wrong("paragraph", "3, 3-4");
  if (locator.time && !isTime(locator.time)) wrong("time", "12:31, 01:12:31, 12:31-12:45");
  if (locator.time && (locator.page || locator.paragraph)) faults.push(say("placed"));
  const { language, text, by } = translation;
  if (text && !language) faults.push(say("missing", label("translation-language")));
  if (!text && (language || by)) faults.push(say("missing", label("translation")));
  if (language && !LANGUAGE.test(language)) wrong("translation-language", "en, pt-BR");
  const original = known.sources.find(({ id }) => id === source)?.language;
  if (language && language.toLowerCase() === original?.toLowerCase()) faults.push(say("translated", original));
  return faults;
};

const faultsOf = (draft) => {
  const faults = [];
  if (!marked && !kept.length) faults.push(say("mark"));
  const words = countWords(draft.quote.exact);
  if (words > mostWords) faults.push(say("long", words, mostWords));
  if (marked && !places.some(({ start, end }) => start <= marked.start && marked.end <= end)) faults.push(say("paragraph"));
  if (draft.ambiguous) faults.push(say("ambiguous"));
  const form = $("form").value;
  const needed = form === "event" ? ["source", "origin", "headline", "summary", "type"] : ["source", "event", "origin"];
  for (const id of needed) if (!value(id)) faults.push(say("missing", label(id)));
  if (form === "event" && known.events.some(({ id }) => id === value("event"))) faults.push(say("taken", value("event")));
  const isId = new RegExp(idPattern, "u");
  for (const { id } of desk.querySelectorAll("[data-list]")) {
    const given = value(id);
    if (given && (!isId.test(given) || given.length > longestId)) faults.push(say("id", label(id), slug(given) || "trump-2017-01-11"));
  }
  if (!(draft.stance === "asserts" && !draft.inferred) && (draft.when || draft.quantity || draft.leavesOpen || draft.relation)) faults.push(say("says"));
  if (draft.when && draft.leavesOpen) faults.push(say("both"));
  for (const id of ["when", "edtf"]) {
    const refusal = (id === "when" || form === "event") && refusals.get(value(id));
    if (refusal) faults.push(say("date", label(id), refusal));
  }
  return [...faults, ...faultsOfMore(draft)];
};

const news = () =>
  [...desk.querySelectorAll("[data-list]")]
    .filter(({ id, dataset }) => value(id) && whole[dataset.list] && !known[dataset.list].some((each) => each.id === value(id)))
    .map(({ id, dataset }) => say("new", value(id), dataset.file));

const check = () => {
  if ($("desk").hidden) return [];
  $("whole").hidden = $("form").value !== "event";
  const draft = passage();
  const faults = faultsOf(draft);
  $("faults").replaceChildren(
    ...faults.map((fault) => element("li", { class: "fault" }, fault)),
    ...news().map((told) => element("li", {}, told)),
  );
  const all = marked ? [...kept, draft] : kept;
  $("yaml").value = all.length ? yaml($("form").value, all, eventDraft()) : "";
  $("place").textContent = marked
    ? say("place", codePoints(text, marked.start), codePoints(text, marked.end), fingerprint(draft.quote), draft.source ? passageId(draft.source, draft.quote) : "–")
    : "";
  return faults;
};

for (const kind of ["input", "change"])
  $("desk").addEventListener(kind, () => {
    $("done").textContent = "";
    check();
  });
$("published").addEventListener("input", suggest);
$("source").addEventListener("input", () => {
  dated();
  suggest();
});

const forget = () => {
  for (const id of ["when", "quantity", "relation", "other-event", "asked", "note", "page", "paragraph", "time", "translation", "translation-language", "translation-by"]) $(id).value = "";
  for (const id of ["open", "inferred"]) $(id).checked = false;
};

$("facts").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (check().length) {
    $("done").textContent = $("faults").firstChild.textContent;
    return;
  }
  $("yaml").select();
  try {
    await navigator.clipboard.writeText($("yaml").value);
  } catch {
    // Without TLS, or without leave, browsers copy only what is selected.
    document.execCommand("copy");
  }
  kept = [];
  forget();
  check();
  $("document").focus();
  $("done").textContent = say("copied");
});
$("keep").addEventListener("click", () => {
  if (check().length) {
    $("done").textContent = $("faults").firstChild.textContent;
    return;
  }
  if (!marked) return;
  kept.push(passage());
  forget();
  next = Math.min(unitAt(marked.end - 1) + 1, units.length - 1);
  marked = undefined;
  $("marked").textContent = say("mark");
  $("document").focus();
  paint();
  suggest();
  check();
  $("done").textContent = say("kept", kept.length);
});
$("clear").addEventListener("click", () => {
  kept = [];
  for (const field of $("facts").querySelectorAll("input:not([type=checkbox]), textarea")) field.value = "";
  forget();
  $("document").focus();
  suggest();
  check();
});
