#!/bin/sh
# What the Git host runs after each change, on Debian 12: installs sitrep and builds all situations into Output/.
set -eu
if ! command -v sitrep >/dev/null; then
  apt-get update -q
  apt-get install -q -y --no-install-recommends ./tools/sitrep_*_amd64.deb
fi
status=0
# One situation with a fault leaves the others: each is built, and the run is marked as failed at its end.
for situation in Data/*/; do
  sitrep build "$situation" || status=$?
done
exit "$status"
