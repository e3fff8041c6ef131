"""A PostgreSQL of its own, in a folder, on 127.0.0.1."""

import os
import pathlib
import shutil
import subprocess

import relational
from servers import free_port

HERE = pathlib.Path(__file__).parent
SETTINGS = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
port = {port}
shared_buffers = 1GB
effective_cache_size = 4GB
work_mem = 32MB
maintenance_work_mem = 256MB
max_wal_size = 4GB
random_page_cost = 1.1
jit = off
"""


def commands():
    """The folder of its commands, which not every distribution puts on the path; None where it is not installed."""
    found = [pathlib.Path(path).parent for path in [shutil.which("initdb")] if path]
    found += sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True)
    return next((folder for folder in found if (folder / "initdb").exists()), None)


class PostgreSql:
    def __init__(self, folder):
        self.folder, self.port, self.bin = folder, free_port(), commands()
        self.data = folder / "data"
        self.url = f"postgres://bench@127.0.0.1:{self.port}/postgres"
        folder.mkdir(parents=True, exist_ok=True)
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        self.run("initdb", "-D", self.data, "-U", "bench", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
        with open(self.data / "postgresql.conf", "a", encoding="utf-8") as settings:
            settings.write(SETTINGS.format(port=self.port))
        self.run("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w", "start")
        self.pids = {int((self.data / "postmaster.pid").read_text().splitlines()[0])}

    def run(self, command, *arguments):
        """PostgreSQL refuses to be run by root, who becomes the user of that name."""
        become = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        subprocess.run([*become, str(self.bin / command), *map(str, arguments)], stdout=subprocess.DEVNULL, check=True, cwd="/")

    def psql(self, *arguments, **options):
        command = ["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", self.url, *map(str, arguments)]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)

    def load(self, seeds):
        self.execute("-f", HERE / "relational.sql")
        for table, rows in relational.TABLES.items():
            copying = self.psql("-c", f"COPY {table} FROM STDIN", stdin=subprocess.PIPE, text=True, encoding="utf-8")
            for row in rows(seeds):
                # Nothing that the generator writes has a tab, a line break or a backslash.
                copying.stdin.write("\t".join(map(str, row)) + "\n")
            copying.stdin.close()
            if copying.wait():
                raise SystemExit(f"PostgreSQL took no rows of {table}.")
        self.execute("-f", HERE / "relational-indexes.sql")

    def execute(self, *arguments):
        if self.psql(*arguments).wait():
            raise SystemExit("PostgreSQL refused: " + " ".join(map(str, arguments)))

    def stop(self):
        self.run("pg_ctl", "-D", self.data, "-m", "fast", "-w", "stop")
