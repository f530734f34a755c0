#!/usr/bin/env python3
"""Has LibreOffice put the tables of situations into workbooks, and holds the figures of both against each other.

    Scripts/check-workbooks.py SITREP SCRATCH SITUATION...

Of each situation the tables become sheets of one workbook, which LibreOffice saves as .xlsx and as .ods: numbers as numbers,
days as dates, everything else as text. Without its CSV files the situation must then give the same figures.csv, byte for byte.
Ends with 1 where one differs.
"""
import csv
import pathlib
import re
import shutil
import subprocess
import sys
from xml.sax.saxutils import escape, quoteattr

NAMES = {
    "office": "office", "style": "style", "number": "datastyle", "table": "table", "text": "text",
}
HEAD = "<?xml version='1.0' encoding='UTF-8'?><office:document {} office:version='1.3' office:mimetype={}>".format(
    " ".join(f"xmlns:{name}='urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0'" for name, rest in NAMES.items()),
    quoteattr("application/vnd.oasis.opendocument.spreadsheet"),
)
STYLES = (
    "<office:automatic-styles><number:date-style style:name='N1'><number:day number:style='long'/>"
    "<number:text>.</number:text><number:month number:style='long'/><number:text>.</number:text><number:year/>"
    "</number:date-style><style:style style:name='day' style:family='table-cell' style:data-style-name='N1'/>"
    "</office:automatic-styles>"
)


def cell(text):
    if not text:
        return "<table:table-cell/>"
    if re.fullmatch(r"-?(0|[1-9]\d{0,14})(\.\d*[1-9])?", text):
        return f"<table:table-cell office:value-type='float' office:value='{text}'/>"
    if re.fullmatch(r"(19|20)\d\d-\d\d-\d\d", text):
        return f"<table:table-cell table:style-name='day' office:value-type='date' office:date-value='{text}'/>"
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f"<table:table-cell office:value-type='string'>{lines}</table:table-cell>"


def rows(path):
    text = path.read_text(encoding="utf-8-sig")
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    return csv.reader(text.splitlines(keepends=True), delimiter=separator)


def flat_workbook(situation, path):
    sheets = []
    for table in sorted(situation.glob("*.csv")):
        cells = "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in rows(table))
        sheets.append(f"<table:table table:name={quoteattr(table.stem)}>{cells}</table:table>")
    path.write_text(
        f"{HEAD}{STYLES}<office:body><office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body></office:document>",
        encoding="utf-8")


def figures(program, situation):
    run = subprocess.run([program, "figures", situation, "--format", "csv"], capture_output=True, timeout=300)
    return run.returncode, run.stdout, run.stderr.decode()


def main():
    program, scratch, *situations = sys.argv[1:]
    scratch = pathlib.Path(scratch)
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    profile = f"-env:UserInstallation={(scratch / 'profile').resolve().as_uri()}"
    faults = checked = 0
    for situation in map(pathlib.Path, situations):
        # A spreadsheet makes numbers of texts as 15,3, which then are written in another way.
        if re.search(r"^ *(csv:.*)?decimal: comma", (situation / "report.md").read_text(encoding="utf-8"), re.MULTILINE):
            print(f"{situation}: not checked, since its numbers have decimal commas")
            continue
        expected = figures(program, situation)
        flat = scratch / f"{situation.name}.fods"
        flat_workbook(situation, flat)
        for form in ["xlsx", "ods"]:
            copy = scratch / form / situation.name
            shutil.copytree(situation, copy, ignore=shutil.ignore_patterns("*.csv"))
            subprocess.run(
                ["soffice", profile, "--headless", "--convert-to", form, "--outdir", copy, flat], check=True,
                capture_output=True, timeout=300)
            status, output, errors = figures(program, copy)
            checked += 1
            if (status, output) != expected[:2]:
                faults += 1
                first = next((pair for pair in zip(expected[1].splitlines(), output.splitlines()) if pair[0] != pair[1]), "")
                print(f"{situation} as .{form}: exit status {status}; {first}\n{errors[:1000]}", file=sys.stderr)
    print(f"{checked} workbooks, {faults} of them with other figures")
    sys.exit(1 if faults or not checked else 0)


main()
