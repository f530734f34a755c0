"""Shows that check-structure.py finds what it looks for: breaks a sound document in several ways.

    test-check-structure.py FILE

FILE is a document with words in Arabic, a figure and a link. Ends with 1 where a fault is not found.
"""

import importlib.util
import pathlib
import re
import sys

import pikepdf

here = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("check", here / "check-structure.py")
check = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check)


def found(pdf):
    return set(check.faults(pdf)) | set(check.archive_faults(pdf)) | set(check.language_faults(pdf))


def drop_languages(pdf):
    for element in check.walk(pdf.Root.StructTreeRoot):
        if "/Lang" in element:
            del element["/Lang"]


def drop_alternatives(pdf):
    for element in check.walk(pdf.Root.StructTreeRoot):
        if "/Alt" in element:
            del element["/Alt"]


def write_forms(pdf):
    # Lam as the sign for lam and alef in one: U+FEFB.
    for font in pdf.pages[0].Resources.Font.values():
        program = font.ToUnicode.read_bytes()
        font.ToUnicode.write(re.sub(rb"<0644>\n", b"<FEFB>\n", program))


def drop_profile(pdf):
    del pdf.Root["/OutputIntents"]


BREAKS = [
    (drop_languages, "is said to be in “en”"),
    (drop_alternatives, "a figure has no alternative text"),
    (write_forms, "signs for forms of letters"),
    (drop_profile, "what its colours mean"),
]


def main(path):
    status = 0
    for fault in found(pikepdf.open(path)):
        print(f"{path}: {fault}")
        status = 1
    for change, expected in BREAKS:
        pdf = pikepdf.open(path)
        change(pdf)
        if not any(expected in fault for fault in found(pdf)):
            print(f"check-structure.py does not find what {change.__name__} does")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
