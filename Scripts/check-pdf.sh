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

tags_are_there() { pdfinfo "$1" | grep -q '^Tagged: *yes$'; }
mupdf_reads_it() { ! mutool info "$1" 2>&1 | grep -E '^(error|warning):'; }

write_long_table "$folder/long-table"
for situation in "$@" "$folder/long-table"; do
  output="$folder/reports/$(basename "$situation")"
  "$sitrep" report "$situation" --quiet --output "$output"
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
exit $status
