# What the drills have in common: the program and the driver, built once. Sourced, not run.
#   SERVER=DIR   a built or published server to use instead of publishing one
#   ORLEANS=DIR  the same for the server with silos
#   BUILT=1      the driver is built already
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
driver=bench/Taskboard.Bench/bin/Release/net10.0/Taskboard.Bench.dll

die() { echo "$*" >&2; exit 1; }

ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || die "PostgreSQL is not installed: apt-get install postgresql"

[ -n "${BUILT:-}" ] || dotnet build bench/Taskboard.Bench -c Release -v q -nologo

server() { # the program to drill; with "orleans" the one with silos
  if [ "${1:-}" = orleans ]; then
    SERVER=${ORLEANS:-artifacts/drills-orleans}
    [ -n "${ORLEANS:-}" ] || dotnet publish clustering/Taskboard.Orleans -c Release -p:WithOrleans=true -v q -nologo -o "$SERVER"
  elif [ -z "${SERVER:-}" ]; then
    SERVER=artifacts/drills
    dotnet publish src/Taskboard.Server -c Release -v q -nologo -o "$SERVER"
  fi
}

drill() { # fault, options...
  local fault=$1; shift
  [ -n "${SERVER:-}" ] || server
  dotnet "$driver" drill --fault "$fault" --server "$SERVER" --port "${PORT:-5300}" "$@"
}

# A small disk in memory; $disk is where it is, and it goes with the script.
small_disk() {
  [ "$(id -u)" = 0 ] || die "a small disk needs root"
  disk=$(mktemp -d)
  mount -t tmpfs -o "size=$1" tmpfs "$disk"
  trap 'umount -l "$disk"; rmdir "$disk"' EXIT
}
