#!/bin/sh
# Fails where a target imports what the house does not allow (CONTRIBUTING.md, "How the house is built").
#
#   Scripts/check-imports.sh [SOURCES]       SOURCES: the folder of the targets; left out, Sources
#
# Package.swift alone does not do it: Swift lets a target import whatever any other target depends on. Each target has one
# line here with everything that it may import; the standard library needs no import.
set -eu

sources=${1-Sources}

allowed() {
  case "$1" in
  SourceText) echo "CYAML _Builtin_intrinsics" ;;
  SituationData) echo "SourceText CCrypto Synchronization" ;;
  Workbooks) echo "SourceText CZip CDeflate Glibc" ;;
  Importing) echo "SourceText SituationData" ;;
  Fetching) echo "SourceText SituationData Glibc" ;;
  Drawing) echo "Glibc" ;;
  Content) echo "Drawing" ;;
  Wording) echo "SourceText SituationData Content Drawing" ;;
  Reporting) echo "SourceText SituationData Wording Content Drawing CCmark" ;;
  Charting) echo "Content Drawing" ;;
  ImageReading) echo "Drawing CDeflate" ;;
  PageLayout) echo "Content Charting Drawing" ;;
  Typesetting) echo "Drawing CPangoCairo Glibc" ;;
  PictureWriting) echo "Drawing Typesetting CPangoCairo CDeflate Glibc Synchronization" ;;
  PDFWriting) echo "Drawing Typesetting CHarfBuzz CDeflate" ;;
  DeckWriting) echo "Workbooks Content Charting Drawing" ;;
  HTMLWriting) echo "Content Charting Drawing" ;;
  Publishing) echo "SourceText SituationData Workbooks Importing Fetching Wording Content Reporting Drawing Charting PageLayout Typesetting ImageReading PictureWriting PDFWriting HTMLWriting DeckWriting CSyncFS Dispatch Glibc Synchronization" ;;
  sitrep) echo "SourceText SituationData Importing Wording Publishing ArgumentParser" ;;
  CPangoCairo | CCrypto | CYAML | CZip | CCmark | CDeflate | CHarfBuzz | CSyncFS) echo "" ;;
  *) return 1 ;;
  esac
}

[ -d "$sources" ] || { echo "error: there is no folder $sources" >&2; exit 1; }

status=0
read_files=0
for folder in "$sources"/*/; do
  target=$(basename "$folder")
  if ! modules=$(allowed "$target"); then
    echo "$folder:1:1: error: the target $target has no line in Scripts/check-imports.sh" >&2
    status=1
    continue
  fi
  # A list without a file would let awk read standard input.
  files=$(find "$folder" -name '*.swift' | sort)
  [ -n "$files" ] || continue
  read_files=1
  # The import is the word behind `import`, whatever attributes and access level stand before it, without the kind of a
  # single declaration (`import struct Foundation.Date`) and without what stands behind a point.
  echo "$files" | tr '\n' '\0' | xargs -0 awk -v target="$target" -v allowed="$modules" '
    BEGIN { count = split(allowed, list, " "); for (i = 1; i <= count; i++) isAllowed[list[i]] = 1 }
    {
      parts = split($0, statements, ";")
      for (part = 1; part <= parts; part++) {
        text = statements[part]
        sub(/\/\/.*/, "", text)
        if (text !~ /^[ \t]*((@[A-Za-z_]+(\([^)]*\))?|public|package|internal|private|fileprivate)[ \t]+)*import[ \t]/) continue
        sub(/^.*import[ \t]+/, "", text)
        sub(/^(struct|class|enum|protocol|typealias|func|var|let|actor)[ \t]+/, "", text)
        match(text, /^[A-Za-z_0-9]+/)
        module = substr(text, 1, RLENGTH)
        if (module in isAllowed) continue
        printf "%s:%d:1: error: %s may not import %s; it may import: %s\n", FILENAME, FNR, target, module, allowed == "" ? "nothing" : allowed
        failed = 1
      }
    }
    END { exit failed }
  ' >&2 || status=1
done

[ "$read_files" = 1 ] || { echo "error: there is no Swift file in $sources" >&2; exit 1; }
exit $status
