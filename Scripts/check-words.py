#!/usr/bin/env python3
"""Finds words for readers, and joins between them, that do not come from a language.

    check-words.py [--sources FOLDER]

Reads the Swift files of the targets below FOLDER (left out: Sources) that know, find, arrange and lay out what is printed.
What a reader sees is said by the target Wording alone: whole phrases, with their commas, colons, brackets, quotation marks and
dashes. It needs no build and no git. Prints each literal that is something else, and ends with 1 where there is one.

A string literal may hold letters or joins
- where it is part of a message about the input: in a call that makes a diagnostic, or in what such a call is given by name,
- as the raw value of a case: a word of a file format,
- where it is looked for: compared, matched, split or replaced,
- where it names something in a file or a scene: the labels below, as `id:` and `known:`,
- in the files of EXCEPTIONS, each with its reason.
In the files of FORMATS, which read or write files, a word without blanks and joins is a key of theirs.
"""
import argparse
import pathlib
import re
import sys

# The targets, or folders of them, whose texts could reach a reader.
TARGETS = ["SituationData", "Reporting", "Content", "Charting", "PageLayout", "Drawing/Text", "Typesetting/Text", "Publishing/Editions"]

# Calls whose texts are messages for who made the input.
MESSAGES = set("""
    Diagnostic note fail fault error warning notice refuse Refusal diagnostic hint precondition preconditionFailure
    fatalError assert Fault
    """.split())

# Names of values, parameters and functions that hold parts of such a message.
MESSAGE_NAMES = set("message hint advice relation detailOfMessage reason cause complaint fault".split())

# Calls that look for a text, take one apart, or name an element of a scene or a column.
SEARCHES = set("""
    hasPrefix hasSuffix contains split replacing firstIndex lastIndex firstRange drop prefix count trimming starts filter
    allSatisfy components Set contains element mention UInt8 cell number
    """.split())

# Labels of arguments that name something: an element of a scene, the class of a mark, a key of a file.
NAMES = set("id kind known translated named mark file indent".split())

# Folders and files that read or write formats: `charts.yaml`, CSV, JSON.
FORMATS = [
    "SituationData/Tables/", "SituationData/Observations/", "SituationData/References/", "SituationData/Situation/",
    "SituationData/Figures/FigureRow", "SituationData/Changes/PublishedFigures.swift",
    "Reporting/Definitions/", "Reporting/Blocks/", "Reporting/Translating/", "Reporting/Attachments/PrintedData+Attachments.swift",
    "Reporting/Attachments/PrintedTable.swift", "Reporting/Report/ReportFrame+Tables.swift",
    "Reporting/Charts/Words/MarkWriter.swift", "Publishing/Editions/",
]

