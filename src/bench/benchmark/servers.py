"""The servers that are measured. Each listens on 127.0.0.1 alone, and ends with the command that started it."""

import http.client
import json
import os
import pathlib
import shutil
import socket
import subprocess
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
APP = ROOT / "target" / "quarkus-app"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A process that answers over HTTP."""

    def __init__(self, name, command, port, log, **options):
        self.name, self.port, self.log = name, port, log
        self.base = f"http://127.0.0.1:{port}"
        self.began = time.monotonic()
        with open(log, "w", encoding="utf-8") as out:
            self.process = subprocess.Popen(command, stdout=out, stderr=out, **options)
        self.pids = {self.process.pid}
        self.kept = None

    def await_answer(self, address, seconds):
        """How long it took until the address was answered."""
        while time.monotonic() - self.began < seconds:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(self.base + address, timeout=10):
                    return time.monotonic() - self.began
            except OSError:
                # A server that loads for minutes logs every time that it is not ready yet.
                time.sleep(0.1 if time.monotonic() - self.began < 20 else 1)
        raise SystemExit(f"{self.name} does not answer {address}. Its log ends:\n" + self.log.read_text()[-2000:])

    def get(self, address):
        """The headers and the body of an answer."""
        for attempt in (1, 2):
            try:
                self.kept = self.kept or http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
                self.kept.request("GET", address)
                response = self.kept.getresponse()
                body = response.read()
                break
            except (OSError, http.client.HTTPException):
                self.kept = None
                if attempt == 2:
                    raise
        if response.status != 200:
            raise SystemExit(f"{self.name} answers {address} with {response.status}: {body[:500].decode(errors='replace')}")
        return response.getheaders(), body

    def json(self, address):
        return json.loads(self.get(address)[1])

    def resident(self):
        """In MB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024

    def heap(self):
        """What is alive in the heap of a JVM of ours, in MB."""
        subprocess.run(["jcmd", str(self.process.pid), "GC.run"], stdout=subprocess.DEVNULL, check=True)
        metrics = self.get("/q/metrics")[1].decode()
        used = [line for line in metrics.splitlines() if line.startswith('jvm_memory_used_bytes{area="heap"')]
        return sum(float(line.rsplit(" ", 1)[1]) for line in used) / 2**20

    def await_rest(self):
        """Until it does nothing by itself any more."""
        def worked():
            return sum(map(int, pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]))
        before = None
        while (now := worked()) != before and (before is None or now - before > 10):
            before = now
            time.sleep(2)

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def dateline(name, seeds, data, kept_events, heap, flags=()):
    """Ours, without answers from memory, so that every request is worked for.

    kept_events: how many bytes events may take that were read a while ago; None for what we ship
    """
    data.mkdir(parents=True, exist_ok=True)
    port = free_port()
    settings = {
        "quarkus.http.port": port,
        "quarkus.datasource.jdbc.url": f"jdbc:h2:file:{data / 'dateline'};AUTO_COMPACT_FILL_RATE=50",
        "dateline.seeds": seeds,
        "dateline.index": data / "index",
        "dateline.answers.kept-bytes": 0,
    }
    if kept_events is not None:
        settings["dateline.events.kept-bytes"] = kept_events
    command = ["java", f"-Xmx{heap}", "-Dvertx.disableURIValidation=true", *flags]
    command += [f"-D{key}={value}" for key, value in settings.items()]
    return Server(name, [*command, "-jar", str(APP / "quarkus-run.jar")], port, data / f"{name}.log")


def bare(folder, count):
    """A Vert.x handler that sends the stored answers 1 to count with their headers."""
    port, pairs = free_port(), []
    for number in range(1, count + 1):
        pairs += [str(folder / "heads" / str(number)), str(folder / "files" / str(number))]
    command = ["java", "-Xmx512m", "-Dvertx.disableURIValidation=true", "-cp", f"{APP}/lib/main/*"]
    return Server("bare Vert.x", [*command, str(ROOT / "src/bench/BareHandler.java"), str(port), *pairs], port, folder / "bare.log")


NGINX = """{user}
worker_processes 1;
daemon off;
pid {folder}/pid;
error_log {folder}/nginx-errors.log;
events {{ worker_connections 1024; }}
http {{
    access_log off; sendfile on; tcp_nopush on; etag on; default_type application/json; keepalive_requests 1000000000;
    open_file_cache max=10000 inactive=1h; open_file_cache_valid 1h;
    client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
    uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


def nginx(folder):
    """The stored answers as files."""
    port = free_port()
    # Started as root it would read files as somebody who may not enter the folder.
    user = "user root;" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(NGINX.format(user=user, folder=folder, port=port))
    return Server("nginx", ["nginx", "-c", str(folder / "nginx.conf")], port, folder / "nginx.log")


def postgrest(url, folder, others):
    """PostgREST on a database that others serve, whose work counts for it."""
    port = free_port()
    settings = {
        "PGRST_DB_URI": url,
        "PGRST_DB_ANON_ROLE": "reader",
        "PGRST_SERVER_HOST": "127.0.0.1",
        "PGRST_SERVER_PORT": str(port),
        "PGRST_DB_AGGREGATES_ENABLED": "true",
        "PGRST_LOG_LEVEL": "crit",
    }
    server = Server("PostgREST", [postgrest_command()], port, folder / "postgrest.log", env={**os.environ, **settings})
    server.pids |= others
    return server


def postgrest_command():
    return os.environ.get("POSTGREST") or shutil.which("postgrest")
