#!/usr/bin/env bash
# The second node is cut off from the database, without being told: in a network namespace where that is permitted, else by a proxy.
. "$(dirname "$0")/lib.sh"
if [ "$(id -u)" = 0 ] && ip netns add taskboard-try 2>/dev/null; then
  ip netns del taskboard-try
  drill partition-netns --fault-seconds 20 --seconds 35 "$@"
else
  echo "no network namespaces here: a proxy cuts the connections"
  drill partition --fault-seconds 20 --seconds 35 "$@"
fi
