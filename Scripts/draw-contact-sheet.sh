#!/bin/sh
# Puts pictures of charts together into one that can be read.
#
#   Scripts/draw-contact-sheet.sh PAGE PICTURES SHEET
#
# PAGE is a text file, a line for each row with the charts of it as THEME/ID; PICTURES holds THEME/charts/ID.png of
# 1920x1080 pixels, SHEET is the PNG to write. The same pictures give the same sheet.
set -eu

reduction=3                 # a slide of 1920×1080 becomes 640×360
margin=6                    # around each of them
ground="rgb:99/A6/B2"       # between light and dark paper
colours=160                 # of the whole sheet; text in grey needs the most

[ $# = 3 ] || { echo "usage: Scripts/draw-contact-sheet.sh PAGE PICTURES SHEET" >&2; exit 64; }
page=$1 pictures=$2 sheet=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

number=100 # three digits, so that rows sort as they are counted
while read -r row; do
  set --
  for chart in $row; do
    thumbnail="$work/$number-$#.ppm"
    pngtopnm "$pictures/${chart%/*}/charts/${chart#*/}.png" >"$work/slide.ppm"
    pamscale -quiet -reduce="$reduction" "$work/slide.ppm" >"$work/small.ppm"
    pnmmargin -color "$ground" "$margin" "$work/small.ppm" >"$thumbnail"
    set -- "$@" "$thumbnail"
  done
  pnmcat -lr "$@" >"$work/row-$number.ppm"
  number=$((number + 1))
done <"$page"

pnmcat -tb "$work"/row-*.ppm >"$work/sheet.ppm"
pnmquant -quiet "$colours" "$work/sheet.ppm" >"$work/few.ppm"
pnmtopng -quiet -compression 9 "$work/few.ppm" >"$work/sheet.png"
cp "$work/sheet.png" "$sheet"
