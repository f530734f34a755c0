#!/bin/sh
# Finds what this machine lacks to build sitrep, and installs it where it can.
#
#   Scripts/install-requirements.sh          for the program
#   Scripts/install-requirements.sh lint     for the checks of the code, which need no build
#   Scripts/install-requirements.sh tests    for the program and its tests
#   Scripts/install-requirements.sh pictures for the program and the picture of all charts, `make gallery`
#   Scripts/install-requirements.sh bench    for the program and its benchmarks
#   Scripts/install-requirements.sh svg      for the program and the checks of its drawings, `make check-svg`
#   Scripts/install-requirements.sh html     for the program and the checks of its pages, `make check-editions`
#   Scripts/install-requirements.sh workbooks for the program and the checks of workbooks and decks, `make check-workbooks`
#   Scripts/install-requirements.sh pdf      for the program and the checks of its reports, `make check-pdf`
#   Scripts/install-requirements.sh database for the program and the checks of queries, `make check-fetch`
#   Scripts/install-requirements.sh package  for the program and its packages, `make package`
#   Scripts/install-requirements.sh reach    for the program and the check of what it opens, `make check-reach`
#   Scripts/install-requirements.sh trees    for the program, its packages and their checks, `make check-packages`
#
# What is there is found by looking for it, not for a package, so that other systems than Debian pass too. Where nothing
# is missing it says nothing, needs no network and takes some hundredths of a second. Otherwise it installs Debian's
# packages as root or with a sudo that asks for no password; where it may not, it prints the command and ends with 1.
set -eu

missing=""  # names of Debian packages
purposes="" # one line for each: the package and what it is for

# lack PACKAGE PURPOSE: notes what is missing.
lack() {
  missing="$missing $1"
  purposes="$purposes$(printf '  %-18s %s' "$1" "$2")
"
}

has_command() { command -v "$1" >/dev/null 2>&1; }

has_module() { has_command pkg-config && pkg-config --exists "$@" 2>/dev/null; }

# has_file PATH…: whether one of the paths, patterns already expanded, is a file that can be read.
has_file() {
  for file in "$@"; do [ ! -r "$file" ] || return 0; done
  return 1
}

# The folders of Sources/Typesetting/Fonts/FontSearch.swift.
has_fonts() {
  for font in "$@"; do
    has_file "${SITREP_FONTS:-/nowhere}/$font".[ot]tf \
      /usr/share/fonts/opentype/inter/"$font".[ot]tf /usr/share/fonts/truetype/inter/"$font".[ot]tf \
      /usr/share/fonts/truetype/noto/"$font".[ot]tf /usr/share/fonts/opentype/noto/"$font".[ot]tf \
      /usr/share/fonts/inter/"$font".[ot]tf /usr/share/fonts/noto/"$font".[ot]tf \
      /usr/share/fonts/google-noto/"$font".[ot]tf /usr/local/share/fonts/"$font".[ot]tf || return 1
  done
}

