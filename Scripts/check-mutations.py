#!/usr/bin/env python3
"""Makes the slips that people make in tables, and counts which of them the program tells of.

Usage: check-mutations.py SITREP SITUATION… [--each N] [--seed N] [--kind NAME]… [--verbose]

Each slip is made in one row of a table of observations of a copy of the situation, and the report is built before and
after. It is
  told       where an error or a warning that was not there before stands at the row, or names its file and line;
  elsewhere  where one stands at another place only;
  harmless   where every printed figure is as before;
  silent     where another figure is printed without a word.
Of each kind, 95 in 100 of those that are not harmless have to be told, and none may be silent.

A slip that nothing in the data contradicts is a true row to every reader, and is not tried: a digit that is dropped in a
value, a number that is not given of what is to come, a row that is left out, a value that stands in its neighbour's row; a name that is misspelt in the only row that has
it, without places.csv; a place or group that is missing in a row whose value may be the whole of the only others of its
indicator, where no other indicator of its source and date has just that place more; a day of publication with month and day exchanged that lies between as-of and date of issue, with no other such
day beside it. A text that moves to another column of texts changes no figure.
"""
import argparse
import collections
import csv
import io
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

OTHER_TABLES = {"indicators.csv", "sources.csv", "places.csv", "statements.csv", "terms.csv", "words.csv"}
FINDING = re.compile(r"^(?:.*/)?([^/:\n]+):(\d+):(\d+): (error|warning): (.*) \[([a-z0-9-]+)\]$", re.M)


class Table:
    """A CSV file: the raw text of each record, its cells and its first line."""

    def __init__(self, path):
        self.name = os.path.basename(path)
        with open(os.path.join(os.path.dirname(path), "report.md"), encoding="utf-8") as report:
            self.issue = re.search(r"^date: (\S+)", report.read(), re.M)[1]
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = file.read().splitlines(keepends=True)
        self.records, at, self.separator = [], 0, ","
        while at < len(lines):
            end = at + 1
            while end < len(lines) and "".join(lines[at:end]).count('"') % 2:
                end += 1
            raw = "".join(lines[at:end])
            if not at:
                self.separator = max(",;\t", key=raw.count)
            self.records.append((raw, next(csv.reader(io.StringIO(raw), delimiter=self.separator), []), at + 1))
            at = end
        self.header = self.records[0][1] if self.records else []
        self.rows = [
            index for index, (_, cells, _) in enumerate(self.records)
            if index and len(cells) == len(self.header) and not cells[0].startswith("#")
        ]

    def cell(self, row, column):
        return self.records[row][1][self.header.index(column)] if column in self.header else ""

    def line(self, row):
        return self.records[row][2]

    def text(self, changed, inserted=()):
        """The file with rows replaced by cells, and rows put in behind others."""
        parts = []
        for index, (raw, _, _) in enumerate(self.records):
            parts.append(self.written(changed[index]) if index in changed else raw)
            if not parts[-1].endswith("\n"):
                parts[-1] += "\n"
            parts += [self.written(cells) for behind, cells in inserted if behind == index]
        return "".join(parts)

    def written(self, cells):
        out = io.StringIO()
        csv.writer(out, lineterminator="\n", delimiter=self.separator).writerow(cells)
        return out.getvalue()


class Slip:
    def __init__(self, kind, table, row, text, lines, note):
        self.kind, self.table, self.row, self.text, self.lines, self.note = kind, table, row, text, lines, note


KINDS = {}


def kind(name):
    """A kind of slip: a function from a random source, a table, a row and its cells by name to new cells, or nil."""

    def add(function):
        KINDS[name] = function
        return function

    return add


def emptied(column):
    def make(chance, cells, table, row):
        return {column: ""} if cells.get(column) else None

    return make


def forgotten(column):
    def make(chance, cells, table, row):
        return {column: ""} if cells.get(column) and not may_be_whole(table, row, column) else None

    return make


