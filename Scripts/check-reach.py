#!/usr/bin/env python3
"""Has the system say what the program opens, writes and starts while it works on situations, and finds nothing beyond what it may.

    Scripts/check-reach.py PROGRAM SCRATCH SITUATION…

A situation is other people's files: SECURITY.md says what it may lead the program to. strace sees every call to the system of every
thread, so this holds for what was called, whatever the code seems to do:

- files are made, changed, renamed and removed in the output folder and nowhere else;
- files are read in the situation, in the output folder, and of the system only libraries, fonts, and what it says of its processors;
- no other program is started, no process made, no socket opened.

Each situation is built in all editions, checked, and listed; then again with links in it that lead to files of the system.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

WRITES = """creat mkdir mkdirat rename renameat renameat2 unlink unlinkat rmdir symlink symlinkat link linkat truncate chmod fchmodat
fchmodat2 chown lchown fchownat mknod mknodat utime utimes utimensat futimesat setxattr lsetxattr removexattr lremovexattr mount umount2
chroot pivot_root""".split()
STARTS = "execve execveat fork vfork clone clone3".split()
# Of the system's: libraries and what the loader keeps of them, fonts, the number of processors, where the own program lies in memory;
# what Swift and libselinux, which libgio brings, ask when they are loaded, what the C library asks before a thread's memory is given back, and the time zone, which libzip asks for and of which no byte depends.
READ = re.compile(r"""(/usr)?/lib(64)?/.*\.so(\.[\w.]+)? | /.*/lib/swift/linux/lib\w+\.so | /etc/ld\.so\.(cache|preload) | /usr/share/fonts/.*
                   | /sys/devices/system/cpu/(online|possible) | /sys/fs/cgroup/.* | /proc/(self|\d+)/(maps|cgroup|mountinfo)
                   | /proc/\d+/stat | /proc/filesystems | /proc/sys/vm/overcommit_memory | /etc/localtime | /usr/share/zoneinfo/.*""", re.X)
EDITIONS = "summary report html workbook deck charts".split()


def calls(log):
    """The calls of a run: their name, their text, and whether they succeeded."""
    for file in sorted(log.parent.glob(log.name + "*")):
        for line in file.read_text(errors="replace").splitlines():
            found = re.match(r"(\w+)\((.*)\)\s+= (-?\w+)", line)
            if found:
                yield found[1], found[2], not found[3].startswith("-")


def paths(arguments, folder):
    """The paths that a call names, in full: behind each open folder, as strace shows it, the name that follows."""
    places = []
    for base, name in re.findall(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"', arguments):
        name = name.encode().decode("unicode_escape").encode("latin-1").decode(errors="replace")
        places.append(os.path.normpath(os.path.join(base or folder, name)))
    return places


def lies_in(path, folders):
    return any(path == folder or path.startswith(folder + "/") for folder in folders)


def faults(log, situation, output, folder):
    starts = 0
    for name, arguments, is_done in calls(log):
        if name in STARTS:
            if name == "execve":
                starts += 1
            elif "CLONE_THREAD" not in arguments:
                yield f"a process is made: {name}({arguments[:100]})"
        elif name in WRITES or (name in ("open", "openat", "openat2") and re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", arguments)):
            for path in paths(arguments, folder):
                if not lies_in(path, [output]):
                    yield f"{name} {path}" + ("" if is_done else ", which failed")
        elif name in ("open", "openat", "openat2"):
            for path in paths(arguments, folder):
                if is_done and not lies_in(path, [situation, output]) and not READ.fullmatch(path):
                    yield f"reads {path}"
        else:
            yield f"{name}({arguments[:100]})"
    if starts != 1:
        yield f"{starts} programs are started"


def trace(program, words, situation, output, scratch):
    """What a command does that it may not; its exit status."""
    log = scratch / "log"
    for old in scratch.glob("log*"):
        old.unlink()
    watched = ",".join(["open", "openat", "?openat2", *("?" + name for name in WRITES + STARTS), "%network"])
    done = subprocess.run(["strace", "-ff", "-y", "-s", "4096", "-qq", "-o", log, "-e", f"trace={watched}", "-e", "signal=none",
                           program, *words], cwd=scratch, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return list(faults(log, str(situation), str(output), str(scratch))), done.returncode


def main():
    program, scratch = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    shutil.rmtree(scratch, ignore_errors=True)
    (scratch / "out").mkdir(parents=True)
    told, runs = [], 0
    for number, original in enumerate(sys.argv[3:]):
        situation = scratch / f"s{number}"
        shutil.copytree(original, situation)
        output = scratch / "out" / situation.name
        to_output = ["--output", str(output)]
        commands = [["build", str(situation), *to_output, *(word for edition in EDITIONS for word in ("--edition", edition))],
                    ["check", str(situation), "--outputs", *to_output], ["figures", str(situation)]]
        expected = {0}
        for bait in (False, True):
            if bait:
                # Links in place of a table, a text and an image: none is opened, and nothing is written.
                for name, target in {"baited.csv": "/etc/passwd", "report.ar.md": "/etc/hostname", "logo.png": "/etc/shadow"}.items():
                    (situation / name).unlink(missing_ok=True)
                    (situation / name).symlink_to(target)
                expected = {65}
            for words in commands:
                found, status = trace(program, words, situation, output, scratch)
                runs += 1
                told += [f"{original}: sitrep {words[0]}{' with links' if bait else ''}: {each}" for each in found]
                if status not in expected:
                    told.append(f"{original}: sitrep {words[0]} ended with {status}, not {expected}")
    # What is seen is known to be seen: a command that may write elsewhere is told.
    found, _ = trace(program, ["new", str(scratch / "new")], scratch / "nothing", scratch / "nowhere", scratch)
    if not any("/new/report.md" in each or "/new" in each for each in found):
        told.append("strace does not show what is written")
    print("\n".join(sorted(set(told))))
    print(f"{runs} runs, {len(set(told))} things that no situation may lead to")
    raise SystemExit(1 if told else 0)


if __name__ == "__main__":
    main()