look() {
  missing=""
  purposes=""
  if [ "$purpose" = lint ]; then
    has_command python3 || lack python3 "lint: sizes of types and circles of folders"
    return
  fi
  # What `swift build` needs of its own.
  has_command git || lack git "Swift fetches the packages in Package.swift with it"
  has_file /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem ||
    lack ca-certificates "git needs them to trust the servers of these packages"
  has_command ld || lack binutils "the linker"
  has_file /usr/include/stdio.h || lack libc6-dev "headers of the C library"
  has_command g++ && has_file /usr/include/c++/*/vector || lack g++ "the C++ library and its headers"
  has_command pkg-config || lack pkg-config "Swift finds C libraries with it"
  # The C libraries of Package.swift.
  has_module pangocairo pangoft2 fontconfig || lack libpango1.0-dev "setting of text"
  has_module cairo cairo-ft || lack libcairo2-dev "drawing"
  has_module libcmark-gfm && has_file /usr/include/cmark-gfm-core-extensions.h ||
    lack "libcmark-gfm-dev libcmark-gfm-extensions-dev" "reading of Markdown"
  has_module libdeflate || lack libdeflate-dev "compression of PNG and PDF"
  # It is linked into the program: other systems than Debian may keep this form of it in a package of its own.
  has_module libcrypto && has_file "$(pkg-config --variable=libdir libcrypto)/libcrypto.a" || lack libssl-dev "hashes"
  has_module yaml-0.1 || lack libyaml-dev "reading of YAML"
  has_module libzip || lack libzip-dev "reading of workbooks"
  has_module harfbuzz-subset || lack libharfbuzz-dev "cutting of fonts for PDF"
  # Fonts, which the program reads when it runs.
  has_fonts Inter-Regular Inter-SemiBold Inter-Bold Inter-Italic || lack fonts-inter "the typeface Inter"
  has_fonts NotoSansArabic-Regular NotoSansArabic-Bold NotoSansHebrew-Regular NotoSansHebrew-Bold ||
    lack fonts-noto-core "Noto Sans Arabic and Hebrew"
  # Letters that only tests print.
  if [ "$purpose" = tests ]; then
    has_file /usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc "${SITREP_FONTS:-/nowhere}/NotoSansCJK-Bold.ttc" ||
      lack fonts-noto-cjk "tests: Noto Sans of Chinese, Japanese and Korean"
  fi
  # What the tests look at PDF files with.
  if [ "$purpose" = tests ] || [ "$purpose" = pdf ]; then
    has_command pdftotext && has_command pdffonts && has_command pdftoppm ||
      lack poppler-utils "tests: text, fonts and pictures of PDF files"
    has_command qpdf || lack qpdf "tests: whether PDF files are sound"
  fi
  # What Benchmarks runs its peers and counts with.
  if [ "$purpose" = bench ]; then
    has_command python3 || lack python3 "benchmarks: the peers run in it"
    python3 -c "import ensurepip" 2>/dev/null || lack python3-venv "benchmarks: a scratch environment for the peers"
    has_file /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf || lack fonts-noto-core "benchmarks: the typeface of a peer"
    has_command valgrind || lack valgrind "benchmarks: counts of instructions"
  fi
  # What Scripts/check-pdf.sh looks at them with; the rest it fetches from PyPI into a folder of its own.
  if [ "$purpose" = pdf ]; then
    has_command mutool || lack mupdf-tools "checks of PDF files: another reader's view of them"
    has_command python3 && python3 -c 'import ensurepip, venv' 2>/dev/null ||
      lack python3-venv "checks of PDF files: an environment for those from PyPI"
  fi
  # What Scripts/check-svg.py has them drawn by.
  if [ "$purpose" = svg ]; then
    has_command python3 || lack python3 "checks of SVG files"
    has_command pdftotext || lack poppler-utils "checks of SVG files: where words stand"
    has_command chromium || lack chromium "checks of SVG files: as browsers draw them"
    has_command inkscape || lack inkscape "checks of SVG files: as it draws them"
    has_command soffice || lack libreoffice-draw "checks of SVG files: as slides have them"
    has_command rsvg-convert || lack librsvg2-bin "checks of SVG files: as desktops show them"
    has_file /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf ||
      lack fonts-dejavu-core "checks of SVG files: the typeface of machines without Inter"
  fi
  # What Scripts/check-html.py looks at pages with; the rest it fetches from PyPI into a folder of its own.
  if [ "$purpose" = html ]; then
    has_command chromium || lack chromium "checks of pages: a browser"
    has_command python3 && python3 -c 'import ensurepip, venv' 2>/dev/null ||
      lack python3-venv "checks of pages: an environment for those from PyPI"
    has_file /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf ||
      lack fonts-dejavu-core "checks of pages: the typeface of machines without Inter"
  fi
  # What Scripts/check-workbooks.py has them saved by, and Scripts/check-office.py slides drawn.
  if [ "$purpose" = workbooks ]; then
    has_command python3 && python3 -c 'import ensurepip, venv' 2>/dev/null ||
      lack python3-venv "checks of workbooks and decks: an environment for those from PyPI"
    has_file /usr/lib/libreoffice/program/libsdlo.so || lack libreoffice-impress "checks of decks: their slides"
    has_command pdftoppm || lack poppler-utils "checks of decks: their slides as pictures"
    has_command localc || lack libreoffice-calc "checks of workbooks: a spreadsheet that saves them"
  fi
  # What Scripts/make-packages.sh packs with, and Scripts/check-packages.py tries it in.
  if [ "$purpose" = package ] || [ "$purpose" = trees ]; then
    has_command dpkg-shlibdeps || lack dpkg-dev "packages: which libraries are in which package"
    has_command xz || lack xz-utils "packages: packing"
    has_command python3 || lack python3 "packages: the manual page"
    has_file /usr/lib/*/libpq.so.5 || lack libpq5 "packages: the library by which databases are asked"
  fi
  if [ "$purpose" = reach ]; then
    has_command python3 || lack python3 "checks of what is opened"
    has_command strace || lack strace "checks of what is opened: all calls to the system"
  fi
  if [ "$purpose" = trees ]; then
    has_command debootstrap || has_file /usr/sbin/debootstrap || lack debootstrap "checks of packages: releases of Debian in folders"
    has_command lintian || lack lintian "checks of packages: Debian's rules"
    has_file /bin/busybox && ! ldd /bin/busybox >/dev/null 2>&1 ||
      lack busybox-static "checks of packages: a system that has nothing else"
  fi
  # The server that Scripts/postgres.py starts, and the library by which the program asks it.
  if [ "$purpose" = database ]; then
    has_command python3 || lack python3 "checks of queries"
    has_file /usr/lib/postgresql/*/bin/initdb || has_command initdb || lack postgresql "checks of queries: a server"
    has_file /usr/lib/*/libpq.so.5 /usr/lib64/libpq.so.5 || lack libpq5 "checks of queries: PostgreSQL's client library"
  fi
  # What Scripts/draw-contact-sheet.sh puts pictures together with.
  if [ "$purpose" = pictures ]; then
    has_command pngtopnm && has_command pamscale && has_command pnmcat && has_command pnmquant && has_command pnmtopng ||
      lack netpbm "pictures: many charts in one"
  fi
}