def may_be_whole(table, row, column):
    """Whether a row without its place, or group, may be the whole of the only others of its indicator and source."""
    other = {"place": "group", "group": "place"}[column]
    same = [at for at in table.rows if all(table.cell(at, key) == table.cell(row, key) for key in ("indicator", "source"))]
    time = "event" if table.cell(row, "event") else "as_of"
    beside = [at for at in same if at != row and all(table.cell(at, key) == table.cell(row, key) for key in (time, other))]
    if not beside:
        return len(same) < 5
    if column == "place":
        told = [at for at in table.rows if at != row and all(table.cell(at, key) == table.cell(row, key) for key in ("source", time))]
        names = {table.cell(at, "place") for at in told} - {table.cell(at, "place") for at in beside}
        if names == {table.cell(row, "place")}:
            return False
    if len({(table.cell(at, "event") or table.cell(at, "as_of"), table.cell(at, other)) for at in same}) > 1:
        return False
    values = [float(table.cell(at, "value").replace(",", "") or 0) for at in beside]
    return float(table.cell(row, "value").replace(",", "") or 0) >= min(values)


kind("missing place")(forgotten("place"))
kind("missing group")(forgotten("group"))
kind("missing event")(emptied("event"))
kind("missing status")(lambda chance, cells, table, row: {"status": ""} if cells.get("status") in ("announced", "planned") else None)
kind("missing source")(emptied("source"))
kind("missing value")(lambda chance, cells, table, row: {"value": ""} if cells.get("value") and not cells.get("low") and cells.get("status") not in ("planned", "announced", "postponed") else None)
kind("missing date")(emptied("as_of"))
kind("forgotten includes")(emptied("includes"))


def is_day(text):
    return re.fullmatch(r"\d{4}-\d\d-\d\d", text or "")


def swapped(text):
    year, month, day = text.split("-")
    return f"{year}-{day}-{month}"


@kind("day and month exchanged")
def _(chance, cells, table, row):
    day = cells.get("as_of")
    if not is_day(day) or swapped(day) == day:
        return None
    return {"as_of": swapped(day)}


@kind("day and month of publication exchanged")
def _(chance, cells, table, row):
    day = cells.get("published")
    if not is_day(day) or swapped(day) == day:
        return None
    beside = [table.cell(at, "published") for at in (row - 1, row + 1) if at in table.rows]
    is_before = swapped(day) < cells["as_of"][:10] and cells.get("status") not in ("planned", "announced", "postponed", "cancelled")
    is_seen = swapped(day) > table.issue or is_before or day in beside
    return {"published": swapped(day)} if is_seen else None


@kind("a date in another form")
def _(chance, cells, table, row):
    day = cells.get("as_of")
    if not is_day(day):
        return None
    year, month, number = day.split("-")
    return {"as_of": chance.choice([f"{number}.{month}.{year}", f"{number}/{month}/{year}", f"{int(number)} {month} {year}"])}


@kind("a year with a slip")
def _(chance, cells, table, row):
    day = cells.get("as_of")
    return {"as_of": chance.choice(["2205", "1025", "225", "20225"]) + day[4:]} if is_day(day) else None


@kind("a comma for a point")
def _(chance, cells, table, row):
    value = cells.get("value", "")
    if table.separator != ",":
        return {"value": value.replace(",", ".")} if "," in value else None
    return {"value": value.replace(".", ",")} if "." in value else None


@kind("a point for a comma")
def _(chance, cells, table, row):
    value = cells.get("value", "")
    if not re.fullmatch(r"\d{4,}", value):
        return None
    return {"value": f"{int(value):,}".replace(",", ".")}


@kind("a sign in a number")
def _(chance, cells, table, row):
    value = cells.get("value", "")
    if not value:
        return None
    return {"value": chance.choice([value + "*", "~" + value, "about " + value, value + " people", "-" + value, value + "\u00a0"])}


@kind("a name in other capitals")
def _(chance, cells, table, row):
    return renamed(chance, cells, table, lambda name: chance.choice([name.upper(), name.lower(), name.title()]))


