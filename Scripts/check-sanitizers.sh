#!/bin/sh
# Runs the tests from end to end, and every situation of the repository, on programs that are built with a sanitizer.
#
#   Scripts/check-sanitizers.sh SANITIZER…     address, thread
#
# Each has a build folder of its own, .build-SANITIZER. What a sanitizer says goes to files beside the program, so that none of
# it is lost in a test that expects the program to fail: any such file is a failure.
set -eu
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || { echo "usage: Scripts/check-sanitizers.sh SANITIZER…" >&2; exit 64; }

status=0
for sanitizer in "$@"; do
  folder="$PWD/.build-$sanitizer"
  swift build -c release --product sitrep --sanitize "$sanitizer" --scratch-path "$folder" >&2
  rm -rf "$folder/said"
  mkdir "$folder/said"
  # An exit status that the program itself never has. What libraries keep until the end is no leak of ours.
  options="exitcode=99:log_path=$folder/said/report"
  export SITREP_SANITIZER="$sanitizer" SITREP_PROGRAM="$folder/release/sitrep"
  export ASAN_OPTIONS="$options:detect_leaks=0" TSAN_OPTIONS="$options"
  for situation in Data/* Documentation/Gallery Tests/Situations/*; do
    "$SITREP_PROGRAM" build "$situation" --quiet --force --output "$folder/outputs" || status=1
    rm -rf "$folder/outputs"
  done
  swift test --disable-xctest --filter EndToEndTests || status=1
  for report in "$folder"/said/*; do
    [ -e "$report" ] || continue
    cat "$report" >&2
    status=1
  done
done
exit $status
