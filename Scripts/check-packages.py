#!/usr/bin/env python3
"""Tries the packages as people have them: installed, without Swift, in root folders of Debian's releases.

    Scripts/check-packages.py PROGRAM PACKAGES SCRATCH [RELEASE…]

PROGRAM is the one that the packages in the folder PACKAGES were made of; what it writes in this checkout, what is installed must write
too, byte for byte. Root folders are made in SCRATCH by debootstrap, which needs root and the mirror that apt knows. What is tried:

- bookworm, always: the steps of the Containerfile, line by line; then the three commands of the README as an ordinary user, with
  nothing in the environment; manual page and completions; what the repository of an office has its Git host run.
- each RELEASE, and a root folder that holds nothing but busybox: the portable archive as an ordinary user without HOME, in a folder
  with blanks in its path, through links, from other folders.
- the packages made once more: the same bytes. lintian: no error, no warning.
"""

import concurrent.futures
import glob
import hashlib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
READER = 1000
# Seconds of a processor that a report may take, from the command that installs the program, once its packages are fetched, to the last
# byte.
LONGEST = 10.0

failures = []


def say(text):
    print(text, flush=True)


def check(is_so, text):
    say(("ok    " if is_so else "FAULT ") + text)
    if not is_so:
        failures.append(text)


def run(*words, **options):
    """A command that has to succeed; its output."""
    done = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          stdin=subprocess.DEVNULL, **options)
    if done.returncode:
        raise SystemExit(f"error: {shlex.join(map(str, words))} ended with {done.returncode}:\n{done.stdout[-4000:]}")
    return done.stdout


class Root:
    """A folder that is the root of what runs in it."""

    def __init__(self, path):
        self.path = path
        # Where it is not set up, debootstrap has a link there that leads to itself.
        if (path / "proc").is_symlink():
            (path / "proc").unlink()
        (path / "proc").mkdir(exist_ok=True)

    def run(self, command, user=READER, folder="/", environment=(), may_fail=False):
        """A line for the shell, with nothing in its environment but where programs lie, and /proc, which is gone with the line; how it
        ended, and the processor time that it took, which depends less than the clock on what else the machine does."""
        process = subprocess.Popen(
            ["unshare", "--mount", "--pid", "--fork", f"--mount-proc={self.path}/proc",
             "chroot", f"--userspec={user}:{user}", self.path, "/usr/bin/env", "-i",
             "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", *environment,
             "/bin/sh", "-c", f"cd {shlex.quote(folder)} && {command}"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode and not may_fail:
            text = output.decode(errors="replace")
            raise SystemExit(f"error: in {self.path}: {command} ended with {process.returncode}:\n{text[-4000:]}")
        return subprocess.CompletedProcess(command, process.returncode, output), usage.ru_utime + usage.ru_stime

    def home(self, name):
        """A folder of the ordinary user, empty."""
        place = self.path / name.lstrip("/")
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        os.chown(place, READER, READER)
        return place


def debootstrap(release, scratch, is_whole):
    """A root folder of a release; not set up but only unpacked where nothing is to be installed in it. None where the mirror has it not."""
    place = scratch / release
    shutil.rmtree(place, ignore_errors=True)
    done = subprocess.run(
        ["debootstrap", "--variant=minbase", *([] if is_whole else ["--foreign"]), release, str(place), mirror()],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True)
    if done.returncode:
        say(f"      debootstrap {release} ended with {done.returncode}: {done.stdout.strip().splitlines()[-1:]}")
        return None
    return Root(place)


def mirror():
    """The one that apt has Debian from."""
    for file in ["/etc/apt/sources.list", *sorted(glob.glob("/etc/apt/sources.list.d/*"))]:
        try:
            text = pathlib.Path(file).read_text()
        except OSError:
            continue
        found = re.search(r"^(?:deb\s+(?:\[[^]]*\]\s*)?|URIs:\s*)(https?://\S*/debian/?)(?:\s|$)", text, re.M)
        if found:
            return found[1]
    return "http://deb.debian.org/debian"


def hashes(folder):
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(folder.rglob("*")) if file.is_file()}


def compare(what, folder, expected):
    found = hashes(folder)
    others = sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))
    check(found and not others, f"{what}: {len(found)} files, the same bytes as from the checkout" if not others else
          f"{what}: other bytes than from the checkout: {', '.join(others)}")


