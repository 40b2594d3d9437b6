#!/usr/bin/env bash
# PostgreSQL is killed (-9) with all its processes, and started again.
. "$(dirname "$0")/lib.sh"
drill postgres-kill --fault-seconds 3 "$@"