@kind("a name with a blank that nobody sees")
def _(chance, cells, table, row):
    def change(name):
        return name.replace(" ", "\u00a0", 1) if " " in name else name + chance.choice([" ", "\u00a0", "\u200b", "\t"])

    return renamed(chance, cells, table, change)


@kind("a letter of another alphabet in a name")
def _(chance, cells, table, row):
    def change(name):
        places = [at for at, letter in enumerate(name) if letter in ALIKE]
        at = chance.choice(places) if places else None
        return name if at is None else name[:at] + ALIKE[name[at]] + name[at + 1:]

    return renamed(chance, cells, table, change)


ALIKE = dict(zip("aceopxyiABCEHKMOPTX", "асеорхуіАВСЕНКМОРТХ"))


@kind("two columns exchanged")
def _(chance, cells, table, row):
    pairs = [("value", "as_of"), ("as_of", "published"), ("place", "group"), ("indicator", "source"), ("value", "low"), ("low", "high")]
    pairs = [(a, b) for a, b in pairs if a in cells and b in cells and cells[a] != cells[b]]
    # A row that says what it said, only of other days, is true to every reader.
    pairs = [(a, b) for a, b in pairs if (a, b) != ("as_of", "published") or is_day(cells[b]) and is_day(cells[a]) and cells.get("status") in ("", "reported", "completed", None)]
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    return {a: cells[b], b: cells[a]}


@kind("a letter dropped in a name")
def _(chance, cells, table, row):
    def change(name):
        at = chance.randrange(1, len(name)) if len(name) > 4 else 0
        return name[:at] + name[at + 1:] if at else name

    return renamed(chance, cells, table, change)


def renamed(chance, cells, table, change):
    columns = [name for name in ("indicator", "source", "place", "group", "status") if cells.get(name)]
    columns = [name for name in columns if name in ("indicator", "source", "status") or is_repeated(table, name, cells)]
    column = chance.choice(columns) if columns else None
    name = change(cells[column]) if column else ""
    return {column: name} if column and name != cells[column] else None


def is_repeated(table, column, cells):
    own = [at for at in table.rows if table.cell(at, column) == cells[column]]
    return len({(table.cell(at, "as_of"), table.cell(at, "event")) for at in own}) > 1


def slips(chance, table, wanted, each):
    """Up to so many slips of each kind in rows of the table."""
    for name, make in KINDS.items():
        if wanted and name not in wanted:
            continue
        made = 0
        for row in chance.sample(table.rows, len(table.rows)):
            cells = dict(zip(table.header, table.records[row][1]))
            change = make(chance, cells, table, row)
            if not change:
                continue
            new = [change.get(column, cells[column]) for column in table.header]
            yield Slip(name, table, row, table.text({row: new}), [table.line(row)], str(change))
            made += 1
            if made == each:
                break
    for name, make in ROWS.items():
        if wanted and name not in wanted:
            continue
        made = 0
        for row in chance.sample(table.rows, len(table.rows)):
            slip = make(chance, name, table, row)
            if slip:
                yield slip
                made += 1
            if made == each:
                break


ROWS = {}


def rows(name):
    def add(function):
        ROWS[name] = function
        return function

    return add


@rows("a row pasted twice")
def _(chance, name, table, row):
    behind = chance.choice([row, table.rows[-1]])
    return added(name, table, row, behind, list(table.records[row][1]), "again")


@rows("a row copied with its old date")
def _(chance, name, table, row):
    cells = list(table.records[row][1])
    value = table.cell(row, "value")
    if not re.fullmatch(r"\d+(\.\d+)?", value):
        return None
    new = str(int(value) + chance.randrange(1, 40)) if value.isdigit() else str(round(float(value) * 1.1, 1))
    cells[table.header.index("value")] = new
    return added(name, table, row, row, cells, f"{value} to {new}")


def added(name, table, row, behind, cells, note):
    before = sum(raw.count("\n") or 1 for raw, _, _ in table.records[: behind + 1])
    own = table.line(row) if behind >= row else table.line(row) + 1
    return Slip(name, table, row, table.text({}, [(behind, cells)]), [own, before + 1], note)