def first_situation(place):
    """A copy of the first situation of the repository, for an ordinary user."""
    shutil.copytree(REPOSITORY / "Data/gaza-ceasefire", place / "Data/gaza-ceasefire")
    for path in [place / "Data", *(place / "Data").rglob("*")]:
        os.chown(path, READER, READER)


def reference(program, scratch):
    """What the program of the checkout writes: of the example of `new`, and of the first situation."""
    place = scratch / "reference"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    first_situation(place)
    for words in (["new", "Data/valley-flood"], ["build", "Data/valley-flood"], ["build", "Data/gaza-ceasefire"]):
        run(program, *words, cwd=place)
    return {name: hashes(place / "Output" / name) for name in ("valley-flood", "gaza-ceasefire")}


def containerfile(path):
    """Its steps: pairs of an instruction and its text, lines that go on put together."""
    text = re.sub(r"^\s*#.*\n", "", path.read_text(), flags=re.M).replace("\\\n", " ")
    return [tuple(line.split(maxsplit=1)) for line in text.splitlines() if line.strip()]


def check_container(root, packages):
    """Does in the root folder what the Containerfile says, and returns the command that its container runs."""
    command = None
    for instruction, text in containerfile(packages / "Containerfile"):
        if instruction == "FROM":
            check(text == "debian:12-slim", f"container: from {text}, which is bookworm")
        elif instruction == "COPY":
            *patterns, target = text.split()
            for pattern in patterns:
                for file in packages.glob(pattern):
                    shutil.copy(file, root.path / target.lstrip("/"))
        elif instruction == "RUN":
            _, seconds = root.run(text, user=0, environment=["DEBIAN_FRONTEND=noninteractive"])
            check(True, f"container: its packages are installed ({seconds:.1f} s of a processor)")
        elif instruction == "WORKDIR":
            root.home(text)
            folder = text
        elif instruction == "ENTRYPOINT":
            command = shlex.join(re.findall(r'"([^"]*)"', text))
        else:
            check(False, f"container: nobody tries the instruction {instruction}")
    return folder, command


def check_debian(root, packages, expected):
    folder, command = check_container(root, packages)
    place = root.home(folder)
    root.run(f"{command} new Data/valley-flood", folder=folder)
    root.run(f"{command} build Data/valley-flood", folder=folder)
    compare("container", place / "Output/valley-flood", expected["valley-flood"])

    # As the README has it: nothing of sitrep is there, and the packages that it needs are fetched.
    deb, = packages.glob("*.deb")
    root.run("apt-get purge -y sitrep && apt-get autoremove -y --purge && apt-get update", user=0,
             environment=["DEBIAN_FRONTEND=noninteractive"])
    check(not (root.path / "usr/bin/sitrep").exists(), "deb: removed with all its files")
    shutil.copy(deb, root.path / "tmp")
    install = f"apt-get install -y ./{deb.name}"
    quiet = ["DEBIAN_FRONTEND=noninteractive"]
    root.run(f"{install} --download-only", user=0, folder="/tmp", environment=quiet)
    place = root.home("/home/reader")
    seconds = [root.run(install, user=0, folder="/tmp", environment=quiet)[1]]
    seconds += [root.run(words, folder="/home/reader")[1]
                for words in ("sitrep new Data/valley-flood", "sitrep build Data/valley-flood")]
    check(sum(seconds) < LONGEST, "deb: installed in {:.1f} s, new in {:.2f} s, build in {:.2f} s of a processor".format(*seconds))
    compare("deb", place / "Output/valley-flood", expected["valley-flood"])
    first_situation(place)
    root.run("sitrep build Data/gaza-ceasefire", folder="/home/reader")
    compare("deb", place / "Output/gaza-ceasefire", expected["gaza-ceasefire"])
    check(not list(root.path.glob("**/swift*/libswift*.so")) and not list(root.path.glob("usr/lib/**/libswift*")),
          "deb: nothing of Swift is there")

    manual = root.run("zcat /usr/share/man/man1/sitrep.1.gz")[0].stdout
    for subcommand in ("build", "check", "import", "translate"):
        check(f"\\fBsitrep {subcommand}".encode() in manual, f"deb: the manual page has sitrep {subcommand}")
    done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", "-"], input=manual, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) if shutil.which("man") else None
    check(done is None or not done.stderr.strip(), f"deb: the manual page has no fault {done.stderr.decode() if done else ''}")
    check(b"--edition" in root.run("bash -c '. /usr/share/bash-completion/completions/sitrep && complete -p sitrep && cat "
                                   "/usr/share/bash-completion/completions/sitrep'")[0].stdout,
          "deb: bash reads the completions")


