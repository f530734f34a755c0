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


def letters_of(font):
    """What the codes of a font stand for, by code."""
    letters = {}
    if "/ToUnicode" in font:
        for block in re.findall(rb"beginbfchar(.*?)endbfchar", font.ToUnicode.read_bytes(), re.S):
            for code, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
                letters[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
    return letters


def marked_texts(page):
    """The letters of each marked sequence of a page, by its number, as they are copied."""
    fonts = {name: letters_of(font) for name, font in page.get("/Resources", {}).get("/Font", {}).items()}
    texts, open_marks, font = {}, [], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            properties = operands[1] if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else {}
            number = int(properties["/MCID"]) if "/MCID" in properties else None
            open_marks.append((number, "/ActualText" in properties))
            if "/ActualText" in properties:
                inside = next((mark for mark, _ in reversed(open_marks) if mark is not None), None)
                texts[inside] = texts.get(inside, "") + str(properties["/ActualText"])
        elif name == "EMC":
            open_marks.pop()
        elif name == "Tf":
            font = fonts.get(str(operands[0]), {})
        elif name in ("TJ", "Tj") and not any(spelled for _, spelled in open_marks):
            inside = next((mark for mark, _ in reversed(open_marks) if mark is not None), None)
            for part in operands[0] if name == "TJ" else operands:
                if isinstance(part, pikepdf.String):
                    codes = bytes(part)
                    text = "".join(font.get(int.from_bytes(codes[i : i + 2], "big"), "") for i in range(0, len(codes), 2))
                    texts[inside] = texts.get(inside, "") + text
    return texts


def languages(element, language, page):
    """The language of each marked sequence below an element, by the page's object and its number."""
    language = str(element.get("/Lang", language))
    page = element.get("/Pg", page)
    for kid in kids(element):
        if is_dictionary(kid) and "/S" in kid:
            yield from languages(kid, language, page)
        elif is_dictionary(kid, "/MCR"):
            yield (kid.get("/Pg", page).objgen, int(kid["/MCID"])), language
        elif isinstance(kid, int):
            yield (page.objgen, kid), language


# Letters that tell a language, by its codes.
SCRIPTS = [
    (re.compile("[\u0590-\u05FF]"), ("he", "yi")),
    (re.compile("[\u0620-\u064A\u066E-\u06D3]"), ("ar", "fa", "ur", "ps", "ku", "ckb", "sd", "ug")),
]
# Signs for the forms of letters and for several at once: who searches types the letters.
FORMS = re.compile("[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]")


def language_faults(pdf):
    """Words in letters of another language than the one that they are said to be in, and signs that are no letters."""
    root = pdf.Root.StructTreeRoot
    known = {}
    for kid in kids(root):
        known.update(languages(kid, str(pdf.Root.get("/Lang", "")), None))
    for number, page in enumerate(pdf.pages, start=1):
        for mark, text in marked_texts(page).items():
            if FORMS.search(text):
                yield f"“{text}” on page {number} has signs for forms of letters in place of letters"
            if mark is None:
                continue
            language = known.get((page.objgen, mark), "")
            for letters, codes in SCRIPTS:
                if letters.search(text) and language.split("-")[0].lower() not in codes:
                    yield f"“{text}” on page {number} is said to be in “{language}”"


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
        if kind == "/TOC" and not all(str(item["/S"]) in ("/TOCI", "/TOC") for item in kids(element)):
            yield "a list of contents holds something else than entries"
        if kind == "/TOCI" and not any(str(part["/S"]) == "/Link" for part in walk(element)):
            yield "an entry of the list of contents leads nowhere"
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
    found = sorted(set(faults(pdf)) | set(archive_faults(pdf)) | set(language_faults(pdf)))
    for fault in found:
        print(f"{path}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
