#!/bin/sh
# Starts the sitrep of this folder with the C library, the libraries and the fonts that lie beside it, wherever the folder was put
# and whatever link leads here. It asks nothing of the system but a shell and readlink.
set -eu
self=$(readlink -f -- "$0")
folder=${self%/bin/*}
case $folder in
*[:\;\$]*)
  echo "error: sitrep lies in $folder; the system's loader takes the signs : ; \$ in a path for something else: move the folder" >&2
  exit 66
  ;;
esac
# What is loaded before all others was made for the C library of the system, and settings of its OpenSSL for another OpenSSL.
unset LD_PRELOAD LD_AUDIT
OPENSSL_CONF=/dev/null
export OPENSSL_CONF
exec "$folder/lib/ld-linux-x86-64.so.2" --inhibit-cache --library-path "$folder/lib" "$folder/lib/sitrep" "$@"
