#!/usr/bin/env python3
"""Has the charts of situations drawn from their SVG by other programs, and compares where their words stand with our PDF.

    Scripts/check-svg.py SITREP FOLDER SITUATION…

SITREP is the built program, FOLDER takes what is written. Chromium, Inkscape, LibreOffice and rsvg-convert draw each picture
twice: with the typefaces of this machine, and as on one that has neither Inter nor another of its width. A word may not leave
the picture, and may not lie on a bar on which it does not lie in our PDF; with Inter each word stands where it does there. Ends
with 1 where one does not, or where a program is missing.
"""

import collections
import html
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

# A program's own rounding, and bars that round their ends, in points.
CLOSE = 1.0
# How far a word may stand from our place with the same typeface, as a share of the picture's width: not all programs kern, or
# know digits of one width.
NEAR = 0.02

WITHOUT_INTER = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <selectfont>
    <rejectfont>%s</rejectfont>
  </selectfont>
</fontconfig>
"""
NARROW = ["Inter", "Inter Display", "Noto Sans", "Arial", "Helvetica", "Liberation Sans", "Nimbus Sans"]


def run(command, environment):
    result = subprocess.run(command, env=environment, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{command[0]} failed: {result.stderr.strip()[-500:]}")


def words(pdf, page, size):
    """The words of a page with their boxes in the picture's points."""
    text = subprocess.run(
        ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-"], capture_output=True, text=True).stdout
    found = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', text)
    if not found:
        return []
    factor = (size[0] / float(found[1]), size[1] / float(found[2]))
    pattern = r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
    return [
        (html.unescape(word[4]), tuple(float(word[k]) * factor[k % 2] for k in range(4)))
        for word in re.findall(pattern, text)
    ]


class Picture:
    def __init__(self, svg):
        self.svg = svg
        root = ElementTree.parse(svg).getroot()
        self.size = tuple(map(float, root.get("viewBox").split()[2:]))
        self.bars = []
        self.collect(root, (0, 0))
        self.ours = words(svg.with_suffix(".pdf"), 1, self.size)

    def collect(self, element, offset):
        move = re.fullmatch(r"translate\(([-\d.]+) ([-\d.]+)\)", element.get("transform", ""))
        if move:
            offset = (offset[0] + float(move[1]), offset[1] + float(move[2]))
        children = list(element)
        if element.get("data-figure") is not None:
            for child in children:
                if child.tag.endswith("}rect"):
                    x, y, width, height = (float(child.get(name)) for name in ("x", "y", "width", "height"))
                    self.bars.append((x + offset[0], y + offset[1], x + width + offset[0], y + height + offset[1]))
                    break
        for child in children:
            self.collect(child, offset)

    def barsUnder(self, box):
        # Of a word's box, what is above and below its letters does not count.
        middle = (box[1] + box[3]) / 2
        return {
            bar for bar in self.bars
            if bar[1] + CLOSE < middle < bar[3] - CLOSE and box[0] + CLOSE < bar[2] and box[2] - CLOSE > bar[0]
        }

    def faults(self, theirs, isSameType):
        known = {}
        for text, box in self.ours:
            known.setdefault(text, []).append(box)
        count = collections.Counter(text for text, _ in theirs)
        for text, box in theirs:
            if box[0] < -CLOSE or box[1] < -CLOSE or box[2] > self.size[0] + CLOSE or box[3] > self.size[1] + CLOSE:
                yield f"“{text}” leaves the picture: {tuple(round(side) for side in box)}"
            places = known.get(text)
            if not places:
                continue  # letters of a word that was cut otherwise
            nearest = min(places, key=lambda own: distance(own, box))
            isWord = any(sign.isascii() and sign.isalnum() for sign in text) and count[text] == len(places)
            if isSameType and isWord and distance(nearest, box) > NEAR * self.size[0]:
                yield f"“{text}” stands {distance(nearest, box):.0f} points from its place"
            if not self.barsUnder(box) <= self.barsUnder(nearest):
                yield f"“{text}” lies on a bar"
        # Not all programs say in a PDF which letters its digits of one width and its letters from the right are.
        missing = [text for text in known if text.isascii() and text.isalpha() and not count[text]]
        if isSameType and missing:
            yield f"words are missing: {', '.join(missing)}"


def distance(first, second):
    """Between the middles of two boxes. How high a box is said to be differs from program to program, by half its height."""
    across = abs((first[0] + first[2]) / 2 - (second[0] + second[2]) / 2)
    down = abs((first[1] + first[3]) / 2 - (second[1] + second[3]) / 2)
    return max(across, down - (first[3] - first[1]) / 2)


def rsvg(pictures, folder, environment):
    for number, picture in enumerate(pictures):
        pdf = folder / f"{number}.pdf"
        run(["rsvg-convert", "-f", "pdf", "-o", str(pdf), str(picture.svg)], environment)
        yield pdf, 1


def inkscape(pictures, folder, environment):
    for number, picture in enumerate(pictures):
        pdf = folder / f"{number}.pdf"
        run(["inkscape", "--export-type=pdf", f"--export-filename={pdf}", str(picture.svg)], environment)
        yield pdf, 1


def chromium(pictures, folder, environment):
    pages = "".join(
        f"<style>@page p{number} {{ size: {picture.size[0]}pt {picture.size[1]}pt; margin: 0 }}</style>"
        f'<div style="page: p{number}; break-after: page">{picture.svg.read_text().split("?>", 1)[1]}</div>'
        for number, picture in enumerate(pictures))
    page = folder / "all.html"
    page.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><style>body {{ margin: 0 }} svg {{ display: block }}</style>{pages}")
    pdf = folder / "all.pdf"
    run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={pdf}", page.resolve().as_uri()], environment)
    for number in range(len(pictures)):
        yield pdf, number + 1


def libreoffice(pictures, folder, environment):
    named = folder / "named"
    named.mkdir()
    for number, picture in enumerate(pictures):
        shutil.copy(picture.svg, named / f"{number}.svg")
    run(["soffice", f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}", "--headless", "--convert-to",
         "pdf", "--outdir", str(folder)] + [str(named / f"{number}.svg") for number in range(len(pictures))], environment)
    for number in range(len(pictures)):
        yield folder / f"{number}.pdf", 1


