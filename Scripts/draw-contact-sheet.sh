#!/bin/sh
# Puts pictures of charts together into one: a row of them in light, below it the same in dark, and so on.
#
#   Scripts/draw-contact-sheet.sh SITUATION PICTURES SHEET
#
# SITUATION is the folder whose charts.yaml gives their order, PICTURES holds light/charts/ID.png and
# dark/charts/ID.png, SHEET is the PNG to write. The same pictures give the same sheet.
set -eu

columns=6
reduction=4                 # a slide of 1920×1080 becomes 480×270
margin=5                    # around each of them
ground="rgb:99/A6/B2"       # between light and dark paper
colours=128                 # of the whole sheet; text in grey needs the most

[ $# = 3 ] || { echo "usage: Scripts/draw-contact-sheet.sh SITUATION PICTURES SHEET" >&2; exit 64; }
situation=$1 pictures=$2 sheet=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# draw_row NUMBER THEME ID…: one row, filled up with ground.
draw_row() {
  row="$work/row-$1.ppm" theme=$2
  shift 2
  set -- "$@" $(seq $(($# + 1)) "$columns" | sed 's/.*/-/')
  for id in "$@"; do
    thumbnail="$work/$theme-$id.ppm"
    if [ "$id" = - ]; then
      ppmmake "$ground" $((1920 / reduction + 2 * margin)) $((1080 / reduction + 2 * margin)) >"$thumbnail"
    else
      pngtopnm "$pictures/$theme/charts/$id.png" >"$work/slide.ppm"
      pamscale -quiet -reduce="$reduction" "$work/slide.ppm" >"$work/small.ppm"
      pnmmargin -color "$ground" "$margin" "$work/small.ppm" >"$thumbnail"
    fi
    set -- "$@" "$thumbnail"
    shift
  done
  pnmcat -lr "$@" >"$row"
}

number=100 # three digits, so that rows sort as they are counted
# shellcheck disable=SC2046 # one argument for each chart; an id holds no blank
set -- $(sed -n 's/^- id: *//p' "$situation/charts.yaml")
while [ $# -gt 0 ]; do
  ids=""
  while [ $# -gt 0 ] && [ "$(echo $ids | wc -w)" -lt "$columns" ]; do
    ids="$ids $1"
    shift
  done
  for theme in light dark; do
    # shellcheck disable=SC2086
    draw_row "$number" "$theme" $ids
    number=$((number + 1))
  done
done

pnmcat -tb "$work"/row-*.ppm >"$work/sheet.ppm"
pnmquant -quiet "$colours" "$work/sheet.ppm" >"$work/few.ppm"
pnmtopng -quiet -compression 9 "$work/few.ppm" >"$work/sheet.png"
cp "$work/sheet.png" "$sheet"
