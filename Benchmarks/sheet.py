#!/usr/bin/env python3
"""The same table as a file and as a sheet, to measure what it takes to read sheets. With a fixed seed.

    sheet.py FOLDER ROWS

writes FOLDER/rows.csv, which the peer reads, and three situations with the same rows of six columns: FOLDER/csv, FOLDER/shared, a
workbook as spreadsheets save it, with each text once and numbers of it in the cells, and FOLDER/inline, as programs write it,
with texts in the cells.
"""
import datetime
import pathlib
import shutil
import sys
import zipfile
from xml.sax.saxutils import escape

import events

HEADER = ["indicator", "source", "value", "as_of", "place", "event"]
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "_rels/.rels": f'<Relationships><Relationship Id="rId1" Type="{TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook><sheets><sheet name="Events" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": "<Relationships>" + "".join(
        f'<Relationship Id="rId{number}" Type="{TYPES}/{kind}" Target="{target}"/>' for number, (kind, target) in enumerate(
            [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")], 1)
    ) + "</Relationships>",
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
}


def rows(count):
    for number, (day, category, place, value, source, _) in enumerate(events.events(count), 1):
        yield [events.identifier(category), events.identifier(source), value, day, place, events.name_of(number)]


class Texts:
    """The texts of a workbook by their number, in the order in which they come."""

    def __init__(self):
        self.numbers = {}

    def cell(self, name, text):
        return f'<c r="{name}" t="s"><v>{self.numbers.setdefault(text, len(self.numbers))}</v></c>'

    def part(self):
        return f'<sst>{"".join(f"<si><t>{escape(text)}</t></si>" for text in self.numbers)}</sst>'


def inline(name, text):
    return f'<c r="{name}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def serial(day):
    return (datetime.date.fromisoformat(day) - datetime.date(1899, 12, 30)).days


def write_workbook(path, count, texts):
    cell = texts.cell if texts else inline
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, part)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(b"<worksheet><sheetData><row r=\"1\">")
            sheet.write("".join(cell(f"{letter}1", name) for letter, name in zip("ABCDEF", HEADER)).encode() + b"</row>")
            for row, (indicator, source, value, day, place, event) in enumerate(rows(count), 2):
                sheet.write((
                    f'<row r="{row}" spans="1:6" x14ac:dyDescent="0.25">{cell(f"A{row}", indicator)}{cell(f"B{row}", source)}'
                    f'<c r="C{row}"><v>{value}</v></c><c r="D{row}" s="1"><v>{serial(day)}</v></c>{cell(f"E{row}", place)}'
                    f'{cell(f"F{row}", event)}</row>').encode())
            sheet.write(b"</sheetData></worksheet>")
        archive.writestr("xl/sharedStrings.xml", texts.part() if texts else "<sst/>")


def main():
    target, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    events.write_situation(target / "csv", 1, str)
    for form in ("shared", "inline"):
        shutil.copytree(target / "csv", target / form, dirs_exist_ok=True, ignore=shutil.ignore_patterns("events.csv"))
        write_workbook(target / form / "events.xlsx", count, Texts() if form == "shared" else None)
    events.write(target / "rows.csv", HEADER, rows(count))
    shutil.copy(target / "rows.csv", target / "csv/events.csv")


if __name__ == "__main__":
    main()
