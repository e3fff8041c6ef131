// What a passage is, without a page: its words, its place, what singles it out, and how the seeds write it.
// The server's own tests run the same examples, src/test/resources/clip/passages.json.

const SPACE = /[\s\u00a0]+/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** One line, as the seeds have it. */
export const oneLine = (text) => text.replace(SPACE, " ").trim();

export const countWords = (text) => (oneLine(text) ? oneLine(text).split(" ").length : 0);

/** How many code points stand before a position of a JavaScript text. */
export const codePoints = (text, position) => [...text.slice(0, position)].length;

// SHA-256 (FIPS 180-4), since crypto.subtle is missing from pages that were not fetched over TLS.
const roots = (exponent, count) => {
  const found = [];
  for (let n = 2; found.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) found.push(Math.floor((n ** exponent % 1) * 2 ** 32));
  }
  return found;
};
const START = roots(1 / 2, 8);
const ROUNDS = roots(1 / 3, 64);
const turn = (word, by) => (word >>> by) | (word << (32 - by));

/** @param data a text or bytes */
export const sha256 = (data) => {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const hash = [...START];
  const w = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(block + i * 4);
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15];
      const b = w[i - 2];
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = (hash[i] + word) | 0));
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
};

/** By which checks.yaml names a quote. */
export const fingerprint = ({ exact, prefix, suffix }) =>
  sha256([exact, prefix ?? "", suffix ?? ""].join("\n")).slice(0, 16);

/** The id of the passage on its event, where no other there begins alike. */
export const passageId = (source, quote) =>
  [...BigInt("0x" + sha256(source + " " + fingerprint(quote))).toString(36).padStart(50, "0")]
    .reverse()
    .join("")
    .slice(0, 6);

const LIGATURES = { œ: "oe", æ: "ae" };

/**
 * Letters and digits alone, and where each stood. The server's own check is finer: what is unique here is unique there.
 */
export const fold = (text) => {
  const at = [];
  let folded = "";
  let position = 0;
  for (const sign of text) {
    for (const part of sign.normalize("NFKD").toLowerCase()) {
      if (!LETTER.test(part)) continue;
      const plain = LIGATURES[part] ?? part;
      folded += plain;
      for (let i = 0; i < plain.length; i++) at.push(position);
    }
    position += sign.length;
  }
  return { text: folded, at };
};

const MOST_AROUND = 30;

/**
 * As few words before and behind a passage as tell it from every other place with the same words.
 *
 * @param folded of the whole text
 * @return nothing where no words around it do
 */
export const around = (text, folded, start, end) => {
  const words = fold(text.slice(start, end)).text;
  if (!words) return undefined;
  const starts = [];
  for (let i = folded.text.indexOf(words); i >= 0; i = folded.text.indexOf(words, i + 1)) starts.push(i);
  if (starts.length === 1) return {};
  const before = text.slice(0, start).match(/\S+/gu)?.slice(-MOST_AROUND) ?? [];
  const behind = text.slice(end).match(/\S+/gu)?.slice(0, MOST_AROUND) ?? [];
  const alone = (prefix, suffix) => {
    const p = fold(prefix).text;
    const s = fold(suffix).text;
    return (
      starts.filter((i) => folded.text.slice(0, i).endsWith(p) && folded.text.startsWith(s, i + words.length)).length === 1
    );
  };
  for (let n = 1; n <= MOST_AROUND; n++) {
    const prefix = before.slice(-n).join(" ");
    const suffix = behind.slice(0, n).join(" ");
    if (alone(prefix, "")) return { prefix };
    if (alone("", suffix)) return { suffix };
    if (alone(prefix, suffix)) return { prefix, suffix };
  }
  return undefined;
};

const OPENING = "“‘«„\"'";
const CLOSING = "”’»“\"'";

/** From whole words to whole words, without the spaces, commas and marks of quotation around them. */
export const snapped = (text, from, to) => {
  let start = from;
  let end = to;
  while (start > 0 && LETTER.test(text[start - 1]) && LETTER.test(text[start] ?? "")) start--;
  while (end < text.length && LETTER.test(text[end - 1]) && LETTER.test(text[end])) end++;
  const trim = () => {
    while (start < end && /[\s•]/u.test(text[start])) start++;
    // Where a quotation is cut short, the mark between it and the rest belongs to neither.
    while (end > start && /[\s,;:]/u.test(text[end - 1])) end--;
  };
  trim();
  for (;;) {
    const opens = OPENING.indexOf(text[start]);
    const closes = CLOSING.indexOf(text[end - 1]);
    const inner = text.slice(start + 1, end - 1);
    // A mark whose fellow stands outside says nothing here, and a pair around all of it goes without saying.
    if (end - start > 1 && opens >= 0 && !inner.includes(CLOSING[opens])) {
      start++;
      if (text[end - 1] === CLOSING[opens]) end--;
    } else if (end - start > 1 && closes >= 0 && CLOSING[closes] !== "’" && CLOSING[closes] !== "'" && !inner.includes(OPENING[closes])) {
      end--;
    } else break;
    trim();
  }
  return start < end ? { start, end } : undefined;
};

