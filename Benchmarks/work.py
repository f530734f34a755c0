#!/usr/bin/env python3
"""The work that reports and charts are measured on, with fixed seeds.

    work.py FOLDER COPIES

writes FOLDER/work.json, which the peers draw, and FOLDER/situation, which sitrep draws: for each copy eight bar charts of
3 to 12 bars, one of 500 days, a table of 30 rows and some 360 words.
"""
import csv
import datetime
import json
import pathlib
import random
import sys

SOURCE = "Relief Coordination Office and partners"
AS_OF = datetime.date(2025, 5, 31)
CHARTS = [
    ("Households asked for help, planned for and reached", "All districts, since January 2025",
     "Asked|Planned for|Reached"),
    ("Children screened for malnutrition by result", "Under five years, second quarter of 2025",
     "Well nourished|At risk|Moderate|Severe"),
    ("Contributions by kind of donor", "US dollars received, January to May 2025",
     "States|Pooled funds, CERF|Foundations|Companies|Private persons"),
    ("Arrivals by province of origin", "Persons registered since January 2024",
     "Ménaka|Agadez|Gorom-Gorom|Ouallam|Bosso|Téra"),
    ("Rations by way of delivery", "May 2025, all partners",
     "Lorry|Helicopter|Boat|Market voucher|Cash by phone|Cash by hand|School kitchen"),
    ("Persons reached by sector", "January to May 2025",
     "Food|Health|Nutrition|Water, sanitation and hygiene|Protection|Shelter and household items|Education|Transport"),
    ("Measles cases suspected by health zone", "Weeks 1 to 22 of 2025",
     "Beni|Butembo|Goma|Kalémie|Kamanyola|Lubero|Masisi|Mweso|Rutshuru|Walikale"),
    ("Movements of aid held up, by cause", "Reports of partners, 2024 and 2025",
     "Bridge closed|Checkpoint fee|Convoy turned back|Curfew|Détour imposed|Flight cancelled|Fuel withheld|"
     "Inspection|Permit missing|Road mined|Search of vehicle|Threat to staff"),
]
DAILY = ("New arrivals a day at the river crossings", "Persons, 1 January 2024 to 14 May 2025")
COLUMNS = ["Inhabitants", "In need", "Planned for", "Reached", "Coverage"]
REGIONS = (
    "Abéché Agadez Ansongo Banfora Batouri Boromo Bosso Boulsa Dakoro Diffa Djibo Dori Fada Faya Gao Gaya Kaya Kidal "
    "Kongoussi Koulikoro Labbezanga Mora Mopti Nara Ouallam Pissila Ségou Tchintabaraden Téra Zinder"
).split()
SENTENCES = [
    "Floods in the first days of May cut the road to the two largest camps and carried away some 3,900 shelters.",
    "Since January 1.7 million persons have had at least one kind of help, four in ten of those planned for.",
    "In the second half of the month more people crossed the river again, after three weeks of decline.",
    "Hunger is still the first concern: the price of millet is a quarter above its mean of five years, and stocks of "
    "most households end before the harvest.",
    "In the districts with cholera the salts for rehydration last for about three weeks at the rate of use of today.",
    "Eleven of thirty regions could be reached only in part, most often for want of a permit or of a safe road.",
    "A third of the money that is needed for the year has come in, and four sectors have less than a fifth of it.",
    "Six sites are still supplied by water lorries; of the boreholes beside them two are out of order.",
    "Schools in the east have opened again after four weeks, with places for all but 18,500 children.",
]


def scaled(value, copy):
    return int(value * (1 + copy % 97 / 200))


def make():
    chance = random.Random(20250531)
    charts = []
    for title, subtitle, labels in CHARTS:
        top = chance.choice([9_800, 86_000, 940_000, 4_700_000])
        labels = labels.split("|")
        values = [chance.randrange(top // 20, top) for _ in labels]
        charts.append({"title": title, "subtitle": subtitle, "labels": labels, "values": values})
    days, level = [], 900.0
    for number in range(500):
        level = max(60, level + chance.gauss(0, 140) - (level - 1100) * 0.03)
        days.append([(datetime.date(2024, 1, 1) + datetime.timedelta(number)).isoformat(), int(level)])
    table = []
    for region in REGIONS:
        people = chance.randrange(300_000, 6_000_000)
        need = int(people * chance.uniform(0.1, 0.6))
        plan = int(need * chance.uniform(0.4, 0.9))
        reached = int(plan * chance.uniform(0.2, 1))
        table.append([region, people, need, plan, reached, round(100 * reached / plan)])
    paragraphs, words = [], 0
    while words < 340:
        paragraphs.append(" ".join(chance.choice(SENTENCES) for _ in range(3)))
        words += len(paragraphs[-1].split())
    return {
        "source": f"Source: {SOURCE}, as of 31 May 2025.", "charts": charts,
        "daily": {"title": DAILY[0], "subtitle": DAILY[1], "days": days},
        "columns": ["Region"] + COLUMNS, "table": table, "paragraphs": paragraphs,
    }


def write_table(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_situation(work, folder, copies):
    folder.mkdir(parents=True, exist_ok=True)
    ids = [name.lower().replace(" ", "_") for name in COLUMNS]
    indicators = [[id, name, "%" if id == "coverage" else "people", "stock"] for id, name in zip(ids, COLUMNS)]
    rows = [[id, "partners", value, AS_OF, row[0], ""] for row in work["table"] for id, value in zip(ids, row[1:])]
    charts, report = [], []
    for copy in range(copies):
        mark = f"-{copy + 1}" if copy else ""
        suffix = f" ({copy + 1})" if copy else ""
        entries = [(f"c{number}", chart) for number, chart in enumerate(work["charts"], 1)] + [("daily", work["daily"])]
        for id, chart in entries:
            id += mark
            isDaily = "days" in chart
            indicators.append([id, chart["title"], "people", "flow" if isDaily else "stock"])
            charts.append(
                f'- id: {id}\n  kind: {"columns" if isDaily else "bars"}\n  title: "{chart["title"]}{suffix}"\n'
                f'  subtitle: "{chart["subtitle"]}"\n  figures: [{id}@partners]\n'
                f'  {"every: day" if isDaily else "by: group"}\n')
            if isDaily:
                rows += [[id, "partners", scaled(value, copy), day, "", ""] for day, value in chart["days"]]
            else:
                rows += [[id, "partners", scaled(value, copy), AS_OF, "", label]
                         for label, value in zip(chart["labels"], chart["values"])]
        report += [f"# Report on the relief{suffix}", *work["paragraphs"], f"![](chart:daily{mark})"]
        report += [f"![](chart:c{number}{mark})" for number in range(1, 9)]
        figures = ", ".join(f"{id}@partners" for id in ids)
        report += ["## Reached by region", f"```table\nrows: place\ncolumns: [{figures}]\n```"]
    write_table(folder / "indicators.csv", ["id", "label", "unit", "accumulation"], indicators)
    write_table(folder / "sources.csv", ["id", "name", "kind"], [["partners", SOURCE, "international organisation"]])
    write_table(folder / "observations.csv", ["indicator", "source", "value", "as_of", "place", "group"], rows)
    (folder / "charts.yaml").write_text("\n".join(charts), encoding="utf-8")
    front = f"---\ntitle: Report on the relief\nnumber: 1\ndate: {AS_OF}\nlanguage: en\n---\n"
    (folder / "report.md").write_text(front + "\n\n".join(report) + "\n", encoding="utf-8")


if __name__ == "__main__":
    target, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    made = make()
    (target / "work.json").write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    write_situation(made, target / "situation", count)
