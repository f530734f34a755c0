"""Looks in a tagged PDF for what no reader may miss, by walking its structure with pikepdf.

    check-structure.py FILE

Prints each fault in a line and ends with 1 where there are any.
"""

import sys

import pikepdf


def kids(element):
    """What stands in an element, as a list."""
    kid = element.get("/K")
    if kid is None:
        return []
    return list(kid) if isinstance(kid, pikepdf.Array) else [kid]


def is_dictionary(kid, kind=None):
    return isinstance(kid, pikepdf.Dictionary) and (kind is None or kid.get("/Type") == kind)


def walk(element):
    """All elements below one, depth first."""
    for kid in kids(element):
        if is_dictionary(kid) and "/S" in kid:
            yield kid
            yield from walk(kid)


def names(node):
    """The keys of a name tree."""
    for key in list(node.get("/Names", []))[::2]:
        yield str(key)
    for kid in node.get("/Kids", []):
        yield from names(kid)


def faults(pdf):
    root = pdf.Root
    if "/Lang" not in root:
        yield "the document says no language"
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "the document does not say that it is tagged"
    linked = set()
    for element in walk(root.StructTreeRoot):
        kind = str(element["/S"])
        if kind == "/Figure" and not str(element.get("/Alt", "")).strip():
            yield "a figure has no alternative text"
        if kind == "/TH" and element.get("/A", {}).get("/Scope") not in ("/Row", "/Column"):
            yield "a header cell does not say what it heads"
        if kind == "/Table" and not any(str(row["/S"]) == "/TR" for row in walk(element)):
            yield "a table has no row"
        for kid in kids(element):
            if is_dictionary(kid, "/OBJR"):
                if kind != "/Link":
                    yield f"a link stands in {kind}"
                linked.add(kid["/Obj"].objgen)
    known = set(names(root.get("/Names", {}).get("/Dests", pikepdf.Dictionary())))
    for number, page in enumerate(pdf.pages, start=1):
        if page.get("/Tabs") != "/S":
            yield f"page {number} is not stepped through in the order of its structure"
        for annotation in page.get("/Annots", []):
            if annotation.objgen not in linked:
                yield f"a link on page {number} is in no element"
            if not str(annotation.get("/Contents", "")):
                yield f"a link on page {number} has no words"
            if "/Dest" in annotation and str(annotation["/Dest"]) not in known:
                yield f"a link on page {number} leads to {annotation['/Dest']}, which there is not"


def main(path):
    found = sorted(set(faults(pikepdf.open(path))))
    for fault in found:
        print(f"{path}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