PROGRAMS = {"chromium": chromium, "inkscape": inkscape, "soffice": libreoffice, "rsvg-convert": rsvg}


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sitrep, folder, situations = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    lacking = [name for name in [*PROGRAMS, "pdftotext"] if not shutil.which(name)]
    if lacking:
        sys.exit(f"missing: {', '.join(lacking)}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pictures = []
    for number, situation in enumerate(situations):
        output = folder / f"charts-{number}"
        subprocess.run(
            [sitrep, "charts", situation, "--quiet", "--format", "svg", "--format", "pdf", "--output", str(output)],
            check=True)
        pictures += [Picture(svg) for svg in sorted(output.glob("charts/*.svg"))]
    poor = folder / "without-inter.conf"
    patterns = (f'<pattern><patelt name="family"><string>{name}</string></patelt></pattern>' for name in NARROW)
    poor.write_text(WITHOUT_INTER % "".join(patterns))
    faults = 0
    for name, draw in PROGRAMS.items():
        for type, settings in [("with Inter", {}), ("without Inter", {"FONTCONFIG_FILE": str(poor.resolve())})]:
            with tempfile.TemporaryDirectory() as scratch:
                found = [
                    f"{picture.svg.stem}: {fault}"
                    for picture, (pdf, page) in zip(
                        pictures, draw(pictures, pathlib.Path(scratch), {**os.environ, **settings}))
                    for fault in picture.faults(words(pdf, page, picture.size), isSameType=not settings)
                ]
            print(f"{name}, {type}: {len(pictures)} pictures, {len(found)} faults")
            for fault in found:
                print(f"  {fault}")
            faults += len(found)
    sys.exit(1 if faults else 0)


main()
