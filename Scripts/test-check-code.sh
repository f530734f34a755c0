#!/bin/sh
# Tries Scripts/check-code.py on a small tree that holds to the limits, and then with one thing planted in it at a time: each
# has to be found and named. Part of `make lint`, since a check that cannot fail says nothing.
set -eu

check="$(cd "$(dirname "$0")" && pwd)/check-code.py"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# lines COUNT: as many lines of code.
lines() { awk -v count="$1" 'BEGIN { for (i = 0; i < count; i++) printf "  static let value%d = %d\n", i, i }'; }

# A tree whose folders lead one way: Marks needs Scales, and Kinds needs both.
plant_sound_tree() {
  rm -rf "$work/Sources"
  mkdir -p "$work/Sources/House/Scales" "$work/Sources/House/Marks" "$work/Sources/House/Kinds" "$work/Sources/Garden"
  printf 'struct Scale {\n  var length = 1\n  /// Like `Mark`, and not its "Plot".\n  var note = "Mark(scale: Plot())"\n}\n' \
    >"$work/Sources/House/Scales/Scale.swift"
  printf 'struct Mark {\n  var scale: Scale\n  enum End { case open, closed }\n}\n' >"$work/Sources/House/Marks/Mark.swift"
  printf 'struct Plot {\n  var marks: [Mark]\n  var scale: Scale\n  func end(of mark: Mark) -> Mark.End { .open }\n}\n' \
    >"$work/Sources/House/Kinds/Plot.swift"
  printf 'struct Bed {}\n' >"$work/Sources/Garden/Bed.swift"
}

# expect STATUS WORDS: runs the check; it has to end so, and to print the words.
expect() {
  wanted=$1 words=$2 status=0
  said=$(python3 "$check" --sources "$work/Sources" 2>&1) || status=$?
  case "$said" in
  *"$words"*) [ "$status" != "$wanted" ] || return 0 ;;
  esac
  printf 'Scripts/check-code.py ends with %s instead of %s, or does not say “%s”:\n%s\n' "$status" "$wanted" "$words" "$said" >&2
  exit 1
}

plant_sound_tree
expect 0 "circles of folders: 0"

# A type of 260 lines and an extension of it of 260 in another target.
{ echo 'struct Giant {'; lines 258; echo '}'; } >"$work/Sources/House/Kinds/Giant.swift"
{ echo 'extension Giant {'; lines 258; echo '}'; } >"$work/Sources/Garden/Giant+Garden.swift"
expect 1 "error: House.Giant has 520 lines"

# The lines of a nested type are its own.
plant_sound_tree
{ echo 'struct Giant {'; lines 140; echo '}'; } >"$work/Sources/House/Kinds/Giant.swift"
for name in One Two Three; do
  { echo "extension Giant {"; echo "  struct $name {"; lines 200; echo '  }'; echo '}'; } >"$work/Sources/House/Kinds/Giant+$name.swift"
done
expect 0 "the longest of 9 types over all its extensions: House.Giant.One, 202 lines"

plant_sound_tree
{ echo 'struct Long {'; lines 250; echo '}'; lines 49 | sed 's|.*|// &|'; } >"$work/Sources/House/Kinds/Long.swift"
expect 1 "Long.swift:1:1: error: 301 lines"

plant_sound_tree
mkdir "$work/Tests"
lines 301 >"$work/Tests/LongTests.swift"
expect 1 "LongTests.swift:1:1: error: 301 lines"
rm -r "$work/Tests"

# Circles: by a type, by a free function, by a member of an extension, by what is interpolated into a string, by a folder in a folder.
plant_sound_tree
printf 'extension Scale {\n  func fits(_ plot: Plot) -> Bool { true }\n}\n' >"$work/Sources/House/Scales/Scale+Fit.swift"
expect 1 "error: folders of House lead into each other: Kinds, Marks, Scales"

plant_sound_tree
printf 'func drawn(_ scale: Scale) -> Int { scale.length }\n' >"$work/Sources/House/Kinds/drawn.swift"
printf 'extension Scale {\n  var area: Int { drawn(self) }\n}\n' >"$work/Sources/House/Scales/Scale+Area.swift"
expect 1 "Scales → Kinds: drawn (Scale+Area.swift:2)"

plant_sound_tree
printf 'extension Scale {\n  var isDrawn: Bool { true }\n}\n' >"$work/Sources/House/Marks/Scale+Drawn.swift"
printf 'extension Scale {\n  var isBare: Bool { !self.isDrawn }\n}\n' >"$work/Sources/House/Scales/Scale+Bare.swift"
expect 1 "Scales → Marks: .isDrawn (Scale+Bare.swift:2)"

plant_sound_tree
printf 'extension Scale {\n  var name: String { "of \\(Mark.self)" }\n}\n' >"$work/Sources/House/Scales/Scale+Name.swift"
expect 1 "Scales → Marks: Mark (Scale+Name.swift:2)"

plant_sound_tree
mkdir "$work/Sources/House/Kinds/Parts"
printf 'struct Part {\n  var plot: Plot?\n}\n' >"$work/Sources/House/Kinds/Parts/Part.swift"
printf 'extension Plot {\n  var part: Part { Part() }\n}\n' >"$work/Sources/House/Kinds/Plot+Part.swift"
expect 1 "error: folders of House lead into each other: Kinds, Kinds/Parts"
