#!/usr/bin/env bash
# The cheap drills, as test.sh plays them: a node killed, PostgreSQL killed, a node cut off.
. "$(dirname "$0")/lib.sh"
for fault in node-kill postgres-kill partition; do
  drill "$fault" --seconds 11 --fault-seconds 3 --watchers 6 "$@"
done
