#!/usr/bin/env bash
# Three plain nodes on one PostgreSQL; the second is killed (-9) and started again.
. "$(dirname "$0")/lib.sh"
drill node-kill "$@"
