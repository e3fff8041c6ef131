"""What a request allocates and costs, as a recording of the JVM (JFR) tells it."""

import collections
import datetime
import json
import os
import pathlib
import subprocess

from load import ask, processor_seconds
from tables import number, table

HERE = pathlib.Path(__file__).parent


def record(server, addresses, seconds, connections, file):
    """Records a server under load, and answers what one request came to."""
    flight("JFR.start", server, "name=bench", f"settings={HERE / 'recording.jfc'}")
    before = processor_seconds(server.pids)
    told = ask(server.base, addresses, seconds, connections)
    used = processor_seconds(server.pids) - before
    flight("JFR.dump", server, "name=bench", f"filename={file}")
    flight("JFR.stop", server, "name=bench")
    rate = told["requests"] / told["seconds"]
    loads = [each["jvmUser"] + each["jvmSystem"] for each in events(file, "jdk.CPULoad")]
    # The first and the last second are not all under load.
    loads = loads[1:-1] or loads
    return {
        "rate": rate,
        "allocated": allocated(file) / rate,
        "processor": used / told["requests"] * 1e6,
        "recorded": sum(loads) / len(loads) * os.cpu_count() / rate * 1e6,
        "samples": samples(file),
    }


def flight(command, server, *arguments):
    subprocess.run(["jcmd", str(server.process.pid), command, *arguments], stdout=subprocess.DEVNULL, check=True)


def events(file, kind):
    printed = subprocess.run(["jfr", "print", "--json", "--stack-depth", "30", "--events", kind, str(file)], stdout=subprocess.PIPE, check=True)
    return [event["values"] for event in json.loads(printed.stdout)["recording"]["events"]]


def allocated(file):
    """Bytes a second that all threads together allocated, by the growth of what each has allocated so far."""
    by_thread = collections.defaultdict(list)
    for each in events(file, "jdk.ThreadAllocationStatistics"):
        moment = datetime.datetime.fromisoformat(each["startTime"][:26].rstrip("Z"))
        by_thread[each["thread"]["javaThreadId"]].append((moment, each["allocated"]))
    moments = sorted({moment for seen in by_thread.values() for moment, _ in seen})
    # The first and the last second are not all under load.
    start, end = moments[0] + datetime.timedelta(seconds=1), moments[-1] - datetime.timedelta(seconds=1)
    total = 0
    for seen in by_thread.values():
        during = [allocated for moment, allocated in sorted(seen) if start <= moment <= end]
        total += during[-1] - during[0] if during else 0
    return total / (end - start).total_seconds()


def samples(file):
    """Shares of what was allocated, by class and by the method that asked for it, the largest first."""
    classes, methods = collections.Counter(), collections.Counter()
    for each in events(file, "jdk.ObjectAllocationSample"):
        classes[each["objectClass"]["name"].replace("/", ".")] += each["weight"]
        methods[method(each["stackTrace"])] += each["weight"]
    total = sum(classes.values())
    return [[(name, weight / total) for name, weight in counted.most_common(6)] for counted in (classes, methods)]


def method(trace):
    """The innermost method that is not Java's own, which says where to look."""
    for frame in (trace or {}).get("frames", []):
        owner = frame["method"]["type"]["name"].replace("/", ".")
        if not owner.startswith(("java.", "jdk.", "sun.")):
            return f"{owner}.{frame['method']['name']}"
    return "Java itself"


def report(recorded):
    """A table of what record() answered, by the title of each question."""
    head = ["under a recording", "requests/s", "KB allocated for a request", "µs of processor for it", "µs by jdk.CPULoad"]
    table(head, [
        [title, number(each["rate"]), number(each["allocated"] / 1024), number(each["processor"]), number(each["recorded"])]
        for title, each in recorded.items()
    ])
    for title, each in recorded.items():
        for what, shares in zip(("of", "by"), each["samples"]):
            print(f"{title}, {what} " + ", ".join(f"`{name}` {share:.0%}" for name, share in shares) + "\n")
