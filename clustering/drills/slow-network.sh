#!/usr/bin/env bash
# Each packet between the second node and the database is 40 ms under way.
. "$(dirname "$0")/lib.sh"
drill slow-network "$@"
