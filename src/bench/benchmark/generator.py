"""A record that nobody lived: seeds of any number of events, the same bytes for the same seed number."""

import calendar
import datetime
import itertools
import json
import random

FIRST_YEAR, LAST_YEAR = 1826, 2025
EVENTS_IN_A_TIMELINE = 200
EVENTS_WITH_RARE_WORD = 10
RARE = "zeppelin"

# Each of these is in three of a hundred events, and in nothing else that is searched.
TOPICS = """aqueduct armistice bankruptcy blockade boycott census coinage cyclone dockyard eclipse embargo epidemic espionage
famine forgery glacier granary gunpowder harvest inheritance insurrection landslide lighthouse locomotive mutiny
observatory plebiscite plague quarry quarantine ransom reservoir sabotage seismograph smuggler succession telegraph
turbine vaccine volcano""".split()

VERBS = """accepts alters answers backs begins calls closes confirms defends delays demands denies drops ends enters explains
finds grants halts issues joins keeps leads leaves makes meets moves names offers opens orders passes pays plans promises
proves questions raises reads refuses rejects reports returns reviews sees sells sends settles shows signs starts stops
supports takes tells visits warns withdraws wins writes""".split()

NOUNS = """account act agreement answer appeal area article balance board border bridge budget building case chamber change
charge church city claim colony committee company contract council country court crown date decision decree delay demand
department deputy district document duty election empire estate evidence factory fleet forest form governor guard harbour
hearing house inquiry island judge land law league letter library line loan mayor measure member message minister ministry
motion museum newspaper note office officer order palace paper parliament part party petition piece place plan police post
power press price prison promise proof proposal protest province question railway record reform region report request
river road rule school senate session ship side speech square state statement station street strike study tax territory
theatre town trade treaty trial union university valley village vote warning water winter witness word work year""".split()

OTHERS = """the the the of of in and for on with by after before under over against between about this that which new former
early late joint public private local national second first last long short open great small old foreign general""".split()

TYPES = "agreement appointment arrest call decision election hearing letter meeting protest resignation speech statement vote".split()
TAGS = """army banking church climate courts culture diplomacy education elections energy farming finance health industry
labour markets media migration mining navy parliament police ports press prisons railways religion schools science shipping
sport succession-law taxation trade treaties unions war weather welfare women""".split()
COUNTRIES = "AR AT AU BE BR CA CH CN DE DK EG ES FI FR GB GR IN IT JP MX NL NO PL PT RU SE TR UA US ZA".split()
STANCES = ["asserts"] * 16 + ["denies"] * 2 + ["context"] * 2 + ["declines_to_comment", "does_not_know"]
GIVEN = "Adele Boris Carla Dmitri Edith Frank Greta Henri Irma Josef Klara Louis Mina Niels Olga Pavel Rosa Sven Thea Viktor".split()
FAMILY = """Abend Brandt Cassel Dorn Engel Falk Gerber Hahn Imhof Jansky Keller Lindt Maurer Nadel Ober Prager Quandt Riedel
Sander Thaler Ulrich Vogel Wagner Xanten Zeller""".split()
PAPERS = "Argus Beacon Chronicle Courier Examiner Gazette Herald Ledger Mercury Observer".split()


def falling(count):
    """Weights of things of which the first few are in the news far more often than the rest."""
    return list(itertools.accumulate(1 / (rank + 5) for rank in range(count)))


