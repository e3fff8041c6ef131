"""What a request takes alone, and how that grows with the record."""

import random
import re
import sys

import asked
import generator
from load import alone, ask
from tables import number, ratio, table

PROPERTIES = "timeline type participant source origin stance attribution status tag country year month day".split()
FILTERS = {
    "nothing else": "",
    "window": "&from={from_}&to={to}",
    "participant": "&participant={actor}",
    "word": "&q={word}",
    "all three": "&from={from_}&to={to}&participant={actor}&q={word}",
}


def addresses(template, events, count=200):
    """The same question with other values each time; a single address where it has none."""
    choose = random.Random(11)
    timelines = max(1, events // generator.EVENTS_IN_A_TIMELINE)
    drawn = (
        template.format(
            timeline=f"timeline-{choose.randrange(timelines):05}", actor=f"actor-{choose.randrange(200):03}",
            event=f"event-{choose.randrange(events):07}", word=choose.choice(generator.TOPICS),
            absent=asked.absent(choose)["word"], **asked.window(choose))
        for _ in range(count if "{" in template else 1)
    )
    return sorted(set(drawn))


def deep(server, events):
    """Pages of 20 from about the 10,000th event on, or from the middle of a smaller record."""
    page, at, next_page, found = 200, 0, "/v1/events?limit=200&fields=id", []
    depth = min(10_000, events // 2)
    while next_page and at < depth + 5 * page:
        answer = server.json(next_page)
        at, next_page = at + page, answer.get("next")
        if next_page and at >= depth - 5 * page:
            found.append("/v1/events?limit=20&cursor=" + re.search(r"cursor=([^&]+)", next_page)[1])
    return found


def questions(server, events):
    """The rows of the table: what is asked for, and its addresses."""
    page = "/v1/events?limit=20"
    templates = {
        "timeline's first 20": page + "&timeline={timeline}",
        "window, 20": page + "&from={from_}&to={to}",
        "participant and certain window, 20": page + "&participant={actor}&from={from_}&to={to}&match=certain",
        "one event": "/v1/events/{event}",
        "rare word, 20": page + f"&q={generator.RARE}",
        "frequent word, 20": page + "&q={word}",
        "absent word": page + "&q={absent}",
        "total of everything": "/v1/events?limit=0&include=total",
        "total of a word in a window": "/v1/events?limit=0&include=total&q={word}&from={from_}&to={to}",
    }
    rows = {title: addresses(template, events) for title, template in templates.items()}
    rows["20 after the 10,000th"] = deep(server, events)
    return rows


def facets(events):
    return {
        (facet, name): addresses(f"/v1/events?limit=0&facet={facet}{filters}", events)
        for facet in PROPERTIES
        for name, filters in FILTERS.items()
    }


def measure(server, events, seconds):
    """Milliseconds of every row at one size; there are many facets, so that each gets half of the time."""
    times, plain = {}, questions(server, events)
    # Otherwise the first rows would be those of code that was not compiled yet.
    ask(server.base, [address for all_of_row in plain.values() for address in all_of_row], 5 * seconds, 8)
    rows = [(row, addresses, seconds) for row, addresses in plain.items()]
    rows += [(row, addresses, seconds // 2) for row, addresses in facets(events).items()]
    for row, asked_for, during in rows:
        times[row] = alone(server.base, asked_for, during)
        if times[row]["failed"]:
            print(f"{row} failed {times[row]['failed']} times.", file=sys.stderr)
    return times


def report(by_size):
    """Tables of what every size measured, the smallest first."""
    sizes = sorted(by_size)
    small, large = by_size[sizes[0]], by_size[sizes[-1]]
    plain = [row for row in small if isinstance(row, str)]
    head = ["ms alone, median"] + [f"{size:,} events" for size in sizes] + ["ratio", "99 of 100 at the largest"]
    table(head, [
        [row]
        + [number(by_size[size][row]["median"]) for size in sizes]
        + [ratio(large[row]["median"], small[row]["median"]), number(large[row]["p99"])]
        for row in plain
    ])
    head = [f"facet, ms alone at {sizes[-1]:,}", *FILTERS, f"{sizes[0]:,} with nothing else", "ratio", "worst 99 of 100"]
    first = next(iter(FILTERS))
    table(head, [
        [facet]
        + [number(large[facet, name]["median"]) for name in FILTERS]
        + [number(small[facet, first]["median"]), ratio(large[facet, first]["median"], small[facet, first]["median"])]
        + [number(max(large[facet, name]["p99"] for name in FILTERS))]
        for facet in PROPERTIES
    ])
