#!/usr/bin/env python3
"""Counts the instructions of the hot parts with valgrind: the same on every run, whatever else the machine does.

    micro.py SITREP SCRATCH

Millions of instructions, all that a part calls included, for the first situation, the work of work.py and a table of 20,000
events.
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
# The work that is compared: the report and the charts, whatever a situation names beside them.
EDITIONS = ["--edition", "report", "--edition", "charts", "--language", "en"]
# The summary beside it: a page as PDF and PNG, and two pictures.
SIZES = ["--language", "en", "--size", "a4", "--size", "social", "--size", "slide"]
PARTS = [
    ("reading tables", r"SituationData17ObservationReaderV4readyy.*FileVF$"),
    ("refusing what stands twice", r"ObservationReaderV15refuseConflictsyyF"),
    ("charts in words, and their figures", r"Reporting14ComposedChartsV4next"),
    ("the report in words, and its figures", r"Reporting14ReportComposerV6report"),
    ("aggregation by period", r"SituationData12PeriodSeriesV2of2by2in"),
    ("layout of pages", r"PageLayout(11ReportPagesV|12SummarySheetV)"),
    ("layout of charts", r"Charting11(ChartLayoutV7picture|InlineChartV)"),
    ("shaping", r"Typesetting15PangoTypesetterC7typeset"),
    ("PNG", r"PictureWriting10PNGEncoderC6encode"),
    ("SVG", r"Drawing10SVGEncoderV6encode"),
    ("PDF", r"PDFWriting10PDFEncoderV6encode"),
]


def callgrind(sitrep, arguments, scratch):
    """Runs sitrep, all anew and on one thread, and returns the file of counts."""
    out = scratch / "callgrind.out"
    plain = scratch / "sitrep"
    shutil.copy(sitrep, plain)
    subprocess.run(["strip", "--strip-debug", plain], check=True)  # valgrind stumbles over some of Swift's line tables
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", plain, *map(str, arguments), "--jobs", "1", "--quiet",
               "--force", "--output", scratch / "micro-out"]
    subprocess.run(command, check=True, capture_output=True)
    return out


def instructions(sitrep, arguments, scratch):
    """How many instructions a run takes."""
    found = re.search(r"^(?:totals|summary): (\d+)", callgrind(sitrep, arguments, scratch).read_text(errors="replace"), re.M)
    return int(found.group(1))


def profile(sitrep, arguments, scratch):
    out = callgrind(sitrep, arguments, scratch)
    names, inclusive, total = {}, collections.Counter(), 0
    caller = callee = None
    isCall = False
    for line in open(out, errors="replace"):
        if found := re.match(r"c?fn=\((\d+)\)(?: (.*))?$", line.rstrip("\n")):
            number, name = found.groups()
            names.setdefault(number, name)
            if line[0] == "c":
                callee = names[number]
            else:
                caller = names[number]
        elif line.startswith("calls="):
            isCall = True
        elif found := re.match(r"[+\-*\d]\S* (\d+)", line):
            if not isCall:
                total += int(found.group(1))
            # What a function calls of its own kind is counted once.
            elif family(callee) != family(caller):
                inclusive[family(callee)] += int(found.group(1))
            isCall = False
    return inclusive, total


def family(name):
    return next((part for part, pattern in PARTS if re.search(pattern, name or "")), None)


def main():
    sitrep, scratch = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, HERE / "work.py", scratch / "work-1", "1"], check=True)
    subprocess.run([sys.executable, HERE / "events.py", scratch / "events-20000", "20000"], check=True)
    runs = [
        ("the first situation", ["build", HERE.parent / "Data/gaza-ceasefire", *EDITIONS]),
        ("the summary of the first situation", ["summary", HERE.parent / "Data/gaza-ceasefire", *SIZES]),
        ("the work", ["build", scratch / "work-1/situation", *EDITIONS]),
        ("20,000 events", ["charts", scratch / "events-20000/situation"]),
    ]
    for title, arguments in runs:
        inclusive, total = profile(sitrep, arguments, scratch)
        print(f"{title}: {total / 1e6:,.0f} million instructions")
        for part, _ in PARTS:
            if inclusive[part]:
                print(f"  {inclusive[part] / 1e6:9,.1f}  {part}")


if __name__ == "__main__":
    main()