/** Where its paragraphs begin and end: at empty lines where its lines are broken at a width, else at every line. */
export const paragraphs = (text) => {
  const lines = text.split("\n");
  const broken = /\n[ \t\r]*\n/u.test(text) && Math.max(...lines.map((line) => line.length)) <= 90;
  const found = [];
  for (const match of text.matchAll(broken ? /\S[^]*?(?=\s*(?:\n[ \t\r]*\n|$))/gu : /\S.*/gu))
    found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  return found;
};

const SHORT = /(?:^|[\s(“"])(?:\p{Lu}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Lt|Gen|Sen|Rep|Gov|Col|Sgt|St|Jr|Prof|No|Nr|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/** Where the sentences of a paragraph begin and end. */
export const sentences = (text, { start, end }, language) => {
  const found = [];
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(text.slice(start, end))) {
    const last = found.at(-1);
    if (last && SHORT.test(text.slice(last.start, last.end))) last.end = start + index + segment.length;
    else found.push({ start: start + index, end: start + index + segment.length });
  }
  return found;
};

const DAY = 86400000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const names = (language, field, style, dates) =>
  dates.map((date) =>
    // With a day beside it, since some languages inflect their months there.
    new Intl.DateTimeFormat(language, { day: "numeric", [field]: style, timeZone: "UTC" })
      .formatToParts(date)
      .find(({ type }) => type === field)
      .value.replace(/\.$/u, ""),
  );
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** The last and the next day of which something is true, as the document's day sees them. */
const nearest = (published, holds) => {
  if (published === undefined) return [];
  const found = [];
  for (const [step, first] of [[-DAY, 0], [DAY, DAY]])
    for (let at = published + first, days = 0; days < 1500; at += step, days++)
      if (holds(new Date(at))) {
        found.push(iso(at));
        break;
      }
  return found;
};

const day = (year, month, date) => {
  const time = Date.UTC(year, month, date);
  return new Date(time).getUTCMonth() === month ? [iso(time)] : [];
};

/**
 * The dates that a passage names, read from the day of its document. Where there are two readings there are both.
 *
 * @param published when the document was, in EDTF; only a whole day says what "Thursday" is
 * @return the words with every reading in EDTF
 */
export const dates = (passage, published, language = "en") => {
  const day0 = /^\d{4}-\d\d-\d\d$/u.test(published ?? "") ? Date.parse(published) : undefined;
  const months = [];
  const weekdays = [];
  for (const tongue of new Set([language, "en"]))
    for (const style of ["long", "short"]) {
      names(tongue, "month", style, Array.from({ length: 12 }, (none, i) => new Date(Date.UTC(2017, i, 15)))).forEach((name, i) => months.push([name, i]));
      if (style === "long")
        names(tongue, "weekday", style, Array.from({ length: 7 }, (none, i) => new Date(Date.UTC(2017, 0, 1 + i)))).forEach((name, i) => weekdays.push([name, i]));
    }
  months.push(["Sept", 8]);
  const ofMonth = (name) => months.find(([known]) => known === name)[1];
  const any = (list) => `(${[...new Set(list.map(([name]) => name))].sort((a, b) => b.length - a.length).map(escaped).join("|")})`;
  const ends = "(?![\\p{L}\\p{N}])";
  const inYear = (month, date, year) =>
    year ? day(+year, month, +date) : nearest(day0, (at) => at.getUTCMonth() === month && at.getUTCDate() === +date);
  const kinds = [
    ["(\\d{4}-\\d\\d-\\d\\d)", ([, date]) => (Number.isNaN(Date.parse(date)) ? [] : [date])],
    [`${any(months)}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?${ends}`, ([, month, date, year]) => inYear(ofMonth(month), date, year)],
    [`(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: of| de)? ${any(months)}${ends}\\.?(?:,?(?: de)? (\\d{4}))?${ends}`, ([, date, month, year]) => inYear(ofMonth(month), date, year)],
    [`${any(months)}\\.?,?(?: de)? (\\d{4})${ends}`, ([, month, year]) => [`${year}-${String(ofMonth(month) + 1).padStart(2, "0")}`]],
    [`[Tt]he (\\d{1,2})(?:st|nd|rd|th)${ends}(?! (?:century|anniversary|time|president|amendment))`, ([, date]) => (+date >= 1 && +date <= 31 ? nearest(day0, (at) => at.getUTCDate() === +date) : [])],
    [`[Cc]hristmas ([Dd]ay|[Ee]ve)${ends}`, ([, which]) => inYear(11, /eve/iu.test(which) ? 24 : 25)],
    [`[Nn]ew [Yy]ear['’]s ([Dd]ay|[Ee]ve)${ends}`, ([, which]) => (/eve/iu.test(which) ? inYear(11, 31) : inYear(0, 1))],
    [`${any(weekdays)}${ends}`, ([, name]) => nearest(day0, (at) => at.getUTCDay() === weekdays.find(([known]) => known === name)[1])],
    [`([Tt]oday|[Yy]esterday|[Tt]omorrow)${ends}`, ([, word]) => (day0 === undefined ? [] : [iso(day0 + DAY * ["yesterday", "today", "tomorrow"].indexOf(word.toLowerCase()) - DAY)])],
    [`(?:[Ii]n|[Oo]f|[Ss]ince) (\\d{4})${ends}`, ([, year]) => [year]],
  ];
  const taken = [];
  for (const [pattern, read] of kinds)
    for (const match of passage.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, "gu"))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      const readings = read(match);
      if (readings.length) taken.push({ start, end, words: match[0], edtf: readings });
    }
  return taken.sort((a, b) => a.start - b.start).map(({ words, edtf }) => ({ words, edtf }));
};

