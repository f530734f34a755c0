#!/bin/sh
# Has reports and their summaries checked by programs that know what readers of a PDF need, above all those that read it out.
#
#   Scripts/check-pdf.sh SITREP FOLDER SITUATION…
#
# SITREP is the built program. FOLDER takes what is written: the documents, and the checkers in an environment of their own,
# which is kept for the next time. Ends with 1 where one of them finds a fault.
set -eu

[ $# -ge 3 ] || { echo "usage: Scripts/check-pdf.sh SITREP FOLDER SITUATION…" >&2; exit 64; }
sitrep=$1 folder=$2
shift 2
scripts=$(dirname "$0")
bin="$folder/checkers/bin"
status=0

# The environment is made anew where it was not finished, or for other versions.
if ! cmp -s "$scripts/check-pdf.txt" "$folder/checkers/made-of.txt"; then
  rm -rf "$folder/checkers"
  python3 -m venv "$folder/checkers"
  "$bin/pip" install --quiet --disable-pip-version-check -r "$scripts/check-pdf.txt" >&2
  cp "$scripts/check-pdf.txt" "$folder/checkers/made-of.txt"
fi

# A photo of 12 by 8 pixels.
photo='/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wgALCAAIAAwBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/aAAgBAQAAAAE6v//EABcQAAMBAAAAAAAAAAAAAAAAAAABAwL/2gAIAQEAAQUCzEUT/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQAGPwI//8QAFxABAAMAAAAAAAAAAAAAAAAAACExYf/aAAgBAQABPyHNDT//2gAIAQEAAAAQ/wD/xAAWEAEBAQAAAAAAAAAAAAAAAAAAITH/2gAIAQEAAT8QxI3/2Q=='

# try NAME FILE COMMAND…: says what a checker said where it did not end well.
try() {
  name=$1 file=$2
  shift 2
  if said=$("$@" 2>&1); then
    echo "$file: $name finds no fault"
  else
    printf '%s: %s finds faults:\n%s\n' "$file" "$name" "$said"
    status=1
  fi
}

# A table of two thousand rows over more than sixty pages.
write_long_table() {
  mkdir -p "$1"
  printf 'id,label,unit,accumulation\nall,Population,people,stock\nneed,In need,people,stock\nhelp,Reached,people,stock\n' >"$1/indicators.csv"
  printf 'id,name,kind\nocha,Office for Coordination,international organisation\n' >"$1/sources.csv"
  awk 'BEGIN {
    print "indicator,source,value,as_of,place"
    for (i = 1; i <= 2000; i++) {
      place = sprintf("Settlement %04d in the district %d", i, i % 37 + 1)
      printf "all,ocha,%d,2025-02-10,%s\nneed,ocha,%d,2025-02-11,%s\nhelp,ocha,%d,2025-02-12,%s\n", i * 7919 % 90000, place, i * 31 % 9000, place, i * 17 % 900, place
    }
  }' >"$1/observations.csv"
  printf -- '---\ntitle: Two thousand places\nnumber: 1\ndate: 2025-02-20\nlanguage: en\n---\nEach place in a line.\n\n## Places\n\n```table\nrows: place\ncolumns: [all@ocha, need@ocha, help@ocha]\n```\n' >"$1/report.md"
}

# Names and quotations in other languages, a photo, a logo, pages on their side and a list of contents.
write_foreign_names() {
  mkdir -p "$1"
  printf 'id,label,unit,accumulation\ndeaths,Deaths,people,stock\n' >"$1/indicators.csv"
  printf 'id,name,kind\nministry,وزارة الصحة الأولى,government\n' >"$1/sources.csv"
  printf 'indicator,source,value,as_of\ndeaths,ministry,1000,2025-02-18\n' >"$1/observations.csv"
  printf '%s' "$photo" | base64 -d >"$1/photo.jpg"
  {
    printf -- '---\ntitle: Names in several languages\ndate: 2025-02-20\npublisher: Relief Office\nlogo: photo.jpg\npage: landscape\n---\n'
    printf 'The ministry, وزارة الصحة الأولى, counts {deaths@ministry} deaths; so says משרד הבריאות, and “لا إله إلا الله”.\n\n'
    printf '![Tents beside a road](photo.jpg "Tents — Photo: Relief Office")\n'
    for part in 1 2 3 4 5 6 7 8; do
      printf '\n## Part %s, الآن والإسلام\n\n' "$part"
      awk 'BEGIN { for (i = 0; i < 40; i++) printf "What was seen in the towns of the north, and what الأطفال say of it. " }'
      printf '\n'
    done
  } >"$1/report.md"
}

# Quotations in Arabic and Hebrew: ligatures, marks, two marks on a letter, numbers, brackets and Latin names among them.
write_quotations() {
  mkdir -p "$1"
  printf 'id,label,unit,accumulation\ndeaths,Deaths,people,stock\n' >"$1/indicators.csv"
  printf 'id,name,kind\nministry,وزارة الصحة الأولى,government\n' >"$1/sources.csv"
  printf 'indicator,source,value,as_of\ndeaths,ministry,1000,2025-02-18\n' >"$1/observations.csv"
  cat >"$1/report.md" <<'END'
---
title: Quotations
date: 2025-02-20
---
The ministry counts {deaths@ministry} deaths.

> الآن لا إله إلا الله، والإسلام للأطفال والآباء
>
> تغيّر عدد المصابين، وهو مُبلَّغ عنه، وتُوفّي آخرون
>
> بلغ عدد الوفيات 48,291 (تقديري) حتى 18 شباط/فبراير 2025، وفقًا لوكالة AFP والأمم المتحدة
>
> שיעור הפצועים 23% (לפי משרד הבריאות), בין 13–20 בפברואר 2025
>
> תְּשׁוּבָה נכונה: כ-53.2 מיליארד דולר, נכון ל-18 בפברואר
END
}

tags_are_there() { pdfinfo "$1" | grep -q '^Tagged: *yes$'; }
mupdf_reads_it() { ! mutool info "$1" 2>&1 | grep -E '^(error|warning):'; }

write_long_table "$folder/long-table"
write_foreign_names "$folder/foreign-names"
write_quotations "$folder/quotations"
for situation in "$@" "$folder/long-table" "$folder/foreign-names" "$folder/quotations"; do
  output="$folder/reports/$(basename "$situation")"
  "$sitrep" report "$situation" --quiet --output "$output"
  for document in "$output"/report*.pdf; do
    try "a measure of empty pages" "$document" "$scripts/check-fill.py" "$document"
  done
  "$sitrep" summary "$situation" --format pdf --quiet --output "$output"
  for document in "$output/report.pdf" "$output/summary.pdf"; do
    try poppler "$document" tags_are_there "$document"
    try qpdf "$document" qpdf --check "$document"
    try mutool "$document" mupdf_reads_it "$document"
    try pikepdf "$document" "$bin/python" "$scripts/check-structure.py" "$document"
    try pdfua "$document" "$bin/pdfua" check "$document"
    try outloud "$document" "$bin/outloud" --no-info "$document"
  done
done
for situation in foreign-names quotations; do
  document="$folder/reports/$situation/report.pdf"
  try "what is copied" "$document" "$bin/python" "$scripts/check-copied-text.py" "$document" \
    "$folder/$situation/report.md" "$folder/$situation/sources.csv"
done
try "the test of the checks" check-structure.py "$bin/python" "$scripts/test-check-structure.py" "$folder/reports/foreign-names/report.pdf"
exit $status