# What no reader sees, or no language says: the file, the literals (None for all of them) and the reason.
EXCEPTIONS = {
    "Publishing/Editions/OfficeProperties.swift": ({"An output of \0: figures of a report, fingerprint sha256:\0"}, "a property of office files, which tells this program that they are outputs"),
    "Reporting/Translating/DocumentTexts.swift": ({"\0: \0", "review: pending"}, "front matter that is written"),
    "Reporting/Definitions/StyleColors.swift": (None, "names colours, and who sees them alike, in the message of a refusal"),
    "SituationData/Aggregation/Addition.swift": (None, "builds the reason of a refusal from its parts"),
    "SituationData/Aggregation/Addition+Sums.swift": ({" + "}, "the name of a sum in figures.csv, which is one file in all languages"),
    "SituationData/Aggregation/WholeAmongParts.swift": (None, "builds the reason of a refusal from its parts"),
    "SituationData/Aggregation/Aggregation.swift": ({"“\0”", ", "}, "names a row in the message of a refusal"),
    "SituationData/Changes/Change+Formats.swift": (None, "writes CSV, JSON and a table of columns"),
    "SituationData/Figures/Figure+Arithmetic.swift": ({"share(\0, \0)", "difference(\0, \0)", "percentage points"}, "names and a unit of figures.csv"),
    "SituationData/Figures/Figure+Derivation.swift": (None, "a derived figure as it is written in the front matter"),
    "SituationData/Figures/FigureRow+Formats.swift": (None, "writes JSON and a table of columns"),
    "SituationData/Figures/FigureRow+Remarks.swift": (None, "the words of figures.csv, which is one file in all languages"),
    "SituationData/Figures/FigureRow.swift": ({"; "}, "between the parts of a cell of figures.csv"),
    "SituationData/Figures/Fingerprint.swift": (None, "hexadecimal digits, and names of rows"),
    "SituationData/Queries/Calculation.swift": ({"\0 per \0"}, "a unit of figures.csv; FigureWords.unitWord says it to readers"),
    "SituationData/Queries/DeathWords.swift": (None, "words that are looked for in the data"),
    "SituationData/Queries/KnownSituation+Names.swift": ({" "}, "the blank of a reference"),
    "SituationData/References/DerivedFigure.swift": (None, "derived figures as they are written"),
    "SituationData/Observations/NameFinder.swift": (None, "builds messages from their parts"),
    "SituationData/Observations/MisplacedCells.swift": (None, "builds messages from their parts"),
    "SituationData/Slips/DoubtfulNumbers.swift": (None, "builds messages from their parts, and words that are looked for"),
    "SituationData/Slips/EmptyCells.swift": (None, "builds messages from their parts"),
    "SituationData/Slips/LetterSlips.swift": ({" "}, "between the words of a key"),
    "SituationData/Slips/NestedGroups.swift": (None, "words that are looked for in the data"),
    "SituationData/Slips/UnlikeCells.swift": (None, "builds messages from their parts"),
    "Reporting/Checks/UntranslatedTexts.swift": (None, "names columns, and builds messages from their parts"),
    "Reporting/Charts/Arranging/DaySpan.swift": ({"\0 to \0"}, "a part of a message"),
    "Reporting/PrintedTexts/HiddenNames.swift": ({" "}, "between the words of a phrase that is looked for"),
    "Reporting/PrintedTexts/NamedTermRule.swift": ({"the label", "the text"}, "parts of a message"),
    "SituationData/Slips/NameSlips.swift": (None, "builds messages from their parts"),
    "SituationData/References/Reference+Parsing.swift": (None, "references as they are written, and messages of their parts"),
    "SituationData/Tables/Containment.swift": (None, "builds a message from its parts"),
    "SituationData/Tables/Measure.swift": (None, "words of units that are looked for in the data"),
    "SituationData/Tables/PlaceTree.swift": (None, "builds a message from its parts"),
    "SituationData/Situation/ObservationReader+Words.swift": (None, "names rows in messages, as references"),
    "SituationData/References/Reference.swift": (None, "references as they are written"),
    "SituationData/Situation/Situation.swift": (
        {"holds the report", "says what is measured", "says who the sources are"}, "parts of a message"),
    "SituationData/Situation/FrontMatter.swift": (None, "writes YAML"),
    "Reporting/Checks/MissingGlyphs.swift": (None, "builds a message from its parts"),
    "Reporting/Issues/IssueReview.swift": (None, "builds notices to the maker from their parts"),
    "Reporting/Issues/News.swift": (None, "builds notices to the maker from their parts"),
    "Reporting/Issues/OldSentences.swift": (None, "builds notices to the maker from their parts"),
    "Reporting/Issues/PinnedValues.swift": (None, "builds notices to the maker from their parts"),
    "Reporting/Issues/TitleWords.swift": (None, "builds notices to the maker from their parts"),
    "Reporting/Tokens/TextTokenizer.swift": (None, "signs that are looked for in what an author typed"),
    "Reporting/Texts/SourceMark.swift": ({" "}, "a blank inside braces that an author typed"),
    "Reporting/Tokens/NumberScanner.swift": (None, "signs that are looked for in what an author typed"),
    "Reporting/Findings/OutcomeCheck.swift": (None, "builds messages from parts"),
    "Reporting/Findings/MixedRows.swift": ({"\0 rows, "}, "a part of a message"),
    "Reporting/Charts/Arranging/KindChecks.swift": (None, "builds the message of one diagnostic from its parts"),
    "Reporting/Charts/Arranging/LayoutChecks.swift": ({"; write “layout: grouped” or “layout: multiples”"}, "an end of a message"),
    "Reporting/Definitions/ChartSpecification+Combinations.swift": ({"“layout: \0”", " or "}, "parts of a message"),
    "Reporting/Markdown/MarkdownReader.swift": ({" "}, "a line break inside a paragraph of Markdown"),
    "Reporting/Attachments/PrintedData+Attachments.swift": (None, "writes JSON and CSV"),
    "Reporting/Summary/SummaryComposer+Diagnostics.swift": (None, "builds messages from their parts"),
    "Reporting/Texts/Register.swift": ({"source-\0"}, "names an element of a scene"),
    "Reporting/Summary/SummaryPlan.swift": ({"title"}, "a key of summary.md"),
    "Reporting/Report/ReadingBox.swift": ({" "}, "digits of a fingerprint in groups"),
    "Drawing/Text/StyledText.swift": ({"  "}, "room between two labels on one line, which are no sentence together"),
    "Drawing/Text/ScriptLanguage.swift": (None, "tags of languages"),
    "Drawing/Text/Typesetter.swift": (None, "signs behind which a line may break"),
    "Typesetting/Text/BreakWidths+Pango.swift": (None, "signs behind which a line may break, and Pango's default language"),
    "Typesetting/Text/FontDescriptions.swift": ({","}, "a list of families, as Pango reads it"),
    "Typesetting/Text/LayoutAttributes.swift": (None, "features of fonts, as Pango reads them"),
    "Typesetting/Text/PangoTypesetter.swift": ({"…"}, "what shows that a text was cut, in all scripts that are set; the notice has the whole"),
    "Typesetting/Text/PrintableFilter.swift": ({" "}, "in place of a sign that no font can draw"),
    "Typesetting/Text/TypesettingContext.swift": ({"en"}, "Pango's default language"),
    "PageLayout/Blocks/PageComposer+Heading.swift": ({":"}, "a title breaks behind its own colon"),
    "PageLayout/Blocks/PageComposer+List.swift": ({"–"}, "the mark of an item, no dash of a text"),
    "PageLayout/Tables/DecimalAlignment.swift": ({",. \u00a0\u202f"}, "signs that are looked for in numbers"),
}

