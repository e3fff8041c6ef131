"""The six questions: how each server is asked, and what its answer says."""

import random
import string

import generator

# What the peer answers with, and ours where bodies of the same members are compared.
MEMBERS = "headline,summary,type,when"
COLUMNS = "id,headline,summary,type,edtf,earliest,latest,precision,approximate"
PASSAGES = "passages(quote,stance,origin:origins(*),source:sources(*))"
ORDER = "order=earliest,starts_latest,id&limit=20"
CERTAIN = "starts_latest=lte.{to}&ends_earliest=gte.{from_}&approximate=is.false"


class Question:
    """One of the six.

    whole: the address at ours, for all that we tell
    ours: the same for no more members than the peer has; peer: the address there
    values: draws what is asked for
    """

    def __init__(self, title, whole, fields, peer, values):
        self.title, self.whole, self.peer, self.values = title, whole, peer, values
        self.ours = whole + ("&" if "?" in whole else "?") + f"fields={fields}" if fields else whole

    def drawn(self, seed, count):
        """Values for so many requests, each asked for once."""
        choose = random.Random(seed)
        drawn = {tuple(sorted(self.values(choose).items())) for _ in range(count)}
        return [dict(values) for values in sorted(drawn)]


def window(choose):
    year = choose.randint(generator.FIRST_YEAR, generator.LAST_YEAR - 20)
    return {"from_": f"{year}-{choose.randint(1, 12):02}-01", "to": f"{year + choose.randint(5, 20)}-12-31"}


def absent(choose):
    """A word that the generator cannot write: it knows none with these letters in a row."""
    return {"word": "xq" + "".join(choose.choices(string.ascii_lowercase, k=8))}


def six(events):
    timelines = max(1, events // generator.EVENTS_IN_A_TIMELINE)
    cited, plain = f"{MEMBERS},citations", f"/events?select={COLUMNS}"
    words = plain + "&search=fts(english).{word}&" + ORDER
    return [
        Question(
            "a timeline's first 20, with citations",
            "/v1/events?timeline={timeline}&limit=20", cited,
            f"/events?select={COLUMNS},{PASSAGES}&passages.order=position&timeline=eq.{{timeline}}&{ORDER}",
            lambda choose: {"timeline": f"timeline-{choose.randrange(timelines):05}"}),
        Question(
            "participant and certain window, 20",
            "/v1/events?participant={actor}&from={from_}&to={to}&match=certain&limit=20", MEMBERS,
            f"{plain},participants!inner()&participants.actor=eq.{{actor}}&{CERTAIN}&{ORDER}",
            lambda choose: {"actor": f"actor-{choose.randrange(200):03}", **window(choose)}),
        Question(
            "one event",
            "/v1/events/{event}", cited,
            f"/events?select={COLUMNS},{PASSAGES}&passages.order=position&id=eq.{{event}}",
            lambda choose: {"event": f"event-{choose.randrange(events):07}"}),
        Question(
            "one word, 20", "/v1/events?q={word}&limit=20", MEMBERS, words,
            lambda choose: {"word": choose.choice(generator.TOPICS)}),
        Question("a word that nobody has", "/v1/events?q={word}&limit=20", MEMBERS, words, absent),
        Question(
            "counts by type in a window",
            "/v1/events?from={from_}&to={to}&match=certain&facet=type&limit=0", None,
            f"/events?select=type,count()&{CERTAIN}", window),
    ]


def said_by_ours(answer):
    """What an answer of ours says, in a form that both are brought to."""
    if "facets" in answer:
        return {each["value"]: each["count"] for each in answer["facets"]["type"]["values"]}
    return [
        {
            "id": event["id"], "headline": event["headline"], "summary": event["summary"], "type": event["type"],
            "when": [event["when"][member] for member in ("edtf", "earliest", "latest", "precision", "approximate")],
            "passages": [
                [passage["quote"]["exact"], passage["stance"], members(passage["origin"]), members(citation["source"])]
                for citation in event.get("citations", [])
                for passage in citation["passages"]
            ],
        }
        for event in answer.get("items", [answer])
    ]


def said_by_peer(answer):
    if answer and "count" in answer[0]:
        return {each["type"]: each["count"] for each in answer}
    return [
        {
            "id": event["id"], "headline": event["headline"], "summary": event["summary"], "type": event["type"],
            "when": [event[member] for member in ("edtf", "earliest", "latest", "precision", "approximate")],
            "passages": [
                [passage["quote"], passage["stance"], members(passage["origin"]), members(passage["source"])]
                for passage in event.get("passages", [])
            ],
        }
        for event in answer
    ]


def members(thing):
    return sorted(thing.items())
