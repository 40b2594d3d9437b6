#!/usr/bin/env bash
# Every drill, one after the other; ends with how many passed.
. "$(dirname "$0")/lib.sh"
server
export SERVER BUILT=1
passed=0 failed=
for name in node-kill node-leaves postgres-kill partition slow-network wrong-clock full-disk silo-kill compose; do
  if "clustering/drills/$name.sh" "$@"; then passed=$((passed + 1)); else failed="$failed $name"; fi
done
echo "$passed drills passed${failed:+, failed:$failed}"
[ -z "$failed" ]
