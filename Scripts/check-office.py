#!/usr/bin/env python3
"""Has decks and workbooks checked by others, and holds their values against figures.csv.

    Scripts/check-office.py SITREP FOLDER SITUATION...

SITREP is the built program. FOLDER takes what is written, and the checkers in an environment of their own, which is kept for the
next time. Of each situation deck and workbook are written:

- openxml-audit finds nothing against the rules of the formats in them, nor in the workbooks inside charts,
- python-pptx reads title, notes and alternative text of each slide, and of each chart the values: each stands in its workbook at
  the same place, and among the rows of figures.csv that lie in it beside them, or is what these leave of a bar, or their sum,
- openpyxl reads the sheets of figures.xlsx, whose values are those of figures.csv, and no formula,
- LibreOffice draws each slide (FOLDER/NAME/slides/), which is there to be looked at.

Ends with 1 where one finds a fault.
"""
import csv
import io
import pathlib
import shutil
import subprocess
import sys

SCRIPTS = pathlib.Path(__file__).resolve().parent
LIST = SCRIPTS / "check-office.txt"


def environment(folder):
    """The interpreter that has the checkers: made anew where it was not finished, or for other versions."""
    home, mark = folder / "checkers", folder / "checkers" / "made-of.txt"
    if not mark.exists() or mark.read_text() != LIST.read_text():
        shutil.rmtree(home, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        subprocess.run([home / "bin/pip", "install", "-q", "--disable-pip-version-check", "-r", LIST], check=True)
        mark.write_text(LIST.read_text())
    return home / "bin"


def is_stacked(plot):
    return any(node.get("val") in ("stacked", "percentStacked") for node in plot._element.xpath("c:grouping"))


class Checks:
    def __init__(self, program, folder):
        self.program, self.folder, self.faults, self.charts, self.slides = program, folder, 0, 0, 0

    def fault(self, *words):
        self.faults += 1
        print(*words, file=sys.stderr)

    def write(self, situation):
        out = self.folder / situation.name
        shutil.rmtree(out, ignore_errors=True)
        options = ["--quiet", "--edition", "deck", "--edition", "workbook", "--output", out]
        run = subprocess.run([self.program, "build", situation, *options], capture_output=True, text=True)
        if run.returncode == 65:
            print(f"{situation}: not checked, its data have faults")
            return None
        if run.returncode:
            self.fault(situation, run.stderr[-1000:])
            return None
        return out

    def audit(self, *paths):
        run = subprocess.run([self.folder / "checkers/bin/openxml-audit", "-q", *paths], capture_output=True, text=True)
        if run.returncode or run.stdout.strip():
            self.fault(*paths, run.stdout[-2000:], run.stderr[-500:])

    def check_workbook(self, out):
        import openpyxl

        rows = list(csv.DictReader(io.StringIO((out / "figures.csv").read_text(encoding="utf-8"))))
        book = openpyxl.load_workbook(out / "figures.xlsx")
        if book.sheetnames != ["figures", "definitions", "sources", "changes"]:
            self.fault(out, "sheets", book.sheetnames)
        if any(list(sheet.tables) != [sheet.title] for sheet in book):
            self.fault(out, "a sheet is no table")
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        if any(cell.data_type == "f" for cell in cells):
            self.fault(out, "a formula")
        header, *lines = book["figures"].iter_rows(values_only=True)
        place = header.index("value")
        for row, line in zip(rows, lines, strict=True):
            if (float(row["value"]) if row["value"] else None) != line[place] and str(row["value"]) != str(line[place]):
                self.fault(out, "figures.xlsx", row["figure"], row["value"], line[place])

    def check_deck(self, path):
        import openpyxl
        import pptx

        for number, slide in enumerate(pptx.Presentation(path).slides, 1):
            self.slides += 1
            where = f"{path}, slide {number}:"
            if slide.shapes.title is None or not slide.shapes.title.text_frame.text.strip():
                self.fault(where, "no title")
            if not slide.has_notes_slide or not slide.notes_slide.notes_text_frame.text.strip():
                self.fault(where, "no notes")
            for shape in slide.shapes:
                alternative = shape._element.xpath(".//p:cNvPr")[0].get("descr", "")
                if (shape.has_chart or shape.shape_type == 13) and not alternative.strip():
                    self.fault(where, "no alternative text")
                if shape.has_chart:
                    self.charts += 1
                    blob = shape.chart.part.chart_workbook.xlsx_part.blob
                    inside = path.parent / "embedded" / f"{path.stem}-{number}.xlsx"
                    inside.parent.mkdir(exist_ok=True)
                    inside.write_bytes(blob)
                    self.audit(inside)
                    self.check_chart(where, shape.chart, openpyxl.load_workbook(io.BytesIO(blob)))

    def check_chart(self, where, chart, book):
        grid = list(book["chart"].iter_rows(values_only=True))
        header, *rows = book["figures"].iter_rows(values_only=True)
        known = {float(row[header.index("value")]) for row in rows if row[header.index("value")] is not None}
        all_series = [series for plot in chart.plots for series in plot.series]
        names = list(chart.plots[0].categories)
        if len(names) != len(grid) - 1:
            self.fault(where, "places", len(names), len(grid) - 1)
        for name, row in zip(names, grid[1:]):
            if not hasattr(row[0], "year") and str(name) != str(row[0] or ""):
                self.fault(where, "place", name, row[0])
        for column, series in enumerate(all_series, 1):
            for place, value in enumerate(series.values):
                cell = grid[place + 1][column]
                if (value is None) != (cell is None) or value is not None and float(value) != float(cell):
                    self.fault(where, series.name, "value and workbook", value, cell)
        for place, values in enumerate(zip(*[series.values for series in all_series])):
            self.check_place(where, names[place], values, known, is_stacked(chart.plots[0]))

    def check_place(self, where, name, values, known, is_stacked):
        """What stands at one place of the axis: each value is a figure, or stands for others of a stack."""
        present = [value for value in values if value is not None]
        unknown = [value for value in present if value not in known]
        if not unknown:
            return
        *parts, whole = present
        # Behind the parts of a stack stands its length, which is drawn for its label alone: the sum of the figures before it, or a
        # figure that the one before them is what is left of.
        is_sum = abs(whole - sum(parts)) < 1e-6 * max(1, abs(whole))
        if is_stacked and is_sum and (unknown == [whole] or len(unknown) == 1 and whole in known):
            return
        self.fault(where, name, "no figure has the value", unknown)

    def draw(self, out):
        slides = out / "slides"
        slides.mkdir()
        profile = f"-env:UserInstallation={(self.folder / 'profile').resolve().as_uri()}"
        for deck in sorted(out.glob("deck*.pptx")):
            subprocess.run(
                ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", slides, deck], check=True,
                capture_output=True, timeout=300)
            pdf = slides / f"{deck.stem}.pdf"
            subprocess.run(["pdftoppm", "-r", "72", "-png", pdf, slides / deck.stem], check=True)
            import pptx

            count = len(pptx.Presentation(deck).slides)
            drawn = len(list(slides.glob(f"{deck.stem}-*.png")))
            if drawn != count:
                self.fault(deck, f"LibreOffice draws {drawn} of {count} slides")


def main():
    program, folder, *situations = sys.argv[1:]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    own = environment(folder) / "python"
    if pathlib.Path(sys.prefix).resolve() != (folder / "checkers").resolve():
        sys.exit(subprocess.run([own, __file__, *sys.argv[1:]]).returncode)
    checks = Checks(program, folder)
    for situation in map(pathlib.Path, situations):
        out = checks.write(situation)
        if out is None:
            continue
        decks = sorted(out.glob("deck*.pptx"))
        for path in [out / "figures.xlsx", *decks]:
            checks.audit(path)
        checks.check_workbook(out)
        for deck in decks:
            checks.check_deck(deck)
        checks.draw(out)
    print(f"{len(situations)} situations, {checks.slides} slides, {checks.charts} charts of their own, {checks.faults} faults")
    sys.exit(1 if checks.faults or not checks.charts else 0)


main()
