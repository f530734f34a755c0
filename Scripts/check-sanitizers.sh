#!/bin/sh
# Runs the program, built with a sanitizer, over every situation of the repository: what reads, composes, draws and writes.
#
#   Scripts/check-sanitizers.sh SANITIZER…     address, thread
#
# Each has a build folder of its own, .build-SANITIZER. What a sanitizer says goes to files in it, so that none of it is lost
# behind what the program says: any such file is a failure, and so is a command that fails.
set -eu
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || { echo "usage: Scripts/check-sanitizers.sh SANITIZER…" >&2; exit 64; }

# Swift brings its own clang.
clang="$(dirname "$(realpath "$(command -v swift)")")/clang"

# sitrep ARGUMENT…: runs the program; what it prints is of no interest here unless it fails.
sitrep() {
  if ! env $preload "$program" "$@" >"$folder/printed" 2>&1; then
    echo "sanitized by $sanitizer: sitrep $*" >&2
    cat "$folder/printed" >&2
    status=1
  fi
}

status=0
for sanitizer in "$@"; do
  folder="$PWD/.build-$sanitizer"
  swift build -c release --product sitrep --sanitize "$sanitizer" --scratch-path "$folder" >&2
  program="$folder/release/sitrep"
  scratch="$folder/scratch"
  rm -rf "$folder/said" "$scratch"
  mkdir "$folder/said" "$scratch" "$scratch/tables"
  # An exit status that the program itself never has. What libraries keep until the end is no leak of ours.
  options="exitcode=99:log_path=$folder/said/report"
  export ASAN_OPTIONS="$options:detect_leaks=0" TSAN_OPTIONS="$options"
  preload=
  if [ "$sanitizer" = thread ]; then
    "$clang" -O1 -shared -fPIC -o "$folder/mutex.so" Scripts/sanitized-mutex.c
    preload="LD_PRELOAD=./.build-$sanitizer/mutex.so"
  fi
  sitrep new "$scratch/new"
  # The rows of the example, of which some are of another day: those are brought in.
  sed 's/2025-05-0\([7-9]\)/2025-04-0\1/g' "$scratch/new/observations.csv" >"$scratch/tables/earlier.csv"
  sitrep import "$scratch/tables/earlier.csv" --into "$scratch/new"
  for situation in Data/* Documentation/Gallery Tests/Situations/* "$scratch/new"; do
    sitrep build "$situation" --jobs 4 --output "$scratch/outputs"
    sitrep check "$situation" --outputs --output "$scratch/outputs"
    sitrep changes "$situation" --since "$scratch/outputs/report.pdf"
    sitrep figures "$situation" --format json
    sitrep charts "$situation" --jobs 4 --format png --format svg --format pdf --theme dark --output "$scratch/charts"
    rm -rf "$scratch/outputs" "$scratch/charts"
  done
  for report in "$folder"/said/*; do
    [ -e "$report" ] || continue
    cat "$report" >&2
    status=1
  done
done
exit $status
