"""The generated seeds as rows of the peer's tables."""

import calendar
import json


def bounds(edtf):
    """What a date of the generator says: earliest, latest, latest start, earliest end, precision, approximate."""
    if "/" in edtf:
        start, end = edtf.split("/")
        return start, end, start, end, "day", False
    date = edtf.rstrip("~")
    if date.endswith("X"):
        first, last, precision = f"{date[:3]}0-01-01", f"{date[:3]}9-12-31", "decade"
    elif len(date) == 4:
        first, last, precision = f"{date}-01-01", f"{date}-12-31", "year"
    elif len(date) == 7:
        days = calendar.monthrange(int(date[:4]), int(date[5:]))[1]
        first, last, precision = f"{date}-01", f"{date}-{days}", "month"
    else:
        first, last, precision = date, date, "day"
    return first, last, last, first, precision, date != edtf


def lines(folder):
    """Every event with its timeline."""
    for file in sorted((folder / "timelines").glob("*.ndjson")):
        with open(file, encoding="utf-8") as all_lines:
            next(all_lines)
            for line in all_lines:
                yield file.stem, json.loads(line)


def reference(folder, name):
    return json.loads((folder / f"{name}.yaml").read_text(encoding="utf-8"))[name]


def actors(folder):
    return ((one["id"], one["name"], one["kind"]) for one in reference(folder, "actors"))


def sources(folder):
    members = ("id", "title", "publisher", "published", "url", "language")
    return ([one[member] for member in members] for one in reference(folder, "sources"))


def origins(folder):
    return ((one["id"], one["name"], one["attribution"]) for one in reference(folder, "origins"))


def events(folder):
    for timeline, event in lines(folder):
        edtf = event["when"]["edtf"]
        yield event["id"], timeline, event["headline"], event["summary"], event["type"], edtf, *bounds(edtf)


def participants(folder):
    return ((event["id"], part["actor"]) for _, event in lines(folder) for part in event["participants"])


def passages(folder):
    for _, event in lines(folder):
        position = 0
        for citation in event["citations"]:
            for said in citation["passages"]:
                yield event["id"], position, citation["source"], said["origin"], said["quote"], said["stance"]
                position += 1


TABLES = {
    "actors": actors,
    "sources": sources,
    "origins": origins,
    "events(id,timeline,headline,summary,type,edtf,earliest,latest,starts_latest,ends_earliest,precision,approximate)": events,
    "participants": participants,
    "passages": passages,
}