@rows("a row with a total")
def _(chance, name, table, row):
    return total(chance, name, table, row, words=True)


@rows("a total under another name")
def _(chance, name, table, row):
    return total(chance, name, table, row, words=False)


TOTALS = [
    "Total", "TOTAL", "All", "Overall", "Grand total", "Sum", "Total:", "Totals", "Sub-total", "All places", "Total général", "Ensemble",
    "Gesamt", "Insgesamt", "Total general", "Todos", "المجموع", "الإجمالي", "סה\"כ", "Всього", "Разом", "Усього", "Всего", "Итого",
    "National total", "Country total", "Total country", "Total (all)", "Toplam", "合计", "Totaal", "Totale", "Összesen", "Razem", "Σ",
]


def total(chance, name, table, row, words):
    """A row with the sum of those above it that are of one date, in a column that tells them apart."""
    for column in chance.sample(["place", "group"], 2):
        if not table.cell(row, column):
            continue
        same = ["indicator", "source", "as_of", "status", "published"] + [{"place": "group", "group": "place"}[column]]
        parts = [other for other in table.rows if all(table.cell(other, key) == table.cell(row, key) for key in same)]
        values = [table.cell(other, "value") for other in parts]
        if len(parts) < 3 or not all(re.fullmatch(r"\d+", value) for value in values) or table.cell(row, "event"):
            continue
        if not all(table.cell(other, column) for other in parts):
            continue
        cells = list(table.records[parts[-1]][1])
        cells[table.header.index("value")] = str(sum(map(int, values)))
        word = chance.choice(TOTALS) if words else chance.choice(
            ["The country", "Everywhere we count", "Area A", "Toute la zone"])
        cells[table.header.index(column)] = word
        return added(name, table, parts[-1], parts[-1], cells, f"{column} {word} {sum(map(int, values))}")
    return None


@rows("cells shifted to the right")
def _(chance, name, table, row):
    cells = list(table.records[row][1])
    at = chance.randrange(0, len(cells))
    if not any(cells[at:]):
        return None
    cells.insert(at, "")
    if not cells[-1]:
        cells.pop()
    return Slip(name, table, row, table.text({row: cells}), [table.line(row)], f"from {table.header[at]}")


@rows("cells shifted in the middle")
def _(chance, name, table, row):
    cells = list(table.records[row][1])
    at = chance.randrange(0, len(cells) - 2)
    end = chance.randrange(at + 1, len(cells) - 1)
    if not any(cells[at:end]):
        return None
    cells.insert(end, cells.pop(at)) if chance.random() < 0.5 else cells.insert(at, cells.pop(end))
    if cells == table.records[row][1]:
        return None
    return Slip(name, table, row, table.text({row: cells}), [table.line(row)], f"from {table.header[at]} to {table.header[end]}")


@rows("cells shifted to the left")
def _(chance, name, table, row):
    cells = list(table.records[row][1])
    at = chance.randrange(0, len(cells) - 1)
    if not any(cells[at:]):
        return None
    del cells[at]
    cells.append("")
    return Slip(name, table, row, table.text({row: cells}), [table.line(row)], f"from {table.header[at + 1]}")


# --- building before and after


