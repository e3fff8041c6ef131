// What a browser remembers of a reader's last look: one number for each address, which it keeps and sends to nobody.
const OURS = "dateline:";
/** What nobody has come back to for so many days is forgotten. */
const LONGEST = 365;
const today = () => Math.floor(Date.now() / 86_400_000);

/** Where something was kept before days were, its year begins now. */
const forget = () => {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(OURS)) continue;
    const [last, day] = localStorage[key].split(" ");
    if (!day) localStorage[key] = `${last} ${today()}`;
    else if (today() - day > LONGEST) localStorage.removeItem(key);
  }
};

/**
 * Those of the events that have been recorded since this browser showed the address before this visit, which lasts as long as
 * the tab. At the first look nothing is new, and neither where nothing may be kept.
 */
export const unseen = (address, events) => {
  try {
    forget();
    if (!events.length) return [];
    const key = OURS + address;
    const last = sessionStorage[key] ?? localStorage[key]?.split(" ")[0];
    if (last) sessionStorage[key] = last;
    localStorage[key] = `${Math.max(...events.map((each) => each.dataset.recorded))} ${today()}`;
    return events.filter((each) => Number(each.dataset.recorded) > last);
  } catch {
    return [];
  }
};