/** An id made from words. */
export const slug = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/gu, "").replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");

const WIDTH = 118;

/** A member of a mapping, on one line or folded as the seeds fold it. */
const member = (indent, name, value) => {
  const line = `${indent}${name}: ${JSON.stringify(value)}`;
  if (line.length <= WIDTH || /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(value)) return [line];
  const within = " ".repeat(indent.replace("-", " ").length + 2);
  const lines = [];
  for (const word of value.split(" ")) {
    if (lines.length && (lines.at(-1) + " " + word).length <= WIDTH) lines[lines.length - 1] += " " + word;
    else lines.push(within + word);
  }
  return [`${indent}${name}: >-`, ...lines];
};

const placeLine = (indent, locator) => {
  const given = Object.entries(locator).filter(([, value]) => value);
  return given.length ? [`${indent}locator: {${given.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ")}}`] : [];
};

const translationLines = (indent, { language, text, by }) =>
  text
    ? [`${indent}translation:`, ...member(indent + "  ", "language", language), ...member(indent + "  ", "text", text), ...(by ? member(indent + "  ", "by", by) : [])]
    : [];

const saysLine = (indent, { when, quantity, leavesOpen, relation, other }) => {
  const said = [
    ...(when ? [`when: ${JSON.stringify(when)}`] : []),
    ...(quantity ? [`quantity: ${/^[1-9]\d{0,8}$/u.test(quantity) ? quantity : JSON.stringify(quantity)}`] : []),
    ...(leavesOpen ? ["leaves_open: [when]"] : []),
    ...(relation && other ? [`${relation}: [${other}]`] : []),
  ];
  return said.length ? [`${indent}says: {${said.join(", ")}}`] : [];
};

const passageLines = (passage) => {
  const { quote, origin, stance, asked, inferred, note, locator = {}, translation = {} } = passage;
  const within = " ".repeat(12);
  return [
    ...member(" ".repeat(10) + "- ", "quote", quote.exact),
    ...(quote.prefix ? member(within, "prefix", quote.prefix) : []),
    ...(quote.suffix ? member(within, "suffix", quote.suffix) : []),
    `${within}origin: ${origin}`,
    `${within}stance: ${stance}`,
    ...(asked ? [`${within}asked: ${asked}`] : []),
    ...saysLine(within, passage),
    ...(inferred ? [`${within}inferred: true`] : []),
    ...(note ? member(within, "note", note) : []),
    ...placeLine(within, locator),
    ...translationLines(within, translation),
  ];
};

const citationLines = (passages) =>
  [...new Set(passages.map(({ source }) => source))].flatMap((source) => [
    `      - source: ${source}`,
    "        passages:",
    ...passages.filter((passage) => passage.source === source).sort((a, b) => a.start - b.start).flatMap(passageLines),
  ]);

const eventLines = ({ id, headline, summary, type, when, reason }) => [
  `  - id: ${id}`,
  ...member("    ", "headline", headline),
  ...member("    ", "summary", summary),
  `    type: ${type}`,
  ...(when || reason
    ? ["    when:", ...(when ? [`      edtf: ${JSON.stringify(when)}`] : []), ...(reason ? member("      ", "reason", reason) : [])]
    : []),
  "    citations:",
];

const CODE = "(?:(\\d{1,2}):)?([0-5]?\\d):([0-5]\\d(?:\\.\\d{1,3})?)";
const TIME = new RegExp(`^${CODE}(?:-${CODE})?$`, "u");

/** Whether that is a time code, or two of which the second is later. */
export const isTime = (text) => {
  const code = TIME.exec(text);
  const seconds = (at) => (Number(code[at] ?? 0) * 60 + Number(code[at + 1])) * 60 + Number(code[at + 2]);
  return Boolean(code) && (code[6] === undefined || seconds(4) > seconds(1));
};

/** @param form passage, citation or event: what is written around the passages */
export const yaml = (form, passages, event) => {
  const lines = {
    passage: () => passages.flatMap(passageLines),
    citation: () => citationLines(passages),
    event: () => [...eventLines(event), ...citationLines(passages)],
  }[form]();
  return lines.join("\n") + "\n";
};
