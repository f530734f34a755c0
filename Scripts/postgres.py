"""A PostgreSQL of its own on loopback, for checks and benchmarks; it is stopped, and its folder gone, afterwards."""

import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile

PASSWORD = "geheim-7d3f"


def binaries():
    """The folder of the server's programs, the newest of those installed."""
    found = [shutil.which("initdb") or ""] + sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    return os.path.dirname([path for path in found if path][-1])


class Server:
    """As a context: with Server() as server."""

    def __enter__(self):
        # A folder that the server's user may enter.
        self.folder = tempfile.mkdtemp(prefix="sitrep-postgres-")
        os.chmod(self.folder, 0o755)
        self.data = os.path.join(self.folder, "data")
        self.bin = binaries()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        # It refuses to run as root.
        self.user = {}
        if os.geteuid() == 0:
            entry = pwd.getpwnam("postgres")
            os.chown(self.folder, entry.pw_uid, entry.pw_gid)
            self.user = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        secret = os.path.join(self.folder, "secret")
        with open(secret, "w", encoding="utf-8") as file:
            file.write(PASSWORD)
        os.chmod(secret, 0o644)
        self.run("initdb", "-D", self.data, "-U", "office", "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8",
                 "--no-locale", "-N")
        self.run("pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", os.path.join(self.folder, "log"), "start", "-o",
                 f"-p {self.port} -k '' -c listen_addresses=127.0.0.1 -c fsync=off")
        return self

    def __exit__(self, *cause):
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, program, *arguments):
        subprocess.run([os.path.join(self.bin, program), *arguments], check=True, cwd=self.folder,
                       stdout=subprocess.DEVNULL, **self.user)

    @property
    def environment(self):
        """Where it is and whom it lets in, as every client of PostgreSQL takes it."""
        return {"PGHOST": "127.0.0.1", "PGPORT": str(self.port), "PGUSER": "office", "PGDATABASE": "postgres",
                "PGPASSWORD": PASSWORD}

    def sql(self, text):
        """Runs statements; what they print."""
        done = subprocess.run([os.path.join(self.bin, "psql"), "-qAt", "-v", "ON_ERROR_STOP=1", "-c", text], check=True,
                              env={**os.environ, **self.environment}, stdout=subprocess.PIPE, text=True)
        return done.stdout.strip()
