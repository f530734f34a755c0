#!/usr/bin/env python3
"""Measures what one machine holds, and a database beyond it, and writes both into Documentation/AtScale.md.

    scale.py SITREP SCRATCH [--record]

One process after the other, each once after a run that is not counted. A million rows are those of make bench; the ten million of the
database are made in it, on a server that is started for this on loopback and stopped again.
"""
import argparse
import os
import pathlib
import shutil
import sys

import events
from bench import measured

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Scripts"))
from postgres import Server  # noqa: E402

BEGIN, END = "<!-- measured by make bench-scale -->", "<!-- end of what is measured -->"
DOCUMENT = pathlib.Path(__file__).parent.parent / "Documentation/AtScale.md"
ROWS, PLACES, DAYS = 10_000_000, 400, 365


def run(command, environment=None):
    """Processor seconds, wall seconds and peak MiB of one run, with more in its environment."""
    before = dict(os.environ)
    os.environ.update(environment or {})
    try:
        return measured(command)
    finally:
        os.environ.clear()
        os.environ.update(before)


def row(name, figures):
    processor, wall, peak = figures
    return f"| {name} | {processor:.2f} s | {wall:.2f} s | {peak:.0f} MiB |"


def table_of_rows(folder, sitrep, count):
    """How long a situation of so many rows takes; the first run, which has the file fetched from the disk, is not counted."""
    situation = folder / f"rows-{count}"
    events.write_situation(situation, count, str)
    command = [sitrep, "figures", "--quiet", "--every", "month", str(situation)]
    run(command)
    figures = run(command)
    shutil.rmtree(situation)
    return row(f"`sitrep figures --every month` over {count:,} rows", figures)


def write_situation(folder):
    """A situation whose only table comes from a database."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "report.md").write_text("---\ntitle: Aid\ndate: 2025-12-31\n---\nTrucks: {trucks@office}\n")
    (folder / "charts.yaml").write_text("")
    (folder / "indicators.csv").write_text("id,label,unit,accumulation\ntrucks,Trucks,trucks,flow\n")
    (folder / "sources.csv").write_text("id,name,kind\noffice,The office,government\n")
    (folder / "places.csv").write_text("id,name\n" + "".join(f"p{n},Place {n}\n" for n in range(PLACES)))
    (folder / "trucks.sql").write_text(
        "SELECT 'trucks' AS indicator, 'office' AS source, value, day AS as_of, 'p' || place AS place\n"
        "FROM by_day_and_place WHERE day >= date '2025-07-01' ORDER BY day, place\n")


def database(folder, sitrep):
    """Ten million rows in a database, and their sums by day and place as a materialised view."""
    situation = folder / "database"
    write_situation(situation)
    fetch = [sitrep, "fetch", "--quiet", str(situation)]
    with Server() as server:
        server.sql(
            f"CREATE UNLOGGED TABLE events AS SELECT date '2025-01-01' + n % {DAYS} AS day, n / {DAYS} % {PLACES} AS place,"
            f" n % 17 AS value FROM generate_series(1, {ROWS}) AS n")
        server.sql("CREATE MATERIALIZED VIEW by_day_and_place AS"
                   " SELECT day, place, sum(value) AS value FROM events GROUP BY day, place")
        refresh = run([os.path.join(server.bin, "psql"), "-qAt", "-c", "REFRESH MATERIALIZED VIEW by_day_and_place"],
                      server.environment)
        count = int(server.sql("SELECT count(*) FROM by_day_and_place WHERE day >= date '2025-07-01'"))
        lines = [f"| the database adds {ROWS:,} rows up by day and place | | {refresh[1]:.2f} s | |",
                 row(f"`sitrep fetch` of {count:,} sums", run(fetch, server.environment)),
                 row("the same again, with nothing new", run(fetch, server.environment))]
        server.sql("UPDATE events SET value = value + 1 WHERE day = date '2025-12-01'")
        server.sql("REFRESH MATERIALIZED VIEW by_day_and_place")
        lines.append(row(f"the same with {PLACES} of them corrected", run(fetch, server.environment)))
    lines.append(row("`sitrep figures` of what came", run([sitrep, "figures", "--quiet", str(situation)])))
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sitrep")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("--record", action="store_true", help="write the tables into Documentation/AtScale.md")
    options = parser.parse_args()
    sitrep = os.path.abspath(options.sitrep)
    options.scratch.mkdir(parents=True, exist_ok=True)
    head = "| work | processor | clock | most memory |\n| --- | --- | --- | --- |\n"
    lines = []
    for count in (10_000, 100_000, 1_000_000, 10_000_000):
        lines.append(table_of_rows(options.scratch, sitrep, count))
    table = head + "\n".join(lines + database(options.scratch, sitrep)) + "\n"
    print(table)
    if options.record:
        text = DOCUMENT.read_text()
        before, _, rest = text.partition(BEGIN)
        _, _, after = rest.partition(END)
        DOCUMENT.write_text(f"{before}{BEGIN}\n\n{table}\n{END}{after}")


if __name__ == "__main__":
    main()
