#!/usr/bin/env python3
"""Whether readers of a PDF copy Arabic and Hebrew word for word and letter for letter.

  Scripts/check-copied-text.py DOCUMENT FILE…

The words of the FILEs, in letters that are read from right to left, have to stand in what each of six programs takes out of
DOCUMENT: poppler, mupdf of two ages, Chrome's reader (PDFium), pypdf and pdfminer; and no word may be glued to the number before
it that is not so in the FILEs. They go by the order of the letters in the file, by their places, or by both, so that each finds
other faults. Ends with 1 where one misses a word or glues one.

No program is left out. Two are not held to all words: pymupdf, which breaks lines within words, to their letters in order, and
pdfminer not to words with two marks on a letter.
"""

import logging
import re
import subprocess
import sys
import unicodedata

import pdfminer.high_level
import pymupdf
import pypdf
import pypdfium2

# Letters of Hebrew and Arabic with their marks, but no digits, signs or punctuation.
WORD = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u05d0-\u05ea\u0610-\u061a\u0620-\u065f\u066e-\u06d3]+")
# A number and what stands behind it without a blank.
GLUED = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]" + WORD.pattern)
UNSEEN = dict.fromkeys([0x061C, 0x200B, *range(0x200C, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A)])
# pdfminer begins a new line behind a letter with two marks, as of none it knows how wide it is.
TWO_MARKS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u064b-\u065f]{2}")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8", "replace")


def pdfium(path):
    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


READERS = {
    "pdftotext": lambda path: run("pdftotext", "-enc", "UTF-8", path, "-"),
    "mutool": lambda path: run("mutool", "draw", "-q", "-F", "txt", path),
    "pymupdf": lambda path: "\n".join(page.get_text() for page in pymupdf.open(path)),
    "pdfium": pdfium,
    "pypdf": lambda path: "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages),
    "pdfminer": pdfminer.high_level.extract_text,
}


def words(text):
    """Marks in their canonical order: PDFium tells them by their places."""
    return set(WORD.findall(unicodedata.normalize("NFC", text.translate(UNSEEN))))


def glued(text):
    return set(GLUED.findall(text.translate(UNSEEN)))


def main():
    logging.disable(logging.CRITICAL)
    if len(sys.argv) < 3:
        print("usage: Scripts/check-copied-text.py DOCUMENT FILE…", file=sys.stderr)
        return 64
    document, files = sys.argv[1], sys.argv[2:]
    wanted, kept = set(), set()
    for path in files:
        with open(path, encoding="utf-8") as file:
            content = file.read()
            wanted |= words(content)
            kept |= glued(content)
    if not wanted:
        print(f"{document}: there is no word to look for")
        return 1
    status = 0
    for name, read in READERS.items():
        text = read(document)
        missing = wanted - words(text)
        if name == "pymupdf":
            # It begins new lines in the midst of words.
            missing = {word for word in missing if word not in "".join(text.translate(UNSEEN).splitlines())}
        if name == "pdfminer":
            missing = {word for word in missing if not TWO_MARKS.search(unicodedata.normalize("NFD", word))}
        if missing:
            print(f"{name} misses {len(missing)} of {len(wanted)} words: {' '.join(sorted(missing)[:12])}")
            status = 1
        if wrong := glued(text) - kept:
            print(f"{name} glues words to numbers: {' '.join(sorted(wrong)[:12])}")
            status = 1
        if any(0x2066 <= ord(letter) <= 0x2069 for letter in text):
            print(f"{name} copies isolates")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