JOINS = re.compile(r"[,;:()\[\]“”‘’«»–—·…−÷×=\"]| [-+/|&] |^ +$")
LETTERS = re.compile(r"[^\W\d_]")


class Literal:
    """A string literal: its letters without what is interpolated, its line, and what stands around it."""

    def __init__(self, text, line, before, calls, labels):
        self.text, self.line, self.before, self.calls, self.labels, self.after = text, line, before, calls, labels, ""


TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|#*"|\$?[A-Za-z_][A-Za-z_0-9]*|\$[0-9]+|[0-9][0-9A-Za-z_]*|[=!~]=|->|\n|[^\sA-Za-z_0-9]', re.S)


def literals(text):
    """All string literals of a file, in order."""
    found = []
    line = 1

    def code(place, stack, until):
        """Reads code; `stack` holds (name of the call, label of the argument) for each open bracket."""
        nonlocal line
        depth = len(stack)
        before, beforeThat = "", ""
        while place < len(text):
            match = TOKEN.search(text, place)
            if not match: return len(text)
            word, place = match.group(), match.end()
            if word.startswith("//"): continue
            if word.startswith("/*"):
                line += word.count("\n")
                continue
            if word == "\n":
                line += 1
                continue
            if word.endswith('"'):
                place = string(match.start(), word, stack, before)
                word = '"'
            elif word in "([{":
                name = before if re.match(r"[A-Za-z_]", before) and word == "(" else ""
                stack.append([name, ""])
            elif word in ")]}":
                if len(stack) == depth and until: return place
                if len(stack) > 0: stack.pop()
                word = ")"
            elif word == ":" and stack and re.match(r"[A-Za-z_]", before) and beforeThat in ("(", ","):
                stack[-1][1] = before
            elif word == "," and stack:
                stack[-1][1] = ""
            if found and found[-1].after == "" and word != '"': found[-1].after = word
            beforeThat, before = before, word
        return place

    def string(place, opening, stack, before):
        nonlocal line
        hashes = opening.count("#")
        quotes = '"""' if text.startswith('"""', place + hashes) else '"'
        close, escape = quotes + "#" * hashes, "\\" + "#" * hashes
        literal = Literal("", line, before, [name for name, _ in stack], [label for _, label in stack])
        found.append(literal)
        place += hashes + len(quotes)
        pieces = []
        while place < len(text) and not text.startswith(close, place):
            if text.startswith(escape + "(", place):
                pieces.append("\0")
                place = code(place + len(escape) + 1, stack + [["\\", ""]], True)
            elif text.startswith(escape, place):
                escaped = re.match(r"u\{[0-9A-Fa-f]+\}|.", text[place + len(escape):], re.S).group()
                # A sign that is written by its number counts as that sign; a line feed is layout.
                pieces.append(chr(int(escaped[2:-1], 16)) if escaped.startswith("u{") else "" if escaped in "nrt0" else escaped)
                place += len(escape) + len(escaped)
            else:
                line += text[place] == "\n"
                pieces.append(text[place])
                place += 1
        literal.text = "".join(pieces)
        literal.after = ""
        return place + len(close)

    code(0, [], False)
    return found


