#!/usr/bin/env python3
"""Measures how the program's work grows with each thing that a situation has many of.

    growth.py SITREP SCRATCH [--only CASE]… [--limit SECONDS] [--record]

For each case a situation is made with 10³, 10⁴ and 10⁵ of one thing, where that makes sense, and of all else as little as can
be. The exponent of a step is that of the part that grows: the processor time less that of the same situation with one.
At most 1.15 is wanted, and ends with 1 where one is more. Prints a table, and with --record writes it into RESULTS.md; growing
parts below 20 ms say nothing and have no exponent.
"""
import argparse
import datetime
import math
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys

import results

WANTED = 1.15
THOUSANDS, HUNDREDS, TEXTS = (1_000, 10_000, 100_000), (100, 1_000), (1_000, 10_000)
FIRST_DAY = datetime.date(2020, 1, 1)
INDICATORS = """id,label,unit,accumulation,reporting,groups,part_of
level,Level,people,stock,,exclusive,
part,Part,people,stock,,,level
moved,People moved,people,flow,,exclusive,
inside,Inside,people,flow,,,moved
freed,People freed,people,flow,events,exclusive,
"""


def day(number):
    return (FIRST_DAY + datetime.timedelta(number % 1800)).isoformat()


class Situation:
    """The files of a situation, and the command that is measured with it."""

    def __init__(self, *command, status=0, front=""):
        self.command, self.status = command or ("report",), status
        self.front = f"---\ntitle: Growth\nnumber: 1\ndate: 2025-02-20\n{front}---\n"
        self.indicators, self.sources = [INDICATORS], ["id,name,kind\na,Office A,party\n"]
        self.rows = ["indicator,source,value,as_of,published,status,event,place,group,includes,caveat,name,name_public\n"]
        self.statements, self.charts, self.body = ["topic,party,statement,source,published\n"], [], []

    def row(self, indicator="level", value=1, as_of="2025-02-01", source="a", **more):
        names = ("published", "status", "event", "place", "group", "includes", "caveat", "name", "name_public")
        self.rows.append(",".join([indicator, source, str(value), as_of] + [str(more.get(name, "")) for name in names]) + "\n")

    def chart(self, keys, id="chart", kind="bars"):
        self.charts.append(f"- id: {id}\n  kind: {kind}\n  title: A chart\n  {keys}\n")

    def write(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, parts in [("indicators.csv", self.indicators), ("sources.csv", self.sources), ("observations.csv", self.rows),
                            ("statements.csv", self.statements), ("charts.yaml", self.charts),
                            ("report.md", [self.front, *self.body, "\n"])]:
            if parts: (folder / name).write_text("".join(parts), encoding="utf-8")


CASES = {}


def case(title, sizes):
    """Enters a function that fills a situation with so many of one thing."""
    def enter(make):
        CASES[make.__name__.replace("_", "-")] = title, sizes, make
        return make
    return enter


# Rows

@case("rows of a flow, drawn by month", THOUSANDS)
def rows(n, s):
    for i in range(n): s.row("moved", i % 700, day(i), place=f"Place {i // 1800}")
    s.chart("figures: ['moved@a at \"Place 0\"']\n  every: month", kind="columns")
    s.command = ("charts",)


@case("rows with `includes`, summed", THOUSANDS)
def includes(n, s):
    for i in range(n): s.row("moved", 50, day(i), group=f"g{i // 1800}", includes=f"inside@a on {day(i)}")
    s.row("inside", 5, day(0))
    s.body.append("Moved: {moved@a}.")


@case("rows with `includes` of one series, drawn by month", (100, 1_000, 1_800))
def includes_by_month(n, s):
    for i in range(n):
        s.row("moved", 50, day(i), includes=f"inside@a on {day(i)}")
        s.row("inside", 5, day(i))
    s.chart("figures: [moved@a]\n  every: month", kind="columns")
    s.command = ("charts",)


def four_groups_by_day(n, s, kind):
    """As many marks of one kind as of another: to be compared with each other."""
    # No value is the sum of others.
    for i in range(max(n, 4)): s.row("moved", 5 * (i * 7919 % 101) + 1, day(i // 4), group=f"g{i % 4}")
    s.chart("figures: [moved/g0@a, moved/g1@a, moved/g2@a, moved/g3@a]\n  series: group\n  every: day", kind=kind)
    s.command = ("charts",)


@case("points of four lines, drawn by day", (100, 1_000, 7_200))
def points_of_lines(n, s):
    four_groups_by_day(n, s, "lines")


@case("the same values in columns", (100, 1_000, 7_200))
def points_of_columns(n, s):
    four_groups_by_day(n, s, "columns")


@case("rows with a caveat, summed", THOUSANDS)
def caveats(n, s):
    for i in range(n): s.row("moved", 2, day(i), group=f"g{i // 1800}", caveat=f"Caveat {i}")
    s.body.append("Moved: {moved@a}.")


@case("withdrawn rows, in `changes`", THOUSANDS)
def withdrawn(n, s):
    for i in range(n):
        s.row("level", i, "2025-01-01", place=f"Place {i}")
        s.row("level", "", "2025-01-01", place=f"Place {i}", published="2025-02-10", status="withdrawn")
    s.command = ("changes", "--since", "2025-02-05")


@case("changed rows, in the block `changes`", TEXTS)
def changed(n, s):
    s.front = s.front.replace("date:", "since: 2025-02-05\ndate:")
    for i in range(n):
        s.row("level", i, "2025-01-01", place=f"Place {i}")
        s.row("level", i + 1, "2025-01-01", place=f"Place {i}", published="2025-02-10")
    s.body.append("```changes\n```\n")


@case("corrections of one value", THOUSANDS)
def corrections(n, s):
    for i in range(n): s.row("level", i, "1900-01-01", published=(datetime.date(1900, 1, 1) + datetime.timedelta(i % 45_000)).isoformat(), place=f"Place {i // 45_000}")
    s.body.append("Level: {level@a at \"Place 0\"}.")


@case("a bad value, the same in each row", THOUSANDS)
def bad_values(n, s):
    for i in range(n): s.row("moved", "about 250", day(i), place=f"Place {i // 1800}")
    s.command, s.status = ("check",), 65


# Things that figures are of

@case("places, the ten largest drawn", THOUSANDS)
def places_drawn(n, s):
    for i in range(n): s.row("level", i * 7919 % 90_001, place=f"Place {i}")
    s.chart("figures: [level@a]\n  by: place\n  sort: -value\n  top: 10")
    s.command = ("charts",)


@case("places, each in a row of a table", TEXTS)
def places(n, s):
    for i in range(n): s.row("level", i * 7919 % 90_001, place=f"Place {i}")
    s.body.append("```table\nrows: place\ncolumns: [level@a]\n```\n")


@case("groups, the ten largest drawn", THOUSANDS)
def groups(n, s):
    for i in range(n): s.row("level", i * 7919 % 90_001, group=f"Group {i}")
    s.chart("figures: [level@a]\n  by: group\n  sort: -value\n  top: 10")
    s.command = ("charts",)


@case("groups, each a bar", HUNDREDS)
def groups_as_bars(n, s):
    for i in range(n): s.row("level", i * 7919 % 90_001, group=f"A group with a name {i}")
    s.chart("figures: [level@a]\n  by: group")
    s.command = ("charts", "--format", "svg")


def with_sources(n, s):
    s.sources.append("".join(f"s{i},Office number {i},media\n" for i in range(n)))
    for i in range(n): s.row("level", i * 7919 % 90_001, source=f"s{i}")


@case("sources, each in a row of a table", TEXTS)
def sources(n, s):
    with_sources(n, s)
    s.body.append("```table\nrows: source\ncolumns: [level]\n```\n")


@case("sources, each a bar", HUNDREDS)
def sources_as_bars(n, s):
    with_sources(n, s)
    s.chart("figures: [level]\n  by: source")
    s.command = ("charts", "--format", "svg")


@case("indicators, one named", THOUSANDS)
def indicators(n, s):
    s.indicators.append("".join(f"i{i},Thing {i},people,stock,,,\n" for i in range(n)))
    for i in range(n): s.row(f"i{i}", i)
    s.row()
    s.body.append("Level: {level@a}.")


@case("events that were announced and carried out", THOUSANDS)
def events(n, s):
    for i in range(n):
        s.row("freed", 3, "2025-01-10", published="2025-01-05", status="announced", event=f"e{i}")
        s.row("freed", 3, "2025-01-10", status="completed", event=f"e{i}")
    s.row("freed", 1, "2025-01-11", status="completed", event="last")
    s.body.append("Freed: {freed}.")


@case("sources that announce one event", TEXTS)
def announcements(n, s):
    s.sources.append("".join(f"s{i},Office number {i},media\n" for i in range(n)))
    for i in range(n): s.row("freed", 3, "2025-02-25", published="2025-02-05", status="announced", event="e", source=f"s{i}")
    s.row("freed", 3, "2025-02-25", published="2025-02-05", status="announced", event="e")
    s.body.append("Freed: {freed@a announced}.")


@case("people with a name", TEXTS)
def names(n, s):
    for i in range(n): s.row("freed", "", "2025-02-25", published="2025-02-05", status="announced", event="e", name=f"Person Number{i}", name_public="yes")
    s.row("freed", 3, "2025-02-25", published="2025-02-05", status="announced", event="e")
    s.body.append("```names\nfreed@a announced\n```\n")


# Things that are printed

@case("charts", HUNDREDS)
def charts(n, s):
    for i in range(8): s.row("level", i + 3, place=f"Place {i}")
    for i in range(n): s.chart("figures: [level@a]\n  by: place", id=f"c{i}")
    s.command = ("charts", "--jobs", "1")


@case("charts, shown in the report", HUNDREDS)
def charts_shown(n, s):
    charts(n, s)
    s.body.append("\n\n".join(f"![](chart:c{i})" for i in range(n)))
    s.command = ("report",)


@case("notes on one chart", (10, 100, 400))
def annotations(n, s):
    for i in range(1800): s.row("moved", i % 70, day(i))
    notes = "".join(f"\n    - {{on: {day(i * 7)}, text: Note {i}}}" for i in range(n))
    s.chart("figures: [moved@a]\n  every: month" + (f"\n  annotate:{notes}" if n else ""), kind="columns")
    s.command = ("charts", "--format", "svg")


@case("notes at values of bars", (10, 100, 400))
def notes_at_values(n, s):
    s.row("level", 100_000, place="Region")
    for i in range(n): s.row("level", 100 + i * 97, "2025-01-15", place=f"Place {i}")
    notes = "".join(f"\n    - {{at: 'level@a at \"Place {i}\" on 2025-01-15', text: Note {i}}}" for i in range(n))
    s.chart("figures: ['level@a at Region']" + (f"\n  annotate:{notes}" if n else ""))
    s.command = ("charts", "--format", "svg")


@case("notes at values of columns", (10, 100, 400))
def notes_at_values_of_columns(n, s):
    notes_at_values(n, s)
    s.charts[-1] = s.charts[-1].replace("kind: bars", "kind: columns")


@case("notes of many words, on one chart", THOUSANDS)
def long_notes(n, s):
    s.row("level", 100_000, place="Region")
    words = " ".join(f"word{i % 97}" for i in range(n))
    s.chart(f"figures: ['level@a at Region']\n  annotate:\n    - {{at: level@a at Region, text: {words}}}\n    - {{at: level@a at Region, text: {words}}}")
    s.command = ("charts", "--format", "svg")


@case("parts of one bar", HUNDREDS)
def parts(n, s):
    s.row("level", 100_000_000, place="Region", includes="|".join(f"part/g{i}@a at Region" for i in range(n)))
    for i in range(n): s.row("part", 100 + i, group=f"g{i}", place="Region")
    names = ", ".join(f"'part/g{i}@a at Region'" for i in range(n))
    s.chart("figures: ['level@a at Region']" + (f"\n  parts: [{names}]" if n else ""))
    s.command = ("charts", "--format", "svg")


@case("months of columns with a part of which", HUNDREDS)
def of_which(n, s):
    for i in range(n):
        date = FIRST_DAY.replace(year=1900 + i // 12, month=i % 12 + 1).isoformat()
        s.row("moved", 100 + i % 70, date)
        s.row("inside", 5, date)
    s.chart("figures: [moved@a]\n  every: month\n  of_which: [inside@a]", kind="columns")
    s.command = ("charts", "--format", "svg")


@case("bars that are made prominent", HUNDREDS)
def highlighted_bars(n, s):
    for i in range(n): s.row("level", i + 100, place=f"Place {i}")
    names = ", ".join(f"'level@a at \"Place {i}\"'" for i in range(n))
    s.chart(f"figures: [{names or 'level@a'}]" + (f"\n  highlight: [{names}]" if n else ""))
    if not n: s.row("level", 1)
    s.command = ("charts", "--format", "svg")


@case("caveats of bars", HUNDREDS)
def caveats_of_bars(n, s):
    for i in range(n): s.row("level", i + 100, place=f"Place {i}", caveat=f"Caveat of number {i}")
    s.chart("figures: [level@a]\n  by: place")
    s.body.append("![](chart:chart)")


@case("panels of series by month", (16, 160))
def panels(n, s):
    for i in range(n):
        for month in range(24): s.row("moved", i + month + 3, day(month * 31), group=f"g{i}")
    s.chart("figures: [moved@a]\n  every: month\n  series: group\n  layout: multiples", kind="columns")
    s.command = ("charts", "--format", "svg")


@case("figures in one paragraph, of a hundred known", TEXTS)
def figures_in_text(n, s):
    for i in range(100): s.row("level", i, place=f"p{i}")
    s.body.append(" ".join(f"of {{level@a at p{i % 100}}}" for i in range(n)) + " Text.")


@case("figures in paragraphs of ten", TEXTS)
def figures_in_paragraphs(n, s):
    for i in range(100): s.row("level", i, place=f"p{i}")
    s.body.append("".join(f"of {{level@a at p{i % 100}}}" + (" \n" if i % 10 else "\n\n") for i in range(n)) + " Text.")


@case("lines of the register", TEXTS)
def register_lines(n, s):
    for i in range(n): s.row("level", i, place=f"p{i}")
    s.row("part", 1)
    s.body.append("```figures\n" + ("\n".join(f"level@a at p{i}" for i in range(n)) or "part@a") + "\n```\n")


@case("derived figures", TEXTS)
def derived(n, s):
    for i in range(n): s.row("level", i + 2, place=f"p{i}")
    lines = "".join(f"  d{i}: difference(level@a at p{i}, part@a)\n" for i in range(n))
    s.front = s.front.replace("date:", f"derived:\n{lines}date:" if n else "date:")
    s.row("part", 1)
    s.body.append(" ".join(f"{{d{i}}}" for i in range(n)) + " Text.")


@case("figures that nobody knows, beside as many that are known", TEXTS)
def unknown_figures(n, s):
    for i in range(n): s.row("level", i, place=f"place{i}")
    s.body.append("\n\n".join(f"{{level@a at plaice{i}}}" for i in range(n)))
    s.command, s.status = ("check",), 65


@case("rows of unknown indicators, beside as many known ones", TEXTS)
def unknown_ids(n, s):
    s.indicators.append("".join(f"thing{i},Thing {i},people,stock,,,\n" for i in range(n)))
    for i in range(n): s.row(f"thnig{i}", i)
    s.command, s.status = ("check",), 65


@case("words of one paragraph", THOUSANDS)
def words(n, s):
    s.body.append(" ".join(f"word{i % 97}" for i in range(n)))


@case("paragraphs", TEXTS)
def paragraphs(n, s):
    s.body.append("\n\n".join(f"A paragraph of *some* words, number {i} of them." for i in range(n)))


@case("statements of five parties", TEXTS)
def statements(n, s):
    s.sources.append("".join(f"s{i},Party {i},party\n" for i in range(5)))
    s.statements += [f"Topic {i // 5},s{i % 5},All of it.,s{i % 5},2025-02-01\n" for i in range(n)]
    s.body.append("```statements\n```\n")


@case("statements of one party on one topic", THOUSANDS)
def statements_on_one(n, s):
    s.statements += [f"Topic,a,All of it {i}.,a,{(datetime.date(1900, 1, 1) + datetime.timedelta(i % 45_000)).isoformat()}\n" for i in range(min(n, 45_000))]
    s.body.append("```statements\n```\n")


@case("figures of one source each", TEXTS)
def figures_of_sources(n, s):
    with_sources(n, s)
    s.body.append("\n\n".join(f"{{level@s{i}}}" for i in range(n)))
    s.command = ("check",)


@case("figures of sources that give none, beside as many that do", TEXTS)
def refused_figures(n, s):
    with_sources(n, s)
    s.sources.append("".join(f"t{i},Silent office {i},media\n" for i in range(n)))
    s.body.append("\n\n".join(f"{{level@t{i}}}" for i in range(n)))
    s.command, s.status = ("check",), 65


@case("figures that as many sources give", TEXTS)
def ambiguous_figures(n, s):
    with_sources(n + 1, s)
    s.body.append("\n\n".join("{level}" for _ in range(n)))
    s.command, s.status = ("check",), 65


@case("charts that there are not, beside as many that there are", TEXTS)
def unknown_charts(n, s):
    for i in range(n): s.chart("figures: [level@a]", id=f"chart{i}")
    s.row()
    s.body.append("\n\n".join(f"![](chart:chrat{i})" for i in range(n)))
    s.command, s.status = ("check",), 65


@case("misspelt columns", TEXTS)
def misspelt_columns(n, s):
    s.rows[0] = s.rows[0].rstrip("\n") + "".join(f",indcator{i}" for i in range(n)) + "\n"
    s.rows.append("level,a,1,2025-02-01" + "," * (n + 9) + "\n")
    s.command = ("check",)


@case("columns that stand twice", TEXTS)
def repeated_columns(n, s):
    s.rows[0] = s.rows[0].rstrip("\n") + ",value" * n + "\n"
    s.rows.append("level,a,1,2025-02-01" + "," * (n + 9) + "\n")
    s.command, s.status = ("check",), 65


def refused_rows(n, s, row):
    s.row()
    s.rows += [row.replace("#", str(i)) for i in range(n)]
    s.command, s.status = ("check",), 65


@case("rows with days that there are not", THOUSANDS)
def bad_days(n, s): refused_rows(n, s, "moved,a,#,2025-13-07,,,,Place #,,,,,\n")


@case("rows with a value of their own that is none", THOUSANDS)
def bad_values_of_their_own(n, s): refused_rows(n, s, "moved,a,about #,2025-02-07,,,,Place #,,,,,\n")


@case("rows that lack cells", THOUSANDS)
def short_rows(n, s): refused_rows(n, s, "moved,a,#\n")


@case("rows with a quote that is open", THOUSANDS)
def open_quotes(n, s): refused_rows(n, s, 'moved,a,"#"x,2025-02-07,,,,,,,,,\n')


@case("rows of which each says the same", THOUSANDS)
def repeated_rows(n, s): refused_rows(n, s, "level,a,1,2025-02-01,,,,,,,,,\n")


@case("rows of sources that there are not", THOUSANDS)
def unknown_sources(n, s): refused_rows(n, s, "level,sorce#,1,2025-02-01,,,,,,,,,\n")


@case("rows with a status that there is not", THOUSANDS)
def unknown_statuses(n, s): refused_rows(n, s, "level,a,1,2025-02-01,,status#,,Place #,,,,,\n")


@case("keys of a chart that there are not", TEXTS)
def unknown_keys(n, s):
    s.row()
    s.chart("figures: [level@a]" + "".join(f"\n  titel{i}: x" for i in range(n)))
    s.command, s.status = ("check",), 65


@case("open braces on one line", TEXTS)
def open_braces(n, s):
    s.body.append("{ " * n)
    s.command, s.status = ("check",), 65


@case("typed numbers that are figures, one in two written otherwise", TEXTS)
def typed_numbers(n, s):
    for i in range(n): s.row("level", 100_000 + i, place=f"Place {i}")
    s.body.append("\n\n".join(f"It was {100_000 + i}, then &#49;{str(100_000 + i)[1:]}." for i in range(n)))
    s.command = ("check",)


@case("one bad value among rows", THOUSANDS)
def one_bad_value(n, s):
    for i in range(n): s.row("moved", i % 700, day(i), place=f"Place {i // 1800}")
    s.row("moved", "about 250", day(0), place="Elsewhere")
    s.command, s.status = ("check",), 65


@case("words of the title", THOUSANDS)
def title(n, s):
    s.front = s.front.replace("title: Growth", "title: " + " ".join(f"word{i % 97}" for i in range(n)))


@case("letters of the title, without a blank", THOUSANDS)
def letters_of_title(n, s):
    s.front = s.front.replace("title: Growth", "title: " + "abcdefghij" * (n // 10 + 1))


@case("words of one paragraph from right to left", THOUSANDS)
def right_to_left(n, s):
    s.body.append(" ".join(["\u063a\u0632\u0629", "48,291"][i % 2] for i in range(n)))


@case("headings", TEXTS)
def headings(n, s):
    s.body.append("".join(f"## Heading {i}\n\nText.\n\n" for i in range(n)))


# Measuring

def measured(program, situation, folder, limit):
    """Processor seconds of one run, or None where it takes longer than the limit."""
    output = folder.with_name("out")
    shutil.rmtree(output, ignore_errors=True)
    command = [program, situation.command[0], folder, *situation.command[1:], "--quiet"]
    if situation.command[0] in ("report", "charts", "build"): command += ["--output", output]
    with open(folder.with_name("messages"), "w+b") as messages:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=messages,
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)))
        _, status, usage = os.wait4(process.pid, 0)
        messages.seek(0)
        # Of very many marks a picture is refused; that must not take longer than its drawing would.
        has_no_room = situation.command[0] == "charts" and b" error: the chart " in (said := messages.read()) and b"[no-room]" in said
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL): return None
    code = os.waitstatus_to_exitcode(status)
    if code != (65 if has_no_room else situation.status): raise SystemExit(f"{' '.join(map(str, command))} ended with {code} and not {situation.status}")
    return usage.ru_utime + usage.ru_stime


def best(program, make, size, scratch, limit):
    """The least of some runs: of short ones more."""
    situation = Situation()
    make(size, situation)
    situation.write(scratch / "situation")
    first = measured(program, situation, scratch / "situation", limit)
    if first is None: return None
    return min([first] + [measured(program, situation, scratch / "situation", limit) for _ in range(4 if first < 0.3 else 1 if first < 5 else 0)])


def grow(program, name, scratch, limit):
    """A row of the table: each size with its seconds, and the exponent of each step."""
    title, sizes, make = CASES[name]
    empty = best(program, make, 1, scratch, limit)
    cells, worst, before = [], None, None
    for size in sizes:
        seconds = best(program, make, size, scratch, limit)
        if seconds is None:
            cells.append(f"{size:,}: over {limit}")
            worst = math.inf
            break
        growing = seconds - empty
        exponent = math.log(growing / before[1]) / math.log(size / before[0]) if before and before[1] > 0.02 and growing > 0 else None
        cells.append(f"{size:,}: {seconds:.2f}" + (f" ({exponent:.2f})" if exponent is not None else ""))
        if exponent is not None: worst = max(worst or 0, exponent)
        before = (size, growing)
    return title, cells, worst


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    scratch = options.scratch.resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    table = ["| | many | processor seconds (exponent) | steepest |", "| --- | --- | --- | --- |"]
    print("\n".join(table))
    failed = 0
    for name in CASES:
        if options.only and name not in options.only: continue
        title, cells, worst = grow(options.program, name, scratch, options.limit)
        mark = "" if worst is None else "over" if worst == math.inf else f"{worst:.2f}"
        if worst is not None and worst > WANTED: failed, mark = 1, f"**{mark}**"
        table.append(f"| `{name}` | {title} | {' · '.join(cells)} | {mark} |")
        print(table[-1], flush=True)
    if options.record:
        results.write_part("How the work grows", "\n".join([
            f"Written by `make bench-growth`, {datetime.date.today()}: processor seconds of one run, the least of some, and the "
            f"exponent of each step once an empty run is taken off; at most {WANTED} is wanted.\n", *table]))
    sys.exit(failed)


if __name__ == "__main__":
    main()
