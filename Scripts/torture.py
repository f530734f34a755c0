#!/usr/bin/env python3
"""Kills sitrep, takes its disk, descriptors and memory away, and changes its inputs while it reads them.

    torture.py SITREP SCRATCH [--each N] [--seed N]

After each try: no file with a final name is a half one, inputs are what they were, the next run ends well, writes what an
undisturbed run writes and leaves nothing else behind. Nothing may end by a signal but where one was sent. --each tries at most N
places of each kind, spread over the run; left out, all. Disks that are full or only read are errors that strace puts into system
calls, since mounts are not allowed everywhere. Ends with 1 where something does not hold.
"""
import argparse
import collections
import hashlib
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time

# System calls that change what is on a disk.
WRITING = ["write", "pwrite64", "openat", "mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat", "unlink",
           "unlinkat", "rmdir", "ftruncate", "fallocate", "fsync", "fdatasync", "syncfs", "fchmod", "chmod"]
ERRORS = ["ENOSPC", "EROFS", "EDQUOT", "EIO", "EACCES", "EMFILE"]
STATUSES = {0, 64, 65, 66, 70, 73}


def digest(folder):
    """The bytes of each file below a folder, by its path; also of those that are hidden."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file()}


class Job:
    """A command in a folder of its own, which is laid out anew for each try."""

    def __init__(self, name, prepare, command, result):
        self.name, self.prepare, self.command, self.result = name, prepare, command, result


class Torture:
    def __init__(self, options):
        self.program = os.path.abspath(options.sitrep)
        self.scratch = options.scratch.absolute()
        self.each = options.each
        self.chance = random.Random(options.seed)
        self.tries = collections.Counter()
        self.faults = []
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir(parents=True)
        self.folder = self.scratch / "try"
        self.seed = self.scratch / "seed"
        self.seed.mkdir()
        self.run(["new", str(self.seed / "flood")])
        self.run(["build", "--quiet", "--output", str(self.seed / "out"), str(self.seed / "flood")])
        self.changed = self.scratch / "changed"
        shutil.copytree(self.seed / "flood", self.changed)
        table = self.changed / "observations.csv"
        lines = table.read_text().splitlines()
        at = lines[0].split(",").index("value")
        cells = lines[1].split(",")
        cells[at] = str(int(cells[at]) + 1)
        table.write_text("\n".join([lines[0], ",".join(cells)] + lines[2:]) + "\n")
        rows = [line.replace("2025-05-0", "2025-04-0") for line in lines[1:] if "2025-05-0" in line]
        (self.scratch / "earlier.csv").write_text("\n".join([lines[0]] + rows) + "\n")

    # How something is run.

    def run(self, arguments, wrapper=(), **options):
        done = subprocess.run([*wrapper, self.program, *arguments], capture_output=True, text=True, errors="replace",
                              timeout=120, cwd=self.scratch, **options)
        return done

    def jobs(self):
        def fresh():
            shutil.copytree(self.seed / "flood", self.folder / "flood")

        def over():
            shutil.copytree(self.changed, self.folder / "flood")
            shutil.copytree(self.seed / "out", self.folder / "out")

        flood, out = str(self.folder / "flood"), str(self.folder / "out")
        yield Job("build", fresh, ["build", "--quiet", "--jobs", "1", "--output", out, flood], "out")
        yield Job("build over what is there", over, ["build", "--quiet", "--jobs", "1", "--output", out, flood], "out")
        yield Job("import", fresh, ["import", "--quiet", str(self.scratch / "earlier.csv"), "--into", flood], "flood")
        yield Job("new", lambda: None, ["new", str(self.folder / "flood")], "flood")
        yield Job("next", over, ["next", "--output", out, "--date", "2025-06-20", flood], "flood")

    def lay_out(self, job):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        job.prepare()

    def fail(self, name, cause):
        self.faults.append(f"{name}: {cause}")
        print(f"FAILS {name}: {cause}", flush=True)

    # What must hold afterwards.

    def check(self, name, job, before, reference, done):
        """No half file, inputs untouched, and the next run puts everything right."""
        self.tries[name.split(":")[0]] += 1
        allowed = collections.defaultdict(set)
        for state in (before, reference):
            for path, sum in state.items():
                allowed[path].add(sum)
        for path, sum in digest(self.folder).items():
            hidden = any(part.startswith(".") for part in pathlib.Path(path).parts)
            # It lists the fonts that could be read.
            lists = path.endswith("manifest.json") and done is not None and done.returncode == 0
            if not hidden and not lists and sum not in allowed[path]:
                return self.fail(name, f"{path} is neither the old nor the new file")
        again = self.run(job.command)
        after = digest(self.folder)
        if after == reference:
            return None
        if again.returncode not in (0, 64, 65, 73):
            return self.fail(name, f"the next run ends with {again.returncode}: {again.stderr[:300]}")
        differing = sorted(path for path in set(after) | set(reference) if after.get(path) != reference.get(path))
        return self.fail(name, f"after the next run (status {again.returncode}) these differ: {differing[:5]}; {again.stderr[:200]}")

    def counts(self, job):
        """How often the command makes each of the system calls, and the files as they are afterwards."""
        self.lay_out(job)
        before = digest(self.folder)
        log = self.scratch / "calls"
        done = self.run(job.command, ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={','.join(WRITING)}"])
        if done.returncode:
            sys.exit(f"{job.name} fails: {done.stderr}")
        calls = collections.Counter()
        for line in log.read_text(errors="replace").splitlines():
            call = line.split(maxsplit=1)[1].split("(")[0]
            if call in WRITING:
                calls[call] += 1
        return calls, before, digest(self.folder)

    def places(self, count):
        if self.each is None or count <= self.each:
            return range(1, count + 1)
        return sorted(self.chance.sample(range(1, count + 1), self.each))

    def injected(self, job, call, what, place):
        self.lay_out(job)
        return self.run(job.command, ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                                      f"inject={call}:{what}:when={place}"])

    def kills(self):
        for job in self.jobs():
            calls, before, reference = self.counts(job)
            for call, count in sorted(calls.items()):
                for place in self.places(count):
                    done = self.injected(job, call, "signal=KILL", place)
                    self.check(f"kills: {job.name}, {call} {place} of {count}", job, before, reference, done)

    def errors(self):
        for job in self.jobs():
            calls, before, reference = self.counts(job)
            for call, count in sorted(calls.items()):
                for place in self.places(count):
                    error = self.chance.choice(ERRORS)
                    name = f"errors: {job.name}, {error} from {call} {place} of {count}"
                    done = self.injected(job, call, f"error={error}", place)
                    self.end(name, done)
                    self.check(name, job, before, reference, done)

    def end(self, name, done):
        """A run ends by a status of the program, and says why. The system's loader does so itself, with 127."""
        if done.returncode not in STATUSES | {127}:
            self.fail(name, f"ends with {done.returncode}: {done.stderr[:300]}")
        elif done.returncode and not done.stderr.strip():
            self.fail(name, f"ends with {done.returncode} without a word")

    def signals(self):
        for job in list(self.jobs())[:2]:
            _, before, reference = self.counts(job)
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM, signal.SIGUSR1, signal.SIGQUIT):
                for _ in range(self.each or 20):
                    self.lay_out(job)
                    process = subprocess.Popen([self.program, *job.command], stdout=subprocess.DEVNULL,
                                               stderr=subprocess.DEVNULL, cwd=self.scratch)
                    time.sleep(self.chance.random() * 0.4)
                    process.send_signal(number)
                    process.wait(timeout=60)
                    name = f"signals: {job.name}, {number.name}"
                    left = [path for path in digest(self.folder) if "/." in f"/{path}"]
                    if left:
                        self.fail(name, f"leaves {left[:3]}")
                    self.check(name, job, before, reference, process)

    def limits(self):
        """Few descriptors, short files, little memory."""
        job = next(self.jobs())
        _, before, reference = self.counts(job)
        tries = [("descriptors", resource.RLIMIT_NOFILE, count) for count in range(4, 40)]
        tries += [("bytes a file", resource.RLIMIT_FSIZE, count) for count in (0, 1, 100, 5000, 40_000, 200_000)]
        tries += [("MiB of addresses", resource.RLIMIT_AS, count << 20) for count in (60, 80, 100, 120, 150, 200, 300)]
        for what, kind, limit in tries:
            self.lay_out(job)
            done = self.run(job.command, preexec_fn=lambda: resource.setrlimit(kind, (limit, limit)))
            name = f"limits: {limit if limit < 1 << 20 else limit >> 20} {what}"
            self.end(name, done)
            self.check(name, job, before, reference, done)

    def outputs(self):
        """Standard output and error that are closed or full."""
        flood = str(self.seed / "flood")
        for command in (["figures", flood], ["check", flood], ["explain"], ["--help"], ["build", "--output", str(self.folder), flood]):
            for name, redirection in (("full", ">/dev/full"), ("closed", ">&-"), ("full, error too", ">/dev/full 2>/dev/full"),
                                      ("all closed", "<&- >&- 2>&-")):
                shutil.rmtree(self.folder, ignore_errors=True)
                done = subprocess.run(["sh", "-c", f'"$0" "$@" {redirection}', self.program, *command], capture_output=True)
                self.tries["outputs"] += 1
                if done.returncode not in STATUSES:
                    self.fail(f"outputs: {command[0]}, {name}", f"ends with {done.returncode}: {done.stderr[:200]!r}")

    def crowds(self):
        """Two to ten runs at once."""
        job = list(self.jobs())[1]
        _, before, reference = self.counts(job)
        for count in range(2, 11):
            self.lay_out(job)
            crowd = [subprocess.Popen([self.program, *job.command], stderr=subprocess.PIPE, cwd=self.scratch)
                     for _ in range(count)]
            ends = [(process.communicate(timeout=300)[1], process.returncode) for process in crowd]
            if any(status for _, status in ends):
                self.fail(f"crowds: {count}", f"{ends}")
            self.check(f"crowds: {count}", job, before, reference, None)

    def inputs(self):
        """Tables that are exchanged, cut and taken away while they are read."""
        job = next(self.jobs())
        table = self.folder / "flood" / "observations.csv"
        states = [path.joinpath("observations.csv").read_bytes() for path in (self.seed / "flood", self.changed)]
        # The first two jobs build from the one table and from the other.
        wanted = {self.counts(job)[2]["out/figures.csv"] for job in list(self.jobs())[:2]}
        for way in ("renamed", "written over", "taken away"):
            for _ in range(self.each or 20):
                self.lay_out(job)
                stop = threading.Event()

                def disturb():
                    turn = 0
                    while not stop.is_set():
                        turn += 1
                        if way == "written over":
                            table.write_bytes(states[turn % 2])
                        elif way == "taken away" and turn % 2:
                            table.unlink()
                        else:
                            other = table.with_name(".saving")
                            other.write_bytes(states[turn % 2])
                            other.rename(table)

                thread = threading.Thread(target=disturb)
                thread.start()
                done = self.run(job.command)
                stop.set()
                thread.join()
                self.tries["inputs"] += 1
                if done.returncode not in STATUSES - {70}:
                    self.fail(f"inputs: {way}", f"ends with {done.returncode}: {done.stderr[:300]}")
                figures = self.folder / "out" / "figures.csv"
                if way == "renamed" and figures.exists():
                    if hashlib.sha256(figures.read_bytes()).hexdigest() not in wanted:
                        self.fail(f"inputs: {way}", "figures.csv is of neither table")

    def manifests(self):
        """A manifest that somebody has edited: outputs are made anew, and the manifest with them."""
        job = list(self.jobs())[1]
        _, before, reference = self.counts(job)
        manifest = self.folder / "out" / "manifest.json"
        for _ in range(10 * (self.each or 20)):
            self.lay_out(job)
            content = bytearray(manifest.read_bytes())
            for _ in range(self.chance.choice([1, 2, 5, 30])):
                place = self.chance.randrange(len(content))
                change = self.chance.randrange(4)
                if change == 0:
                    content[place] = self.chance.randrange(256)
                elif change == 1:
                    del content[place:place + self.chance.randrange(200)]
                elif change == 2:
                    content[place:place] = self.chance.choice([b"{", b'"', b"[", b"\\", b"../", b"0" * 99, b"null", b"charts/x.png"])
                else:
                    content[place:place] = content[place:place + 60]
                content = content or bytearray(b"{")
            manifest.write_bytes(content)
            done = self.run(job.command)
            self.tries["manifests"] += 1
            after = digest(self.folder)
            if done.returncode or after != reference:
                differing = [path for path in set(after) | set(reference) if after.get(path) != reference.get(path)]
                self.fail("manifests", f"ends with {done.returncode}, differing {differing[:3]}: {done.stderr[:300]}")
                shutil.copy(manifest, self.scratch / "failed-manifest.json")

    def watching(self):
        """A watch goes on through the ways in which editors save."""
        job = list(self.jobs())[1]
        self.lay_out(job)
        flood, out = self.folder / "flood", self.folder / "out"
        process = subprocess.Popen([self.program, "watch", "--output", str(out), str(flood)], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        table = flood / "observations.csv"
        text = table.read_text()

        def in_place(new):
            table.write_text(new)

        def renamed(new):
            other = flood / "observations.csv~"
            other.write_text(new)
            other.rename(table)

        def moved_away(new):
            table.rename(flood / "observations.csv.bak")
            table.write_text(new)
            (flood / "observations.csv.bak").unlink()

        def cut_first(new):
            with open(table, "w") as file:
                file.flush()
                time.sleep(0.05)
                file.write(new)

        def linked(new):
            real = self.folder / f"real-{self.chance.random()}.csv"
            real.write_text(new)
            other = flood / ".linked"
            other.write_text(new)
            other.rename(table)

        for turn in range(4 * (self.each or 10)):
            save = [in_place, renamed, moved_away, cut_first, linked][turn % 5]
            marker = f"Seen in turn {turn}"
            report = flood / "report.md"
            save(text)
            renewed = report.read_text().split("\n\nSeen in turn")[0] + f"\n\n{marker}.\n"
            report.write_text(renewed)
            until = time.monotonic() + 20
            while time.monotonic() < until:
                try:
                    page = (out / "report.pdf").stat().st_mtime_ns
                except FileNotFoundError:
                    page = 0
                if page > report.stat().st_mtime_ns:
                    break
                time.sleep(0.02)
            else:
                self.fail("watching", f"nothing is written after {save.__name__} in turn {turn}")
                break
            self.tries["watching"] += 1
        if process.poll() is not None:
            self.fail("watching", f"ended by itself with {process.returncode}")
        process.terminate()
        process.wait(timeout=10)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sitrep")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--each", type=int, help="how many places of each kind are tried")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--only", action="append", help="kills, errors, signals, limits, outputs, crowds, inputs, manifests, watching")
    options = parser.parse_args()
    torture = Torture(options)
    for kind in ("kills", "errors", "signals", "limits", "outputs", "crowds", "inputs", "manifests", "watching"):
        if options.only and kind not in options.only:
            continue
        start = time.monotonic()
        getattr(torture, kind)()
        print(f"{kind}: {torture.tries[kind]} tries in {time.monotonic() - start:.0f} s", flush=True)
    print(f"{sum(torture.tries.values())} tries, seed {options.seed}: {len(torture.faults)} faults")
    sys.exit(1 if torture.faults else 0)


if __name__ == "__main__":
    main()
