#!/usr/bin/env python3
"""Runs sitrep and its peers side by side and writes the ratios to RESULTS.md.

    bench.py SITREP SCRATCH [--rounds N] [--beside SITREP]

--beside names another sitrep, say of an earlier commit, which then runs beside this one. Whole processes, in turn, after one round that is not counted; medians. Processor time is user and system time of the process
and all its threads. Ratios are medians of the ratios within a round, so that what else the machine does falls on both.
"""
import argparse
import datetime
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

import micro
import results
import watched

HERE = pathlib.Path(__file__).parent
# Another version of a peer is another peer, and ratios are compared from run to run.
PEERS = ["typst==0.15.2", "matplotlib==3.11.2", "polars==2.1.0"]


def measured(command):
    """Processor seconds, wall seconds and peak MiB of one run."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{errors.decode()}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def compare(title, contestants, rounds):
    """Runs all in turn. `contestants`: name, command, output folder, whether its pictures are weighed; the first is sitrep."""
    runs = {name: [] for name, *_ in contestants}
    weights = {}
    for turn in range(rounds + 1):
        for name, command, output, weighs in contestants:
            if weighs:
                shutil.rmtree(output, ignore_errors=True)
            run = measured(command)
            if turn > 0:
                runs[name].append(run)
            if weighs:
                weights[name] = sum(path.stat().st_size for path in pathlib.Path(output).rglob("*.png"))
        print(f"{title}: round {turn} of {rounds}", file=sys.stderr)
    first = contestants[0][0]
    lines = [f"## {title}", "", "| | processor s | wall s | peak MiB | PNG bytes | processor time of sitrep to it |",
             "| --- | --- | --- | --- | --- | --- |"]
    for name, *_ in contestants:
        cpu, wall, peak = (statistics.median(column) for column in zip(*runs[name]))
        ratio = statistics.median(own[0] / other[0] for own, other in zip(runs[first], runs[name]))
        weight = f"{weights[name]:,}" if name in weights else ""
        lines.append(f"| {name} | {cpu:.3f} | {wall:.3f} | {peak:.1f} | {weight} | "
                     f"{'' if name == first else f'{ratio:.2f}'} |")
    return "\n".join(lines)


def instructions(options, situation, scratch):
    """How many instructions the report and the charts of the first situation take, and its summary: the same on every run."""
    runs = [("sitrep build, report and charts", options.sitrep, ["build", situation, *micro.EDITIONS]),
            ("sitrep summary, a PDF and three PNGs", options.sitrep, ["summary", situation, *micro.SIZES]),
            ("the other sitrep", options.beside, ["build", situation, *micro.EDITIONS])]
    counts = [(name, micro.instructions(program, arguments, scratch)) for name, program, arguments in runs if program]
    return "\n".join(["| | million instructions | of sitrep to it |", "| --- | --- | --- |"] + [
        f"| {name} | {count / 1e6:,.0f} | {'' if name == counts[0][0] else f'{counts[0][1] / count:.2f}'} |" for name, count in counts])


def summary(options, situation, scratch):
    """What the summary of the work takes beside the report and the charts: alone, with all that is read and put into words for it,
    and what its files add where the others are made too."""
    def count(*arguments):
        return micro.instructions(options.sitrep, arguments, scratch)

    work = count("build", situation, *micro.EDITIONS)
    alone = count("summary", situation, *micro.SIZES)
    page = count("build", situation, *micro.EDITIONS, "--edition", "summary") - work
    pictures = alone - count("summary", situation, *micro.SIZES[:2])
    rows = [("sitrep build, report and charts", work), ("sitrep summary alone, a PDF and three PNGs", alone),
            ("what these add to the report and the charts", page + pictures)]
    return "\n".join(["## The summary beside the work", "", "| | million instructions | of the work |", "| --- | --- | --- |"] + [
        f"| {name} | {count / 1e6:,.0f} | {count / work:.2f} |" for name, count in rows])


def sheets(options, python, folder):
    """A million rows of six columns as a sheet of a workbook, beside the same rows as CSV."""
    def check(form, program=options.sitrep):
        return [program, "check", folder / form, "--quiet"], folder / "none", False

    polars = [python, HERE / "peers/polars_peer.py", folder / "rows.csv", folder / "polars.csv", "as_of", "indicator"]
    others = [("sitrep check, the rows as CSV", *check("csv")), ("polars, group-by of the rows as CSV", polars, folder / "none", False)]
    forms = [("shared", "as spreadsheets save it"), ("inline", "with texts in its cells")]
    return "\n\n".join(compare(f"A million rows in a workbook, {title}", [
        ("sitrep check, the workbook", *check(form)), *others,
        *([("the other sitrep", *check(form, options.beside))] if options.beside else [])], options.rounds) for form, title in forms)


def prepare(scratch):
    """The peers, installed once, and the work."""
    python = scratch / "venv/bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", scratch / "venv"], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    for copies in (1, 10, 100):
        subprocess.run([sys.executable, HERE / "work.py", scratch / f"work-{copies}", str(copies)], check=True)
    subprocess.run([sys.executable, HERE / "editions.py", scratch / "work-1/situation", scratch / "editions/situation"], check=True)
    subprocess.run([sys.executable, HERE / "events.py", scratch / "events", "1000000"], check=True)
    subprocess.run([sys.executable, HERE / "sheet.py", scratch / "sheet", "1000000"], check=True)
    return python


def versions(python):
    code = "import importlib.metadata as m; print(', '.join(f'{n} {m.version(n)}' for n in ('typst','matplotlib','polars')))"
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sitrep")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--beside")
    options = parser.parse_args()
    scratch = options.scratch.resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    python = prepare(scratch)

    first = HERE.parent / "Data/gaza-ceasefire"

    def sitrep(command, situation, *more, program=options.sitrep):
        output = scratch / f"out-sitrep-{command}-{situation.parent.name}"
        editions = micro.EDITIONS if command == "build" else []
        return [program, command, situation, *editions, "--quiet", "--output", output, *more], output

    def beside(command, situation, *more):
        if not options.beside: return []
        return [("the other sitrep", *sitrep(command, situation, *more, program=options.beside), command == "build")]

    def peer(name, copies):
        output = scratch / f"out-{name}-{copies}"
        script = HERE / "peers" / f"{name}_peer.py"
        return name, [python, script, scratch / "work-1/work.json", output, str(copies)], output, True

    work = {copies: scratch / f"work-{copies}/situation" for copies in (1, 10, 100)}
    tables = []
    tables.append(compare("The first situation", [
        ("sitrep build", *sitrep("build", first), True), *beside("build", first)], options.rounds))
    tables.append(instructions(options, first, scratch))
    tables.append(compare("The work: nine charts and the report", [
        ("sitrep build", *sitrep("build", work[1]), True), peer("typst", 1), peer("matplotlib", 1), *beside("build", work[1])], options.rounds))
    tables.append(summary(options, work[1], scratch))
    editions = scratch / "editions/situation"
    command, output = sitrep("build", editions, "--force")
    tables.append(compare("Four editions of the work", [
        ("sitrep build, in English, Arabic, Hebrew and French", [part for part in command if part not in ("--language", "en")], output, True),
        ("sitrep build, in English alone", command, output, True)], options.rounds))
    tables.append(compare("The work ten times over", [
        ("sitrep build", *sitrep("build", work[10]), True), peer("typst", 10), *beside("build", work[10])], options.rounds))
    tables.append(compare("The work a hundred times over", [
        ("sitrep build", *sitrep("build", work[100]), True), ("sitrep charts", *sitrep("charts", work[100]), True)],
        min(3, options.rounds)))
    tables.append(compare("The charts of the work alone", [
        ("sitrep charts", *sitrep("charts", work[1]), True)], options.rounds))
    polars = ("polars, group-by of all",
              [python, HERE / "peers/polars_peer.py", scratch / "events/events.csv", scratch / "polars.csv"], scratch / "none", False)
    for title, situation in (("A million events, numbered", scratch / "events/situation"),
                             ("A million events with ids of their own", scratch / "events/named")):
        only = "--force", "--only", "cash-by-month"
        tables.append(compare(title, [
            ("sitrep charts --only cash-by-month", *sitrep("charts", situation, *only), False), polars,
            *beside("charts", situation, *only)], options.rounds))
    tables.append(sheets(options, python, scratch / "sheet"))
    command, output = sitrep("build", work[1])
    tables.append(compare("An unchanged rerun", [
        ("sitrep build, nothing changed", command, output, False),
        ("sitrep build --force", command + ["--force"], output, False)], options.rounds))

    for title, situation, table, old, new in (
            ("the first situation", first, "casualties.csv", "deaths,moh-gaza,900,", "deaths,moh-gaza,910,"),
            ("the work", work[1], "observations.csv", "c7,partners,4", "c7,partners,5"),
            ("the work ten times over", work[10], "observations.csv", "c7,partners,4", "c7,partners,5")):
        tables.append(watched.compare(title, options.sitrep, situation, scratch / "watched", table, old, new, options.rounds))

    head = (f"Written by `make bench`, {datetime.date.today()}, on {os.cpu_count()} processors ({platform.machine()}, "
            f"{platform.system()}), {versions(python)}. Medians of {options.rounds}; what is measured stands in [README.md](README.md). "
            "Seconds differ from machine to machine and hour to hour; ratios hold.")
    text = "\n\n".join([head] + tables)
    results.write_part("Results of the last run", text)
    print(text)


if __name__ == "__main__":
    main()