# explain COMMAND: what is missing and what to run; ends with 1.
explain() {
  printf 'sitrep needs what this machine does not have:\n%s\n%s\n' "$purposes" "$1" >&2
  exit 1
}

purpose=${1-}
case "$purpose" in
"" | lint | tests | pictures | pdf | svg | html | workbooks | database | bench | package | trees | reach) ;;
*)
  echo "usage: Scripts/install-requirements.sh [lint|tests|pictures|pdf|svg|html|workbooks|database|bench|package|trees|reach]" >&2
  exit 64
  ;;
esac

if ! has_command swift; then
  echo "sitrep is built with Swift 6.2 or later, and there is no swift in PATH: https://www.swift.org/install" >&2
  exit 1
fi

look
[ -n "$missing" ] || exit 0

if ! has_command apt-get; then
  explain "These are the names of Debian's packages. This system has no apt-get: install what its own package manager calls them, then run this again."
fi

install="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
  as_root=""
elif has_command sudo && sudo -n true 2>/dev/null; then
  as_root="sudo -n"
elif has_command sudo; then
  explain "Run this, then the same make again:
  sudo sh -c 'apt-get update && $install'"
else
  explain "Have root run this, then run the same make again:
  apt-get update && $install"
fi

# A run that is broken off here leaves nothing half done: the next one completes what dpkg had begun and installs the rest.
trap 'echo "The set-up was interrupted; run the same make again to go on." >&2; exit 130' INT TERM HUP

printf 'Installing what sitrep needs:\n%s' "$purposes" >&2
# apt-get must not ask anything: there may be nobody to answer. Lists that cannot be fetched are not yet a failure, since
# older ones may do.
root() { $as_root env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >&2; }
# The server of a database is started by who needs it, and not by its package.
case "$missing" in
*postgresql*)
  root mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] ||
    root sh -c 'echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf'
  ;;
esac
root dpkg --configure -a || true
root apt-get -q -o DPkg::Lock::Timeout=300 update || true
# shellcheck disable=SC2086 # one argument for each package
root apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends -o Dpkg::Options::=--force-confold $missing || explain "They could not be installed (apt-get says why above). By hand:
  apt-get update && $install"

look
[ -z "$missing" ] || explain "apt-get has installed these, and yet they are not found."