class Generator:
    """Writes a folder of seeds, one event at a time."""

    def __init__(self, events, seed):
        self.events, self.random = events, random.Random(seed)
        self.vocabulary = OTHERS * 3 + NOUNS + VERBS
        self.actors = [f"actor-{number:03}" for number in range(500)]
        self.names = [f"{GIVEN[n % 20]} {FAMILY[n // 20]}" for n in range(500)]
        self.sources = [f"source-{number:04}" for number in range(2000)]
        self.timelines = [f"timeline-{number:05}" for number in range(max(1, events // EVENTS_IN_A_TIMELINE))]
        self.actor_weights, self.source_weights = falling(len(self.actors)), falling(len(self.sources))
        self.rare = set(self.random.sample(range(events), min(EVENTS_WITH_RARE_WORD, events)))

    def write(self, folder):
        (folder / "timelines").mkdir(parents=True, exist_ok=True)
        self.write_reference(folder)
        number = 0
        for index, timeline in enumerate(self.timelines):
            end = self.events * (index + 1) // len(self.timelines)
            with open(folder / "timelines" / f"{timeline}.ndjson", "w", encoding="utf-8") as lines:
                head = {"id": timeline, "title": self.words(3, 5).capitalize(), "zone": "UTC"}
                lines.write(json.dumps(head) + "\n")
                earlier = None
                for number in range(number, end):
                    event = self.event(number, earlier)
                    lines.write(json.dumps(event, separators=(",", ":")) + "\n")
                    edtf = event["when"]["edtf"]
                    earlier = (event["id"], edtf) if len(edtf) == 10 and edtf[-1].isdigit() else earlier
            number = end

    def write_reference(self, folder):
        def write(name, entries):
            # JSON is YAML too.
            (folder / f"{name}.yaml").write_text(json.dumps({name: entries}, indent=1) + "\n", encoding="utf-8")

        write("actors", [{"id": id, "name": name, "kind": "person"} for id, name in zip(self.actors, self.names)])
        write("origins", [
            {"id": f"said-by-{id}", "name": f"{name}, to reporters", "attribution": "named", "actor": id}
            for id, name in zip(self.actors, self.names)
        ] + [
            {"id": f"unnamed-{number:03}", "name": f"An unnamed official, {number}", "attribution": "unnamed"}
            for number in range(100)
        ])
        write("sources", [
            {
                "id": id,
                "title": self.words(4, 9).capitalize(),
                "publisher": f"{self.random.choice(FAMILY)} {self.random.choice(PAPERS)}",
                "published": self.day().isoformat(),
                "url": f"https://{id}.example/article",
                "language": "en",
            }
            for id in self.sources
        ])

    def event(self, number, earlier):
        choose = self.random
        cast = list(dict.fromkeys(choose.choices(range(500), cum_weights=self.actor_weights, k=choose.randint(1, 4))))
        summary = [self.sentence() for _ in range(choose.randint(1, 3))]
        summary += [f"It is about the {topic}." for topic in TOPICS if choose.random() < 0.03]
        if number in self.rare:
            summary.append(f"A {RARE} is seen.")
        event = {
            "id": f"event-{number:07}",
            "headline": f"{self.names[cast[0]]} {choose.choice(VERBS)} {self.words(3, 7)}",
            "summary": " ".join(summary),
            "type": choose.choice(TYPES),
            "when": {"edtf": self.date()},
            "participants": [{"actor": self.actors[one], "role": "participant"} for one in cast],
            "tags": sorted(choose.sample(TAGS, choose.randint(0, 4))),
            "citations": self.citations(cast),
        }
        if choose.random() < 0.3:
            event["place"] = {"name": choose.choice(FAMILY) + "burg", "country": choose.choice(COUNTRIES)}
        self.relate(event, earlier)
        return event

    def citations(self, cast):
        """Three passages on the average, of which several may be of one source."""
        choose = self.random
        count = choose.choice((2, 3, 3, 4))
        sources = dict.fromkeys(choose.choices(self.sources, cum_weights=self.source_weights, k=count))
        passages = {source: [] for source in sources}
        for position in range(count):
            source = list(sources)[position % len(sources)]
            unnamed = choose.random() < 0.15
            origin = f"unnamed-{choose.randrange(100):03}" if unnamed else f"said-by-{self.actors[choose.choice(cast)]}"
            passages[source].append({"quote": self.sentence(10, 35), "origin": origin, "stance": choose.choice(STANCES)})
        return [{"source": source, "passages": said} for source, said in passages.items()]

    def relate(self, event, earlier):
        """In one event of a hundred a passage tells an order, one that the dates show as well, so that it moves none."""
        first = event["citations"][0]["passages"][0]
        if self.random.random() < 0.01 and earlier and first["stance"] == "asserts":
            id, day = earlier
            edtf = event["when"]["edtf"]
            if len(edtf) == 10 and edtf[-1].isdigit() and edtf > day:
                first["says"] = {"after": [id]}

    def date(self):
        day, kind = self.day(), self.random.random()
        if kind < 0.70:
            return day.isoformat()
        if kind < 0.82:
            return day.isoformat()[:7]
        if kind < 0.90:
            return str(day.year)
        if kind < 0.93:
            return f"{day.year // 10}X"
        if kind < 0.97:
            return f"{day}/{day + datetime.timedelta(self.random.randint(1, 20))}"
        return f"{day}~"

    def day(self):
        year, month = self.random.randint(FIRST_YEAR, LAST_YEAR), self.random.randint(1, 12)
        return datetime.date(year, month, self.random.randint(1, calendar.monthrange(year, month)[1]))

    def words(self, least, most):
        return " ".join(self.random.choices(self.vocabulary, k=self.random.randint(least, most)))

    def sentence(self, least=8, most=18):
        return self.words(least, most).capitalize() + "."
