#!/bin/sh
# Tries Scripts/check-words.py on a small tree without words for readers, and then with one planted in it at a time: each has
# to be found. Part of `make lint`, since a check that cannot fail says nothing.
set -eu

check="$(cd "$(dirname "$0")" && pwd)/check-words.py"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/Sources/Reporting/Definitions" "$work/Sources/Charting" "$work/Sources/SituationData/Figures"

# plant TARGET CODE: one file that holds the code.
plant() { printf '%s\n' "$2" >"$work/Sources/$1/Planted.swift"; }

# expect STATUS WORDS: runs the check; it has to end so, and to print the words.
expect() {
  wanted=$1 words=$2 status=0
  said=$(python3 "$check" --sources "$work/Sources" 2>&1) || status=$?
  case "$said" in
  *"$words"*) [ "$status" != "$wanted" ] || return 0 ;;
  esac
  printf 'Scripts/check-words.py ends with %s instead of %s, or does not say “%s”:\n%s\n' "$status" "$wanted" "$words" "$said" >&2
  exit 1
}

# What is allowed: messages, raw values, what is looked for, names of things, keys, words in comments, signs without meaning.
plant Reporting/Definitions 'let keys = ["title", "of_which"]'
plant Reporting 'enum Order: String { case value = "-value" } // "words"
func look(_ text: String) -> Bool { text == "people" || text.contains(" ") || text.split { ", ".contains($0) }.isEmpty }
func say() { note(.error, at: place, "“\(id)” is no id; use \(names.joined(separator: ", "))") }
let element = Semantics(.heading, id: "heading-\(number)")
let place = "\(first)\n\(second)"'
expect 0 "of which words for readers: 0"

for code in \
  'let text = "total"' 'let text = names.joined(separator: ", ")' 'let text = "\(name): \(value)"' \
  'let text = "\(value) (\(remark))"' 'let text = low + "\u{2013}" + high' 'let text = RichText("“\(quote)”")' \
  'let text = parts.joined(separator: "\u{A0}· ")' 'let text = first + " " + second' 'let text = names.joined(separator: " + ")' \
  'let text = "\(words)…"' 'let text = low + " \u{2212} " + high' 'let text = pieces.joined(separator: "  ")' \
  'let text = "\"\(quote)\""' 'let text = "\(share)/\(whole) = " + value' 'let text = bars.reduce(first) { $0 + " · " + $1.text }' \
  'let text = """
  Words
  """'; do
  plant Charting "$code"
  expect 1 "Planted.swift:1:1: error"
done

# Whoever sets a text or writes it into a file says nothing in between.
plant Charting ''
for folder in Typesetting/Text Drawing/Text Publishing/Editions; do
  mkdir -p "$work/Sources/$folder"
  plant "$folder" 'let text = title + ": " + remark'
  expect 1 "Planted.swift:1:1: error"
  plant "$folder" ''
done

# What the data remark is a value, and no words.
plant Charting ''
plant SituationData/Figures 'let caveat = "\(count) rows left out"'
expect 1 "Planted.swift:1:1: error"
plant SituationData/Figures ''

# A key may be a word; a join may not stand beside it.
plant Charting ''
plant Reporting/Definitions 'let text = "no value"'
expect 1 "“no value” is no phrase of a language"