class Built:
    def __init__(self, program, folder, output):
        run = subprocess.run(
            [program, "report", folder, "--output", output], capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"})
        self.status = run.returncode
        self.findings = collections.Counter()
        self.all = []
        for file, line, _, severity, message, rule in FINDING.findall(run.stderr):
            self.all.append((file, int(line), rule, message))
            self.findings[(file, rule, re.sub(r"\d+", "#", message))] += 1
        self.figures = None
        self.output = run.stderr
        path = os.path.join(output, "figures.csv")
        if run.returncode == 0 and os.path.exists(path):
            with open(path, encoding="utf-8", newline="") as file:
                self.figures = [{key: value for key, value in row.items() if key != "inputs"} for row in csv.DictReader(file)]

    def without(self, texts):
        """The figures without texts that a row has, which are printed wherever they stand."""

        def shorter(value):
            for text in texts:
                value = value.replace(text, "")
            return "; ".join(filter(None, value.split("; ")))

        return [{**row, "caveat": shorter(row["caveat"])} for row in self.figures or []]


def judge(program, situation, before, slip, scratch):
    folder = tempfile.mkdtemp(dir=scratch)
    try:
        copy = os.path.join(folder, "s")
        shutil.copytree(situation, copy)
        with open(os.path.join(copy, slip.table.name), "w", encoding="utf-8", newline="") as file:
            file.write(slip.text)
        after = Built(program, copy, os.path.join(folder, "out"))
    finally:
        shutil.rmtree(folder)
    if after.status not in (0, 65):
        return "CRASH", after
    new = after.findings - before.findings
    named = [f"{slip.table.name}:{line}" for line in slip.lines]
    fresh = [found for found in after.all if (found[0], found[2], re.sub(r"\d+", "#", found[3])) in new]
    for file, line, rule, message in fresh:
        at_row = file == slip.table.name and line in slip.lines
        if at_row or any(re.search(re.escape(name) + r"(?!\d)", message) for name in named):
            return "told", after
        listed = re.search(r"first in lines ([\d, ]+)\)", message)
        if file == slip.table.name and listed and any(str(own) in listed[1].split(", ") for own in slip.lines):
            return "told", after
    if after.figures == before.figures:
        return "harmless", after
    if after.figures is not None:
        own = [slip.table.cell(slip.row, column) for column in ("document", "caveat", "url", "allow")]
        texts = sorted(filter(None, own), key=len, reverse=True)
        if after.without(texts) == before.without(texts):
            return "harmless", after
    return ("elsewhere" if fresh else "silent"), after


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("situations", nargs="+")
    parser.add_argument("--each", type=int, default=4, help="slips of a kind in each table")
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--kind", action="append", default=[])
    parser.add_argument("--verbose", action="store_true", help="print each slip that is not told")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    counts = collections.defaultdict(collections.Counter)
    lines = []
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        example = os.path.join(scratch, "example")
        subprocess.run([program, "new", example], check=True, capture_output=True)
        for situation in options.situations + [example]:
            before = Built(program, situation, os.path.join(scratch, "before"))
            if before.status:
                sys.exit(f"{situation} has faults before any slip is made")
            shutil.rmtree(os.path.join(scratch, "before"))
            for file in sorted(os.listdir(situation)):
                if not file.endswith(".csv") or file in OTHER_TABLES:
                    continue
                table = Table(os.path.join(situation, file))
                chance = random.Random(f"{options.seed} {os.path.basename(situation)} {file}")
                made = list(slips(chance, table, options.kind, options.each))
                found = pool.map(lambda slip: judge(program, situation, before, slip, scratch), made)
                for slip, (verdict, after) in zip(made, found):
                    counts[slip.kind][verdict] += 1
                    if verdict not in ("told", "harmless"):
                        where = f"{os.path.basename(situation)}/{file}:{slip.lines[-1]}"
                        lines.append(f"{verdict}: {slip.kind}: {where}: {slip.note}: {dict(zip(table.header, table.records[slip.row][1]))}")
    if options.verbose:
        print("\n".join(lines))
    failed = False
    print(f"{'slip':<42} {'told':>6} {'elsewhere':>10} {'harmless':>9} {'silent':>7}")
    for name in list(KINDS) + list(ROWS):
        count = counts[name]
        if not count:
            continue
        harmful = count["told"] + count["elsewhere"] + count["silent"] + count["CRASH"]
        isGood = count["silent"] == count["CRASH"] == 0 and count["told"] >= 0.95 * harmful
        failed = failed or not isGood
        print(f"{name:<42} {count['told']:>6} {count['elsewhere']:>10} {count['harmless']:>9} {count['silent']:>7}" + ("" if isGood else "  not good enough") + (" CRASH" if count["CRASH"] else ""))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
