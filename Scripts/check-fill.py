#!/usr/bin/env python3
"""Finds pages that stay more than a third empty though others follow.

    Scripts/check-fill.py DOCUMENT

DOCUMENT is a report. Each of its pages is drawn by poppler, and what is lowest on it above its footer is looked for. Prints how
empty each page is, and ends with 1 where one that is not the last is emptier than the design has it.
"""
import re
import subprocess
import sys

MILLIMETRE = 72 / 25.4
# Points of a pixel.
PIXEL = 2


def emptiness(width, height, pixels):
    """The part of a page's body below the last ink in it, as PageMetrics.swift has margins and footer."""
    top = 16 * MILLIMETRE
    body = (height * PIXEL - top - 14 * MILLIMETRE - 4) // 4 * 4
    rows = int((top + body) / PIXEL)
    lowest = max((row for row in range(rows) if min(pixels[row * width:(row + 1) * width]) < 250), default=0)
    return max(0, 1 - ((lowest + 1) * PIXEL - top) / body)


def pages(document):
    drawn = subprocess.run(["pdftoppm", "-gray", "-r", str(72 // PIXEL), document], check=True, capture_output=True).stdout
    while drawn:
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", drawn)
        width, height = int(head[1]), int(head[2])
        end = head.end() + width * height
        yield emptiness(width, height, drawn[head.end():end])
        drawn = drawn[end:]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = list(pages(sys.argv[1]))
    print("empty:", " ".join(f"{page:.0%}" for page in found))
    return 1 if any(page > 0.34 for page in found[:-1]) else 0


if __name__ == "__main__":
    sys.exit(main())