def check_office(root, packages, expected):
    """The layout of a repository for an office: what its Git host runs, in the release that it names, where sitrep is not yet."""
    layout = REPOSITORY / "Documentation/Office"
    for file in (".gitlab-ci.yml", ".github/workflows/report.yml"):
        text = (layout / file).read_text()
        check("debian:12-slim" in text and "sh report.sh" in text, f"office: {file} runs report.sh on Debian 12")
    root.run("apt-get purge -y sitrep", user=0)
    place = root.home("/srv/office")
    shutil.copy(layout / "report.sh", place)
    (place / "tools").mkdir()
    shutil.copy(next(packages.glob("*.deb")), place / "tools")
    shutil.copytree(root.path / "home/reader/Data", place / "Data")
    root.run("sh report.sh", user=0, folder="/srv/office", environment=["DEBIAN_FRONTEND=noninteractive"])
    for name, files in expected.items():
        compare("office", place / "Output" / name, files)


def check_portable(root, name, packages, expected):
    """The archive as an ordinary user has it who unpacks it somewhere."""
    archive, = packages.glob("*.tar.xz")
    own = "/home/reader/my tools"
    place = root.home("/home/reader")
    root.home(own)
    # minbase has no xz, which every desktop has; busybox has its own.
    can_unpack = root.run("command -v xz", may_fail=True)[0].returncode == 0
    shutil.copy(archive, place)
    unpacking = 0
    if can_unpack:
        unpacking = root.run(f"tar -xJf '../{archive.name}'", folder=own)[1]
    else:
        run("tar", "-xJf", archive, "-C", root.path / own.lstrip("/"))
        run("chown", "-R", f"{READER}:{READER}", root.path / own.lstrip("/"))
    folder = f"{own}/{archive.name.removesuffix('.tar.xz')}"
    program = shlex.quote(f"{folder}/bin/sitrep")
    seconds = [root.run(f"{program} {words}", folder="/home/reader")[1]
               for words in ("new Data/valley-flood", "build Data/valley-flood")]
    check(unpacking + sum(seconds) < LONGEST,
          f"portable in {name}: unpacked in {unpacking:.1f} s, new in {seconds[0]:.2f} s, build in {seconds[1]:.2f} s of a processor")
    compare(f"portable in {name}", place / "Output/valley-flood", expected["valley-flood"])
    first_situation(place)
    root.run(f"{program} build Data/gaza-ceasefire", folder="/home/reader")
    compare(f"portable in {name}", place / "Output/gaza-ceasefire", expected["gaza-ceasefire"])

    # The library by which databases are asked is there: it is the server that is not.
    query = place / "Data/valley-flood/more.sql"
    query.write_text("SELECT indicator, source, value, as_of FROM figures")
    done, _ = root.run(f"PGHOST=/nowhere PGUSER=reader {program} fetch Data/valley-flood", folder="/home/reader", may_fail=True)
    query.unlink()
    check(done.returncode == 66 and b"cannot be asked" in done.stdout and b"/nowhere" in done.stdout,
          f"portable in {name}: asks for a database")

    # By links and from other folders: a run after which nothing has changed has found the same fonts.
    root.run(f"ln -s {program} second && mkdir bin && ln -s ../second bin/sitrep", folder="/home/reader")
    ways = {
        "a link to a link": ("/home/reader", "bin/sitrep build Data/valley-flood"),
        "PATH": ("/home/reader", "PATH=/home/reader/bin:$PATH sitrep build Data/valley-flood"),
        "a path from beside": (f"{folder}/share", "../bin/sitrep build /home/reader/Data/valley-flood "
                                                  "--output /home/reader/Output/valley-flood"),
        "another folder, with settings of the system's own loader": (
            "/", "LD_LIBRARY_PATH=/nowhere LD_PRELOAD=/nowhere/lib.so FONTCONFIG_FILE=/nowhere OPENSSL_CONF=/nowhere "
                 "/home/reader/second build home/reader/Data/valley-flood --output home/reader/Output/valley-flood"),
    }
    for way, (start, words) in ways.items():
        done, _ = root.run(words, folder=start, may_fail=True)
        check(done.returncode == 0 and b"up to date" in done.stdout,
              f"portable in {name}: by {way}" + ("" if done.returncode == 0 else ": " + done.stdout.decode()[-300:]))
    root.run(f"mkdir 'a:b' && mv {shlex.quote(folder)} 'a:b/sitrep'", folder="/home/reader")
    done, _ = root.run("'/home/reader/a:b/sitrep/bin/sitrep' --version", may_fail=True)
    check(done.returncode == 66 and b"move the folder" in done.stdout, f"portable in {name}: a colon in the path is said")


