"""Load by wrk, and the time of the processor that it costs."""

import json
import os
import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent
TICKS = os.sysconf("SC_CLK_TCK")


def ask(base, addresses, seconds, connections):
    """Has wrk ask for addresses drawn at random; answers what ask.lua tells."""
    with tempfile.NamedTemporaryFile("w", suffix=".addresses") as file:
        file.write("\n".join(addresses) + "\n")
        file.flush()
        told = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(HERE / "ask.lua"), base, "--", file.name],
            stdout=subprocess.PIPE, text=True, check=True).stdout
    return json.loads(told.strip().splitlines()[-1])


def alone(base, addresses, seconds):
    """One request at a time: the first second is not counted, in which code and pages get warm."""
    ask(base, addresses, 1, 1)
    return ask(base, addresses, seconds, 1)


def processor_seconds(pids):
    """What these processes and their children have used so far."""
    parents = {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = (int(fields[1]), sum(map(int, fields[11:15])) / TICKS)

    def belongs(pid):
        while pid in parents:
            if pid in pids:
                return True
            pid = parents[pid][0]
        return False

    return sum(used for pid, (_, used) in parents.items() if belongs(pid))


def measured(server, addresses, seconds, connections):
    """Requests a second, and microseconds of the processor for each, of a server that is under load for some seconds."""
    before = processor_seconds(server.pids)
    told = ask(server.base, addresses, seconds, connections)
    used = processor_seconds(server.pids) - before
    requests = max(told["requests"], 1)
    return {
        "rate": told["requests"] / told["seconds"],
        "processor": used / requests * 1e6,
        "median": told["median"],
        "p99": told["p99"],
        "failed": told["failed"],
    }
