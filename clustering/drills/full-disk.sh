#!/usr/bin/env bash
# The database disk full to its last byte: SQLite of one node, then PostgreSQL of three. Needs root for a small disk in memory.
. "$(dirname "$0")/lib.sh"
small_disk 160m
drill full-disk --folder "$disk" "$@"
drill full-disk-postgres --folder "$disk" --fault-seconds 10 --seconds 25 "$@"
