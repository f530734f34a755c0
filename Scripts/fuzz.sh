#!/bin/sh
# Reads files with something wrong in them, with the address sanitizer, and keeps what fails.
#
#   Scripts/fuzz.sh SECONDS [SEED]
#
# Files of the repository are the beginning: each situation, the tables of Tests/Import, a report and a picture that are made of one of
# them. Whatever ends the fuzzer by a trap, a sanitizer or ten seconds without an end stays in .build-address/kept/, as a
# folder of its own, and the fuzzer goes on behind it. What was found once lies in Tests/Fuzzing/Found and is read first.
set -eu
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || { echo "usage: Scripts/fuzz.sh SECONDS [SEED]" >&2; exit 64; }
seconds=$1
seed=${2:-1}
folder="$PWD/.build-address"

swift build -c release --product sitrep --sanitize address --scratch-path "$folder" >&2
swift build -c release --product fuzz --sanitize address --scratch-path "$folder" >&2
kept="$folder/kept"
corpus="$folder/corpus"
rm -rf "$kept" "$corpus"
mkdir -p "$kept" "$corpus"
export ASAN_OPTIONS="detect_leaks=0:hard_rss_limit_mb=2048:max_allocation_size_mb=2048:log_path=$folder/kept-report"
rm -f "$folder"/kept-report*
"$folder/release/sitrep" build Documentation/Gallery --quiet --edition report --edition charts --output "$corpus/outputs" >&2
cp "$corpus/outputs/report.pdf" "$corpus/"
find "$corpus/outputs" -name '*.png' | sort | head -3 | while read -r picture; do cp "$picture" "$corpus/"; done
rm -rf "$corpus/outputs"

end=$(($(date +%s) + seconds))
total=0
faults=0
while left=$((end - $(date +%s))) && [ "$left" -gt 0 ]; do
  status=0
  said=$("$folder/release/fuzz" "$left" "$seed" "$kept" Data/* Documentation/Gallery Tests/Situations/* Tests/Import "$corpus") ||
    status=$?
  if [ "$status" = 0 ]; then
    echo "$said"
    total=$((total + ${said%% *}))
    break
  fi
  # The folder that is left is that of the input.
  failed=$(ls -t "$kept" | head -1)
  number=${failed#seed-}
  number=${number%%-*}
  echo "seed $number: status $status, kept in .build-address/kept/$failed" >&2
  cat "$folder"/kept-report* >&2 2>/dev/null || true
  rm -f "$folder"/kept-report*
  faults=$((faults + 1))
  total=$((total + number - seed + 1))
  seed=$((number + 1))
done
echo "$total inputs, $faults faults"
[ "$faults" = 0 ]
