#!/bin/sh
# Makes the packages of a program that is built: one for Debian, one for any Linux on x86-64, and what a container is made of.
#
#   Scripts/make-packages.sh PROGRAM FOLDER
#
# The same program and the same fonts and libraries of this machine give the same bytes: names are sorted, owners and rights
# set, and the time of every file is that of the last commit, or SOURCE_DATE_EPOCH. Where there is no Git, name that one and MAINTAINER.
set -eu
umask 022
export LC_ALL=C

program=$(realpath "$1")
mkdir -p "$2"
target=$(realpath "$2")
cd "$(dirname "$0")/.."

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
date=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
version=$("$program" --version)
# Who answers for a package is who answers for the commit that it is made of.
maintainer=${MAINTAINER:-$(git log -1 --format='%an <%ae>')}
# What is shipped as a version is what the changelog calls so.
changelog_version=$(sed -n 's/^## \[\([0-9][^]]*\)\].*/\1/p' CHANGELOG.md | head -n 1)
if [ "$version" != "$changelog_version" ]; then
  echo "error: the program says that it is $version, and the latest version in CHANGELOG.md is $changelog_version" >&2
  exit 1
fi

scratch=$(mktemp -d "$target/.making-XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM HUP

# put FILE PATH: a file that everybody may read. run PATH: one that may be run.
put() { install -D -m 644 "$1" "$2"; }
run() { install -D -m 755 "$1" "$2"; }
packed() { gzip -9n <"$1" >"$scratch/packed" && put "$scratch/packed" "$2"; }

# What the program says of itself.
Scripts/write-manual.py "$program" "$date" >"$scratch/sitrep.1"
for shell in bash zsh fish; do "$program" --generate-completion-script $shell >"$scratch/completion.$shell"; done
# It is read by a shell and not run.
sed -i '1{/^#!/d}' "$scratch/completion.bash"

# --- For Debian -----------------------------------------------------------------------------------------------------------

deb="$scratch/deb"
documents="$deb/usr/share/doc/sitrep"
run "$program" "$deb/usr/bin/sitrep"
packed "$scratch/sitrep.1" "$deb/usr/share/man/man1/sitrep.1.gz"
put "$scratch/completion.bash" "$deb/usr/share/bash-completion/completions/sitrep"
put "$scratch/completion.zsh" "$deb/usr/share/zsh/vendor-completions/_sitrep"
put "$scratch/completion.fish" "$deb/usr/share/fish/vendor_completions.d/sitrep.fish"
put Packaging/copyright "$documents/copyright"
put Packaging/lintian-overrides "$deb/usr/share/lintian/overrides/sitrep"
put Documentation/Situation.md "$documents/Situation.md"
packed CHANGELOG.md "$documents/changelog.gz"
cat >"$scratch/changelog.Debian" <<END
sitrep ($version-1) bookworm; urgency=medium

  * What is new in this version stands in changelog.gz.

 -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
END
packed "$scratch/changelog.Debian" "$documents/changelog.Debian.gz"

# The packages of the libraries that the program is linked with, in the versions that it needs.
mkdir "$scratch/debian" "$deb/DEBIAN"
printf 'Source: sitrep\n\nPackage: sitrep\nArchitecture: amd64\n' >"$scratch/debian/control"
depends=$(cd "$scratch" && dpkg-shlibdeps -O "$deb/usr/bin/sitrep" | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo "error: dpkg-shlibdeps names no package" >&2; exit 1; }
# And of the one that it looks for by its name when a workbook is read or written.
archives=$(ls /usr/lib/*/libzip.so.[45] | head -n 1)
depends="$depends, $(dpkg-query -S "$(realpath "$archives")" | sed 's/:.*//')"
sed -e "s|@VERSION@|$version-1|" -e "s|@MAINTAINER@|$maintainer|" -e "s|@DEPENDS@|$depends|" \
  -e "s|@SIZE@|$(find "$deb/usr" -type f -printf '%s\n' | awk '{ sum += int(($1 + 1023) / 1024) } END { print sum }')|" \
  Packaging/control >"$deb/DEBIAN/control"
(cd "$deb" && find usr -type f | sort | xargs md5sum) >"$deb/DEBIAN/md5sums"
# Several threads cut what they pack into other parts.
dpkg-deb --root-owner-group --threads-max=1 -Zxz --build "$deb" "$scratch/sitrep.deb" >/dev/null

# --- For any Linux --------------------------------------------------------------------------------------------------------

name="sitrep-$version-linux-x86_64"
folder="$scratch/$name"
documents="$folder/share/doc/sitrep"
run Packaging/sitrep.sh "$folder/bin/sitrep"
run "$program" "$folder/lib/sitrep"
put "$scratch/sitrep.1" "$folder/share/man/man1/sitrep.1"
put "$scratch/completion.bash" "$folder/share/bash-completion/completions/sitrep"
put "$scratch/completion.zsh" "$folder/share/zsh/site-functions/_sitrep"
put "$scratch/completion.fish" "$folder/share/fish/vendor_completions.d/sitrep.fish"
put Documentation/Situation.md "$documents/Situation.md"
put CHANGELOG.md "$documents/CHANGELOG.md"
put LICENSE "$documents/LICENSE"
put Packaging/copyright "$documents/copyright"

# Libraries under the names by which they are asked for, the C library and its loader among them, and those that the program asks for
# by their names when it needs them: for databases and for workbooks.
database=$(ls /usr/lib/*/libpq.so.5)
for file in "$program" "$database" "$archives"; do
  if ldd "$file" | grep 'not found' >&2; then exit 1; fi
  ldd "$file" | sed -n -E 's/^[[:space:]]*([^ ]+ => )?(\/[^ ]+) \(0x.*/\2/p' >>"$scratch/libraries"
done
printf '%s\n' "$database" "$archives" >>"$scratch/libraries"
sort -u -o "$scratch/libraries" "$scratch/libraries"
grep -q '/ld-linux-x86-64\.so\.2$' "$scratch/libraries" || { echo "error: the program has no loader for x86-64" >&2; exit 1; }
while read -r library; do run "$library" "$folder/lib/${library##*/}"; done <"$scratch/libraries"

# The fonts that everything is set in, and those of scripts, by the names that the program knows them by. Those of China, Japan
# and Korea are larger than all the rest together and are left to who needs them.
families=$(sed -n 's/^  case .* = "\(Inter\|Noto[A-Za-z]*\)-.*"/\1/p; s/"Noto/\n"Noto/gp' Sources/Typesetting/Fonts/FontName.swift \
  Sources/Typesetting/Fonts/ScriptFamily+Blocks.swift | sed -n 's/^"\{0,1\}\(Inter\|Noto[A-Za-z]*\).*/\1/p' | sort -u)
for family in $families; do
  for face in Regular SemiBold Bold Italic; do
    if [ $face = SemiBold ] || [ $face = Italic ]; then [ "$family" = Inter ] || continue; fi
    for font in /usr/share/fonts/opentype/inter/"$family-$face.otf" /usr/share/fonts/truetype/noto/"$family-$face.ttf"; do
      [ ! -f "$font" ] || { put "$font" "$folder/share/fonts/${font##*/}"; echo "$font" >>"$scratch/fonts"; }
    done
  done
done

# Whose they are: each package with its version, by which Debian has its source, and its licence.
sort -u "$scratch/libraries" "$scratch/fonts" | while read -r file; do
  dpkg-query -S "$(realpath "$file")" 2>/dev/null || dpkg-query -S "$file"
done | sed 's/: .*//' | sort -u >"$scratch/packages"
while read -r package; do
  dpkg-query -W -f '${source:Package} ${source:Version} ${binary:Package}\n' "$package" >>"$scratch/sources"
  bare=${package%%:*}
  put "/usr/share/doc/$bare/copyright" "$documents/licences/$bare"
done <"$scratch/packages"
{
  echo "The libraries and fonts of this folder are those of Debian. Source package, its version, and package:"
  echo
  sort -u "$scratch/sources"
} >"$scratch/SOURCES"
put "$scratch/SOURCES" "$documents/licences/SOURCES"

tar --create --format=gnu --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
  --directory="$scratch" "$name" | xz -6 --threads=1 >"$scratch/sitrep.tar.xz"

# --- All at once ----------------------------------------------------------------------------------------------------------

rm -f "$target"/sitrep_*.deb "$target"/sitrep-*.tar.xz
mv "$scratch/sitrep.deb" "$target/sitrep_$version-1_amd64.deb"
mv "$scratch/sitrep.tar.xz" "$target/$name.tar.xz"
put Packaging/Containerfile "$target/Containerfile"
cd "$target"
sha256sum "sitrep_$version-1_amd64.deb" "$name.tar.xz" Containerfile >SHA256SUMS
du -h "sitrep_$version-1_amd64.deb" "$name.tar.xz"
