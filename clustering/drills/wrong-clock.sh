#!/usr/bin/env bash
# The clock of the second node is an hour fast.
. "$(dirname "$0")/lib.sh"
library=$(ls /usr/lib/*/faketime/libfaketimeMT.so.1 2>/dev/null | head -1) || true
[ -n "$library" ] || die "faketime is not installed: apt-get install faketime"
drill wrong-clock --faketime "$library" "$@"
