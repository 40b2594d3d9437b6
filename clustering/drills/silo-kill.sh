#!/usr/bin/env bash
# Three silos of the Orleans engine; the second is killed (-9) and started again.
. "$(dirname "$0")/lib.sh"
server orleans
drill node-kill "$@"
