"""Looks in a tagged PDF for what no reader may miss, and no archive, by walking its objects with pikepdf.

    check-structure.py FILE

Prints each fault in a line and ends with 1 where there are any.
"""

import re
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


def archive_faults(pdf):
    """What ISO 19005-3 asks for at level A, and most readers never miss."""
    root = pdf.Root
    intents = [intent for intent in root.get("/OutputIntents", []) if intent.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1:
        yield "the document does not say once what its colours mean"
    for intent in intents:
        profile = intent.DestOutputProfile.read_bytes()
        if int.from_bytes(profile[:4], "big") != len(profile) or profile[16:20] != b"RGB " or profile[36:40] != b"acsp":
            yield "the profile of the colours is broken"
        if intent.DestOutputProfile.get("/N") != 3:
            yield "the profile of the colours is not one of three"
    with pdf.open_metadata() as metadata:
        if (metadata.get("pdfaid:part"), metadata.get("pdfaid:conformance")) != ("3", "A"):
            yield "the document does not say that it is made to be kept"
        if metadata.get("pdfuaid:part") != "1":
            yield "the document does not say that it is made to be read out"
        for key, name in [("/Title", "dc:title"), ("/Subject", "dc:description"), ("/Producer", "pdf:Producer")]:
            if key in pdf.docinfo and str(pdf.docinfo[key]) != metadata.get(name):
                yield f"{key} and {name} differ"
    packet = root.Metadata.read_bytes().decode()
    if not re.search(r"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", packet):
        yield "a schema that is no part of the standard is not described"
    for number, page in enumerate(pdf.pages, start=1):
        for name, font in page.get("/Resources", {}).get("/Font", {}).items():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            if not {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys()):
                yield f"the font {name} of page {number} is not in the file"
            if "/ToUnicode" not in font:
                yield f"the letters of the font {name} of page {number} cannot be copied"
            elif re.search(r"<(0000|FEFF|FFFE)>\s*(\n|$)", font.ToUnicode.read_bytes().decode("latin-1"), re.I):
                yield f"glyphs of the font {name} of page {number} are no letters"
        for annotation in page.get("/Annots", []):
            if int(annotation.get("/F", 0)) & 0b100111 != 0b100:
                yield f"a link on page {number} is hidden, or not printed"
    carried = {file.objgen for file in root.get("/AF", [])}
    for name, file in pdf.attachments.items():
        if file.obj.objgen not in carried:
            yield f"the attachment {name} belongs to nothing"
        if "/AFRelationship" not in file.obj or "/Subtype" not in file.obj.EF.F:
            yield f"the attachment {name} does not say what it is"


def main(path):
    pdf = pikepdf.open(path)
    found = sorted(set(faults(pdf)) | set(archive_faults(pdf)))
    for fault in found:
        print(f"{path}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
