"""Do all servers say the same? What is compared is all of every answer, for every value that is drawn later."""

import asked


def compare(ours, peer, questions, drawn):
    """How many answers were compared; the first that differs ends the run."""
    compared = 0
    for question, all_values in zip(questions, drawn):
        for values in all_values:
            mine = asked.said_by_ours(ours.json(question.ours.format(**values)))
            theirs = asked.said_by_peer(peer.json(question.peer.format(**values)))
            if mine != theirs:
                differ(question, values, mine, theirs)
            compared += 1
    return compared


def differ(question, values, mine, theirs):
    place = f"{question.title}, {values}"
    if isinstance(mine, dict):
        raise SystemExit(f"The counts differ: {place}\nours: {sorted(mine.items())}\npeer: {sorted(theirs.items())}")
    ids = [[event["id"] for event in answer] for answer in (mine, theirs)]
    if ids[0] != ids[1]:
        raise SystemExit(f"The events differ: {place}\nours: {ids[0]}\npeer: {ids[1]}")
    first = next(pair for pair in zip(mine, theirs) if pair[0] != pair[1])
    raise SystemExit(f"The members differ: {place}\nours: {first[0]}\npeer: {first[1]}")


def store(ours, addresses, folder):
    """Keeps our answers, with their headers, for those who are to send the same bytes."""
    for kind in ("heads", "files"):
        (folder / kind).mkdir(parents=True)
    for number, address in enumerate(addresses, 1):
        headers, body = ours.get(address)
        (folder / "heads" / str(number)).write_text("".join(f"{name}: {value}\n" for name, value in headers))
        (folder / "files" / str(number)).write_bytes(body)


def same_bytes(server, folder, count):
    for number in range(1, count + 1):
        if server.get(f"/{number}")[1] != (folder / "files" / str(number)).read_bytes():
            raise SystemExit(f"{server.name} does not send answer {number} with the same bytes.")
