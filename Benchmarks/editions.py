#!/usr/bin/env python3
"""Writes a situation of work.py in four languages.

    editions.py SITUATION FOLDER

The words of the other three are made up: each letter becomes one of the other alphabet, and in Arabic and Hebrew vowels inside a word
are left out, as they are not written there. So words are as long as words of the language, repeat as the English ones do, and are
shaped as any others.
"""
import csv
import pathlib
import re
import shutil
import sys
import unicodedata

LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = {"ar": "ابجدعفغهيكقلمنوصضرستثخحشطز", "he": "אבגדהוזחטיכלמנסעפצקרשתאבגד", "fr": "abçdéfghijklmnôpqrstuvwxyz"}
TEXTS = {"indicators.csv": ["label"], "sources.csv": ["name"], "observations.csv": ["place", "group"]}


def word(text, language):
    letters = [unicodedata.normalize("NFD", letter)[0].lower() for letter in text]
    kept = [letter for place, letter in enumerate(letters) if language == "fr" or place == 0 or letter not in "eo"]
    return "".join(ALPHABETS[language][LATIN.index(letter)] if letter in LATIN else letter for letter in kept)


def translated(text, language):
    """The text with other words; references and names of charts are kept."""
    parts = re.split(r"(\{[^}]*\}|\(chart:[^)]*\))", text)
    return "".join(part if index % 2 else re.sub(r"[^\W\d_]+", lambda found: word(found[0], language), part)
                   for index, part in enumerate(parts))


def terms(folder):
    """Every text of the tables and charts."""
    found = set(re.findall(r'^ +(?:title|subtitle): "(.*)"$', (folder / "charts.yaml").read_text(encoding="utf-8"), re.M))
    for name, columns in TEXTS.items():
        with open(folder / name, encoding="utf-8", newline="") as file:
            found |= {row[column] for row in csv.DictReader(file) for column in columns if row.get(column)}
    return sorted(found)


def main():
    situation, folder = map(pathlib.Path, sys.argv[1:3])
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(situation, folder)
    with open(folder / "terms.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["term", *ALPHABETS])
        writer.writerows([text, *(translated(text, language) for language in ALPHABETS)] for text in terms(situation))
    _, front, body = (situation / "report.md").read_text(encoding="utf-8").split("---\n", 2)
    languages = f"language: en\nlanguages: [{', '.join(['en', *ALPHABETS])}]\n"
    (folder / "report.md").write_text(f"---\n{front.replace('language: en' + chr(10), languages)}---\n{body}", encoding="utf-8")
    for language in ALPHABETS:
        parts = re.split(r"(^```.*?^```$)", body, flags=re.M | re.S)
        text = "".join(part if index % 2 else translated(part, language) for index, part in enumerate(parts))
        title = translated("Report on the relief", language)
        (folder / f"report.{language}.md").write_text(f"---\ntitle: {title}\nreview: pending\n---\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
