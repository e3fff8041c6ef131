"""All servers under load in turns, round by round, and the tables of their medians."""

import statistics
import sys

from load import measured
from tables import number, ratio, table


class Turn:
    """One question to one server: the addresses that are drawn from, and what each round measured."""

    def __init__(self, question, form, server, addresses):
        self.question, self.form, self.server, self.addresses = question, form, server, addresses
        self.rounds = []

    def median(self, what):
        return statistics.median(each[what] for each in self.rounds)


def take(turns, rounds, seconds, connections, warm):
    print(f"{len(turns)} turns: {warm} s each to get warm, then {rounds} rounds of {seconds} s.", file=sys.stderr)
    for turn in turns:
        measured(turn.server, turn.addresses, warm, connections)
    for _ in range(rounds):
        for turn in turns:
            told = measured(turn.server, turn.addresses, seconds, connections)
            if told["failed"]:
                print(f"{turn.server.name} failed {told['failed']} times: {turn.question.title}", file=sys.stderr)
            turn.rounds.append(told)


class Medians:
    """The medians of all turns, by question, form and server."""

    def __init__(self, turns):
        self.turns = {(turn.question.title, turn.form, turn.server.name): turn for turn in turns}
        self.titles = list(dict.fromkeys(turn.question.title for turn in turns))
        self.names = list(dict.fromkeys(turn.server.name for turn in turns))

    def of(self, title, form, name, what):
        turn = self.turns.get((title, form, name))
        return turn.median(what) if turn else None

    def against(self, title, form, mine, other):
        """The median of what every round says by itself, since the machine is not the same in each."""
        pair = [self.turns.get((title, form, name)) for name in (mine, other)]
        if None in pair:
            return None
        return statistics.median(a["rate"] / b["rate"] for a, b in zip(pair[0].rounds, pair[1].rounds) if b["rate"])

    def asked(self, form):
        """The questions that were asked in a form, and the servers that were asked them, ours first."""
        titles = [title for title in self.titles if any((title, form, name) in self.turns for name in self.names)]
        return titles, [name for name in self.names if any((title, form, name) in self.turns for title in titles)]

    def rates(self, form, sizes, ours, others):
        """Requests a second of ours and of others, with how many times the others' those of ours are."""
        titles, names = self.asked(form)
        others = [name for name in others if name in names]
        if not others:
            return
        head = ["requests/s", "bytes", *ours, *(cell for name in others for cell in [name, *(f"{mine} : {name}" for mine in ours)])]
        table(head, [
            [title, number(sizes[title, form])]
            + [number(self.of(title, form, mine, "rate")) for mine in ours]
            + [cell for name in others for cell in self.beside(title, form, ours, name)]
            for title in titles
        ])

    def beside(self, title, form, ours, other):
        ratios = [number(self.against(title, form, mine, other)) for mine in ours]
        return [number(self.of(title, form, other, "rate")), *ratios]

    def costs(self, form):
        """Microseconds of the processor for a request, and milliseconds that a request took."""
        titles, names = self.asked(form)
        ours, others = names[0], names[1:]
        head = ["µs of processor for a request", *names, *(f"{other} : {ours}" for other in others)]
        costs = {(title, name): self.of(title, form, name, "processor") for title in titles for name in names}
        table(head, [
            [title]
            + [number(costs[title, name]) for name in names]
            + [ratio(costs[title, name], costs[title, ours]) for name in others]
            for title in titles
        ])
        table(["ms at the median, 99 of 100", *names], [
            [title] + [" / ".join(number(self.of(title, form, name, what)) for what in ("median", "p99")) for name in names]
            for title in titles
        ])
