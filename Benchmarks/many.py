#!/usr/bin/env python3
"""Builds many situations in four languages, in one run and in a run for each language of each, and writes what both take.

    many.py SITREP SCRATCH [--situations N] [--every N] [--beside SITREP]

Single runs are made of each N-th situation, in its four languages one after the other, and are counted as if they were made of all.
--beside names another sitrep, say of an earlier commit, which makes such single runs too.
"""
import argparse
import datetime
import os
import pathlib
import platform
import random
import resource
import shutil
import subprocess
import sys
import time

import results

LANGUAGES = ["en", "fr", "es", "ar"]
TEXTS = {
    "en": ("The flood in district {n}", "The toll", "The ministry counts {deaths@ministry} deaths and {displaced@ministry} people who had to leave. "
           "The relief society reached {reached@relief} of them; it asks for {asked@relief}."),
    "fr": ("Les inondations dans le district {n}", "Le bilan", "Le ministère compte {deaths@ministry} morts et {displaced@ministry} personnes déplacées. "
           "La société de secours en a atteint {reached@relief} ; elle demande {asked@relief}."),
    "es": ("La inundación en el distrito {n}", "El balance", "El ministerio cuenta {deaths@ministry} muertos y {displaced@ministry} personas desplazadas. "
           "La sociedad de socorro llegó a {reached@relief}; pide {asked@relief}."),
    "ar": ("الفيضان في المنطقة {n}", "الحصيلة", "تحصي الوزارة {deaths@ministry} من القتلى و{displaced@ministry} من النازحين. "
           "وصلت جمعية الإغاثة إلى {reached@relief} منهم، وتطلب {asked@relief}."),
}
PLACES = ["Alder Ford", "Birch Hill", "Cedar Lake", "Dogwood Mill", "Elm Bridge", "Fir Crossing"]


def write_situation(folder, number):
    chance = random.Random(number)
    folder.mkdir(parents=True)
    rows, toll = [], chance.randrange(100, 900)
    for month in range(1, 6):
        toll += chance.randrange(20, 90)
        rows.append(f"deaths,ministry,{toll},2025-0{month}-28,")
    level = chance.randrange(9_000, 90_000)
    for place in PLACES:
        rows.append(f"sheltered,relief,{chance.randrange(90, level)},2025-05-30,{place}")
    rows += [f"displaced,ministry,{level},2025-05-29,", f"reached,relief,{level * 2 // 3},2025-05-30,",
             f"asked,relief,{chance.randrange(20, 400) / 10},2025-05-30,"]
    files = {
        "indicators.csv": "id,label,unit,accumulation,frequency\ndeaths,Deaths,people,cumulative,month\nsheltered,People in shelters,people,stock,\n"
                          "displaced,People displaced,people,stock,\nreached,People reached,people,stock,\nasked,Asked for,USD million,stock,\n",
        "sources.csv": "id,name,kind\nministry,Ministry of Health,government\nrelief,Relief Society,civil society\n",
        "observations.csv": "indicator,source,value,as_of,place\n" + "\n".join(rows) + "\n",
        "charts.yaml": "- id: shelters\n  kind: bars\n  title: People in shelters\n  figures: [sheltered@relief]\n  by: place\n\n"
                       "- id: toll\n  kind: lines\n  title: Deaths that are counted\n  figures: [deaths@ministry]\n  every: month\n",
    }
    for code in LANGUAGES:
        title, heading, text = TEXTS[code]
        head = "languages: [en, fr, es, ar]\nuntranslated: original\nnumber: 1\ndate: 2025-05-31\n" if code == "en" else ""
        name = "report.md" if code == "en" else f"report.{code}.md"
        files[name] = (f"---\ntitle: \"{title.replace('{n}', str(number))}\"\n{head}---\n{text}\n\n"
                       "```key-figures\ndeaths@ministry\ndisplaced@ministry\n```\n\n"
                       f"## {heading}\n\n![](chart:toll)\n![](chart:shelters)\n\n```table\nrows: place\ncolumns: [sheltered@relief]\n```\n")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


class Cost:
    """Processor and wall seconds, and the most memory in MiB of one process."""
    def __init__(self):
        self.processor = self.wall = self.peak = 0.0

    def run(self, *command, status=0):
        start = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        output, errors = process.stdout.read(), process.stderr.read()
        _, code, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(code) != status:
            sys.exit(f"{' '.join(map(str, command[:4]))} … ended with {os.waitstatus_to_exitcode(code)}:\n{errors[-2000:]}")
        self.wall += time.monotonic() - start
        self.processor += usage.ru_utime + usage.ru_stime
        self.peak = max(self.peak, usage.ru_maxrss / 1024)
        return output


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sitrep")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--situations", type=int, default=500)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--beside")
    parser.add_argument("--record", action="store_true", help="write into RESULTS.md")
    options = parser.parse_args()
    scratch = options.scratch.resolve()
    shutil.rmtree(scratch, ignore_errors=True)
    folders = [scratch / f"situations/s{number:03}" for number in range(options.situations)]
    for number, folder in enumerate(folders):
        write_situation(folder, number)
    # One is broken, and named; its single runs are none.
    broken = folders[-1] / "observations.csv"
    broken.write_text(broken.read_text(encoding="utf-8").replace("2025-05-28", "2025-05-38"), encoding="utf-8")
    programs = [("", options.sitrep)] + ([("the other sitrep: ", options.beside)] if options.beside else [])
    singles = {(name, form): Cost() for name, _ in programs for form in ("each language", "each situation")}
    sampled = folders[:-1:options.every]
    for place, folder in enumerate(sampled):
        for name, program in programs:
            output = scratch / "single" / folder.name
            shutil.rmtree(output, ignore_errors=True)
            for code in LANGUAGES:
                singles[name, "each language"].run(program, "build", folder, "--language", code, "--output", output, "--quiet")
            shutil.rmtree(output)
            singles[name, "each situation"].run(program, "build", folder, "--output", output, "--quiet")
        print(f"single runs: {place + 1} of {len(sampled)}", file=sys.stderr)
    batch = Cost()
    said = batch.run(options.sitrep, "build", *folders, "--output", scratch / "many", status=65).splitlines()[-1]
    for folder in sampled:
        own = scratch / "single" / folder.name
        for path in own.rglob("*"):
            if path.is_file() and path.read_bytes() != (scratch / "many" / folder.name / path.relative_to(own)).read_bytes() and not options.beside:
                sys.exit(f"{path} is not what the run over all has made")
    factor = (len(folders) - 1) / len(sampled)
    lines = ["| | processor s | wall s | peak MiB | processors busy | processor time of the one run to it |", "| --- | --- | --- | --- | --- | --- |",
             f"| one run | {batch.processor:.1f} | {batch.wall:.1f} | {batch.peak:.0f} | {batch.processor / batch.wall:.2f} | |"]
    for (name, form), cost in singles.items():
        lines.append(f"| {name}a run for {form} | {cost.processor * factor:.1f} | {cost.wall * factor:.1f} | {cost.peak:.0f} | "
                     f"{cost.processor / cost.wall:.2f} | {batch.processor / (cost.processor * factor):.2f} |")
    head = (f"Written by `make bench-many`, {datetime.date.today()}, on {os.cpu_count()} processors ({platform.machine()}, {platform.system()}): "
            f"{len(folders)} situations of two charts in four languages, the last of them broken: \"{said}\". Single runs were made of each "
            f"{options.every}th situation, and their time is multiplied.")
    text = "\n\n".join([head, "\n".join(lines)])
    if options.record:
        results.write_part("Many situations", text)
    print(text)


if __name__ == "__main__":
    main()
