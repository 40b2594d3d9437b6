#!/usr/bin/env bash
# Three plain nodes on one PostgreSQL; the second drains (SIGTERM) and comes back, under load.
. "$(dirname "$0")/lib.sh"
drill node-leaves "$@"