def busybox(scratch):
    """A root folder of one static program: no library, no font, no configuration."""
    place = scratch / "busybox"
    shutil.rmtree(place, ignore_errors=True)
    for folder in ("bin", "usr/bin", "tmp"):
        (place / folder).mkdir(parents=True)
    shutil.copy("/bin/busybox", place / "bin/busybox")
    for tool in ("sh", "readlink", "tar", "xz", "ln", "mkdir", "mv", "cat"):
        (place / "bin" / tool).symlink_to("busybox")
    (place / "usr/bin/env").symlink_to("../../bin/busybox")
    return Root(place)


def check_reproducible(program, packages, scratch):
    again = scratch / "again"
    shutil.rmtree(again, ignore_errors=True)
    run(REPOSITORY / "Scripts/make-packages.sh", program, again)
    for name, digest in hashes(again).items():
        check(hashes(packages).get(name) == digest, f"made once more, {name} has the same bytes")


def check_lintian(packages):
    done = subprocess.run(["lintian", "--fail-on", "error,warning", *map(str, packages.glob("*.deb"))], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True)
    check(done.returncode == 0, "lintian: no error, no warning" if done.returncode == 0 else f"lintian: {done.stdout}")


def main():
    program, packages, scratch = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    if os.geteuid() != 0:
        raise SystemExit("error: check-packages needs root, for debootstrap and chroot; nothing was checked")
    releases = sys.argv[4:]
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    scratch.mkdir(parents=True, exist_ok=True)
    expected = reference(program, scratch)
    with concurrent.futures.ThreadPoolExecutor() as executor:
        trees = {release: executor.submit(debootstrap, release, scratch, release == "bookworm")
                 for release in ["bookworm", *(each for each in releases if each != "bookworm")]}
        again = executor.submit(check_reproducible, program, packages, scratch)
        check_lintian(packages)
        check_portable(busybox(scratch), "nothing but busybox", packages, expected)
        for release, tree in trees.items():
            root = tree.result()
            if root is None:
                # Debian takes old releases off its mirrors; the one that the package is for has to be there.
                check(release != "bookworm", f"{release}: the mirror {mirror()} has it not; not tried")
                continue
            if release == "bookworm":
                check_debian(root, packages, expected)
                check_office(root, packages, expected)
            check_portable(root, release, packages, expected)
            shutil.rmtree(root.path)
        again.result()
    say(f"{len(failures)} faults")
    raise SystemExit(1 if failures else 0)


if __name__ == "__main__":
    main()
