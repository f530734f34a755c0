#!/usr/bin/env python3
"""The table that reading and adding up is measured on, with a fixed seed.

    events.py FOLDER ROWS

writes FOLDER/events.csv, which the peer groups by month and category, and FOLDER/situation, in which each row is an event
of its own, numbered from one on. FOLDER/named is the same with ids as offices give them, `NER-4f1c09a2`. A million rows are some
84 MB: dates in disorder, quoted fields, doubled quotes, letters of several scripts.
"""
import csv
import datetime
import pathlib
import random
import sys

CATEGORIES = ["Food ration", "Health visit", "Water by lorry", "Shelter kit", "Cash transfer", "Arrival", "School kit",
              "Screening", "Protection case", "Security incident"]
PLACES = ["Goma", "Bunia", "Kalémie", "Uvira", "Tillabéri", "N'Djamena", "Maroua, Extrême-Nord", "Bol, Lac", "Mopti",
          "Ségou", "Gao", "Kidal", "Bangassou, Mbomou", "Birao, Vakaga", "Zalingei, Central Darfur", "Nyala", "الفاشر",
          "Gedaref", "Kassala", "Fizi"]
SOURCES = ["OCHA", "UNHCR", "IOM DTM", "WFP", "UNICEF", "WHO", "Médecins Sans Frontières", "NRC"]
NOTES = ["", "Two partners say the same", "Provisional, to be looked at again", 'Camp "Three", on its north side',
         "Données partielles; accès limité", "Distribution reportée, route coupée", "No way in for 3 days, “checkpoint”",
         "تم التحقق", "Second round, the households of March"]
DAYS = [(datetime.date(2023, 1, 1) + datetime.timedelta(number)).isoformat() for number in range(1096)]


def identifier(name):
    return name.lower().replace(" ", "_")


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def events(count):
    chance = random.Random(7)
    for number in range(count):
        day = DAYS[min(number * 1096 // count + chance.randrange(30), 1095)]
        yield (day, chance.choice(CATEGORIES), chance.choice(PLACES), chance.randrange(1, 5000), chance.choice(SOURCES),
               chance.choice(NOTES))


def write_situation(folder, count, id_of):
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "events.csv", ["event", "indicator", "source", "value", "as_of", "place", "caveat"],
          ([id_of(number), identifier(category), identifier(source), value, day, place, note]
           for number, (day, category, place, value, source, note) in enumerate(events(count), 1)))
    write(folder / "indicators.csv", ["id", "label", "unit", "accumulation"],
          [[identifier(name), name, "people", "flow"] for name in CATEGORIES])
    write(folder / "sources.csv", ["id", "name", "kind"],
          [[identifier(name), name, "international organisation"] for name in SOURCES])
    (folder / "charts.yaml").write_text(
        "- id: cash-by-month\n  kind: columns\n  title: Cash transfers a month\n  figures: [cash_transfer@ocha]\n"
        "  every: month\n", encoding="utf-8")
    (folder / "report.md").write_text(
        "---\ntitle: Events\nnumber: 1\ndate: 2025-12-31\nlanguage: en\n---\n![](chart:cash-by-month)\n",
        encoding="utf-8")


def name_of(number):
    """An id that says nothing of its row: all are different, since the factor is odd."""
    return f"{('NER', 'COD', 'TCD', 'SDN')[number % 4]}-{number * 2_654_435_769 % 2**32:08x}"


if __name__ == "__main__":
    target, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    write(target / "events.csv", ["date", "category", "place", "value", "source", "note"], events(count))
    write_situation(target / "situation", count, str)
    write_situation(target / "named", count, name_of)
