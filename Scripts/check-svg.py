#!/usr/bin/env python3
"""Has the charts of situations drawn from their SVG by other programs, and compares where their words stand with our PDF.

    Scripts/check-svg.py SITREP FOLDER SITUATION…

SITREP is the built program, FOLDER takes what is written. Chromium, Inkscape, LibreOffice and rsvg-convert draw each picture
in its own size, upright and square, twice: with the typefaces of this machine, and as on one that has neither Inter nor another
of its width; and once in the dark theme and with outlines in place of letters. A word may not leave the picture, and may not lie
on a bar on which it does not lie in our PDF; with Inter each word stands where it does there, and the ink of a picture lies where
that of our PDF does. Ends with 1 where one does not, or where a program is missing.
"""

import collections
import concurrent.futures
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

# How much the mean of a part of the picture, of 64 in all, may differ from ours, of 255.
ALIKE = 16

# The forms of the pictures, and whether they are drawn without Inter too. A chart that has no room in a size is not drawn in it.
FORMS = {
    "own size": ([], True),
    "1080x1350": (["--size", "1080x1350"], True),
    "1080x1920": (["--size", "1080x1920"], False),
    "1080x1080": (["--size", "1080x1080"], True),
    "dark": (["--theme", "dark"], False),
    "outlines": (["--text", "outlines"], False),
}

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


def tones(pdf, page):
    """The mean tones of the 8 by 8 parts of a page, three for each, in pixels of which a narrow column is not half a one."""
    image = subprocess.run(
        ["pdftoppm", "-r", "96", "-f", str(page), "-l", str(page), pdf], capture_output=True).stdout
    header = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", image)
    if not header:
        return []
    width, height = int(header[1]), int(header[2])
    pixels = image[header.end():]
    means = []
    for part in range(64):
        rows = range(height * (part // 8) // 8, height * (part // 8 + 1) // 8)
        left, right = width * (part % 8) // 8, width * (part % 8 + 1) // 8
        taken = b"".join(pixels[3 * (row * width + left):3 * (row * width + right)] for row in rows)
        means += [sum(taken[channel::3]) / max(1, len(taken) // 3) for channel in range(3)]
    return means


class Picture:
    def __init__(self, svg, form):
        self.svg = svg
        self.name = f"{svg.stem} ({form})"
        root = ElementTree.parse(svg).getroot()
        self.size = tuple(map(float, root.get("viewBox").split()[2:]))
        self.bars = []
        self.collect(root, (0, 0))
        self.size, units = (float(root.get("width")[:-2]) * 72, float(root.get("height")[:-2]) * 72), self.size
        self.bars = [tuple(side * self.size[k % 2] / units[k % 2] for k, side in enumerate(bar)) for bar in self.bars]
        self.hasWords = form != "outlines"
        self.ours = words(svg.with_suffix(".pdf"), 1, self.size)
        self.tones = tones(svg.with_suffix(".pdf"), 1)

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

    def faults(self, pdf, page, isSameType):
        theirs = words(pdf, page, self.size)
        if isSameType:
            away = max((abs(a - b) for a, b in zip(self.tones, tones(pdf, page))), default=255)
            if away > ALIKE:
                yield f"a part of it is {away:.0f} of 255 tones from ours"
        if not self.hasWords:
            if theirs:
                yield f"it has the letters “{theirs[0][0]}”"
            return
        known = {}
        for text, box in self.ours:
            known.setdefault(text, []).append(box)
        count = collections.Counter(text for text, _ in theirs)
        for text, box in theirs:
            # Chromium's fonts of Type 3 do not say how high their letters are: the box is 2.7 times as high as the type.
            top, bottom = (box[1] * 3 + box[3]) / 4, (box[1] + box[3] * 3) / 4
            if box[0] < -CLOSE or top < -CLOSE or box[2] > self.size[0] + CLOSE or bottom > self.size[1] + CLOSE:
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
    copies = numbered(pictures, folder)
    # It starts for a second.
    run(["inkscape", "--export-type=pdf", *copies], environment)
    for number in range(len(pictures)):
        yield folder / "numbered" / f"{number}.pdf", 1


def numbered(pictures, folder):
    """Copies of the pictures: those of several forms have one name."""
    (folder / "numbered").mkdir()
    return [shutil.copy(picture.svg, folder / "numbered" / f"{number}.svg") for number, picture in enumerate(pictures)]


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
    copies = numbered(pictures, folder)
    # One process keeps what it has drawn, and stops at some hundred pictures.
    for start in range(0, len(copies), 60):
        run(["soffice", f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}", "--headless", "--convert-to",
             "pdf", "--outdir", str(folder), *copies[start:start + 60]], environment)
    for number in range(len(pictures)):
        yield folder / f"{number}.pdf", 1


def drawn(sitrep, situation, form, output):
    """The pictures of a situation in a form, those without room left out."""
    command = [sitrep, "charts", situation, "--quiet", "--format", "svg", "--format", "pdf", "--output", str(output)]
    result = subprocess.run(command + FORMS[form][0], capture_output=True, text=True)
    if result.returncode == 65:
        roomless = set(re.findall(r"the chart “([^”]+)” has no room", result.stderr))
        ids = re.findall(r"^- id: (\S+)", (pathlib.Path(situation) / "charts.yaml").read_text(), re.MULTILINE)
        kept = [name for name in ids if name not in roomless]
        if not roomless or not kept:
            sys.exit(result.stderr)
        only = [word for name in kept for word in ("--only", name)]
        result = subprocess.run(command + FORMS[form][0] + only, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(result.stderr)
    return [Picture(svg, form) for svg in sorted(output.glob("charts/*.svg"))]


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
    pictures = {form: [] for form in FORMS}
    for form in FORMS:
        for number, situation in enumerate(situations):
            found = drawn(sitrep, situation, form, folder / f"{form}-{number}".replace(" ", "-"))
            # A chart of two situations is drawn in one of them.
            known = {picture.svg.stem for picture in pictures[form]} if form != "own size" else set()
            pictures[form] += [picture for picture in found if picture.svg.stem not in known]
    poor = folder / "without-inter.conf"
    patterns = (f'<pattern><patelt name="family"><string>{name}</string></patelt></pattern>' for name in NARROW)
    poor.write_text(WITHOUT_INTER % "".join(patterns))

    def faults(name, isPoor):
        drawn = [picture for form, (_, isPoorToo) in FORMS.items() if isPoorToo or not isPoor for picture in pictures[form]]
        settings = {"FONTCONFIG_FILE": str(poor.resolve())} if isPoor else {}
        with tempfile.TemporaryDirectory() as scratch:
            found = [
                f"{picture.name}: {fault}"
                for picture, (pdf, page) in zip(
                    drawn, PROGRAMS[name](drawn, pathlib.Path(scratch), {**os.environ, **settings}))
                for fault in picture.faults(pdf, page, isSameType=not isPoor)
            ]
        return [f"{name}, {'without' if isPoor else 'with'} Inter: {len(drawn)} pictures, {len(found)} faults"] + [
            f"  {fault}" for fault in found]

    runs = [(name, isPoor) for name in PROGRAMS for isPoor in (False, True)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda run: faults(*run), runs))
    for lines in results:
        print("\n".join(lines))
    sys.exit(1 if any(len(lines) > 1 for lines in results) else 0)


main()