def statements(text):
    """For each line, the name that the `let`, `var`, `func` or `case` declares which the line belongs to."""
    names, current = [""], ""
    for line in text.split("\n"):
        match = re.match(r"\s*(?:[a-z]+ )*?(let|var|func|case) (\w+)", line)
        if match: current = match.group(2)
        names.append(current)
    return names


def is_words(text):
    return bool(LETTERS.search(text) or JOINS.search(text))


KEY = re.compile(r"[\0A-Za-z0-9_./|#%:+-]*\Z")


def is_allowed(literal, lines, names, is_format):
    if is_format and KEY.match(literal.text): return True
    line = lines[literal.line - 1]
    if re.search(r"\bcase \w+ = ", line): return True
    if '"%s".contains(' % literal.text in line: return True
    if set(literal.calls) & MESSAGES: return True
    if names[literal.line] in MESSAGE_NAMES: return True
    if re.search(r"\bid = ", line): return True
    if literal.before in ("==", "!=", "~=", "case") or literal.after in ("==", "!="): return True
    if set(literal.calls) & SEARCHES: return True
    inner = [label for label in literal.labels if label]
    # The place of a key in a file.
    if inner and inner[-1] in ("of", "at") and re.fullmatch(r"[a-z_]+", literal.text): return True
    return bool(inner) and inner[-1] in NAMES | MESSAGE_NAMES


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sources", default="Sources", type=pathlib.Path)
    sources = parser.parse_args().sources
    if not sources.is_dir(): sys.exit(f"error: there is no folder {sources}")
    count, faults, unused = 0, 0, set(EXCEPTIONS)
    for target in TARGETS:
        for path in sorted((sources / target).rglob("*.swift")):
            name = path.relative_to(sources).as_posix()
            excepted, _ = EXCEPTIONS.get(name, (set(), ""))
            unused.discard(name)
            text = path.read_text(encoding="utf-8")
            is_format = any(name.startswith(key) for key in FORMATS)
            lines, names = text.split("\n"), statements(text)
            for literal in literals(text):
                count += 1
                if not is_words(literal.text) or is_allowed(literal, lines, names, is_format): continue
                if excepted is None or literal.text in excepted: continue
                shown = literal.text.replace("\0", "\\(…)")
                print(f"{path}:{literal.line}:1: error: “{shown}” is no phrase of a language; let Wording say it", file=sys.stderr)
                faults += 1
    for name in sorted(unused) if not faults and (sources / "Wording").is_dir() else []:
        print(f"error: Scripts/check-words.py excepts {name}, and there is no such file", file=sys.stderr)
        faults += 1
    print(f"string literals outside of Wording: {count}, of which words for readers: {faults} (at most 0)")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
