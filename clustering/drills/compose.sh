#!/usr/bin/env bash
# Every step that docker-compose.yml takes, with plain processes: PostgreSQL with a password, three silos as an ordinary user on a read-only file system,
# nginx with the files of clustering/nginx as they are and a certificate. In network and mount namespaces of its own, so that the names and addresses
# of the file hold and nothing else on the machine is touched. Then what users do, through TLS; a silo killed; a silo drained. Needs root, nginx, openssl and curl.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
here=$PWD
die() { echo "FAILED: $*" >&2; exit 1; }
say() { echo "  $*"; }

if [ -z "${INSIDE:-}" ]; then
  [ "$(id -u)" = 0 ] || die "namespaces need root"
  for program in nginx openssl curl unshare setpriv; do command -v "$program" >/dev/null || die "$program is not installed"; done
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || die "postgresql is not installed"
  app=${ORLEANS:-artifacts/drills-orleans}
  [ -n "${ORLEANS:-}" ] || dotnet publish clustering/Taskboard.Orleans -c Release -p:WithOrleans=true -v q -nologo -o "$app"
  # when the first process of its own process namespace ends, all others do
  INSIDE=1 APP=$(realpath "$app") DOTNET=$(dirname "$(realpath "$(command -v dotnet)")") exec unshare -m -n -p -f --mount-proc bash "${BASH_SOURCE[0]}"
fi

postgres=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
work=$(mktemp -d); chmod 755 "$work"
trap 'rm -rf "$work"' EXIT

echo "compose: the steps of docker-compose.yml with plain processes"

# networks.inside
ip link set lo up
subnet=$(grep -o 'subnet: [0-9./]*' docker-compose.yml | cut -d' ' -f2)
base=${subnet%.*}
declare -A address=([postgres]=$base.2 [node1]=$base.3 [node2]=$base.4 [node3]=$base.5 [nginx]=$base.6)
cp /etc/hosts "$work/hosts"
# nginx listens on the ports of the nodes, so it has a network namespace of its own; the users are there too
mkdir -p /run/netns && mount -t tmpfs tmpfs /run/netns
ip netns add front
ip link add tofront type veth peer name eth0 netns front
ip addr add "$base.1/${subnet#*/}" dev tofront && ip link set tofront up
ip -n front addr add "${address[nginx]}/${subnet#*/}" dev eth0 && ip -n front link set eth0 up && ip -n front link set lo up
front() { ip netns exec front "$@"; }
for name in "${!address[@]}"; do
  [ "$name" = nginx ] || ip addr add "${address[$name]}/32" dev lo
  grep -q "^  $name:" docker-compose.yml || die "docker-compose.yml has no service $name"
  echo "${address[$name]} $name" >>"$work/hosts"
done
mount --bind "$work/hosts" /etc/hosts

# the two commands at the top of docker-compose.yml
mkdir "$work/tls"
openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=localhost -keyout "$work/tls/taskboard.key" -out "$work/tls/taskboard.crt" 2>/dev/null
chmod 644 "$work/tls/taskboard.key"
POSTGRES_PASSWORD=$(openssl rand -hex 12)

# services.postgres: a password for every connection, its own user
mkdir "$work/pg"; chown postgres "$work/pg"
echo "$POSTGRES_PASSWORD" >"$work/pg/password"; chown postgres "$work/pg/password"
as_postgres() { (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups --no-new-privs -- "$@"); }
as_postgres "$postgres/initdb" -D "$work/pg/data" -U taskboard -A scram-sha-256 --pwfile="$work/pg/password" -E UTF8 >/dev/null
echo "host all all $subnet scram-sha-256" >>"$work/pg/data/pg_hba.conf"
as_postgres "$postgres/postgres" -D "$work/pg/data" -k "$work/pg" -c listen_addresses=postgres >"$work/postgres.log" 2>&1 &
for _ in $(seq 100); do "$postgres/pg_isready" -q -h postgres -U taskboard && break; sleep 0.1; done
PGPASSWORD=$POSTGRES_PASSWORD "$postgres/psql" -q -h postgres -U taskboard -d postgres -c "CREATE DATABASE taskboard"
! PGPASSWORD=wrong "$postgres/psql" -q -h postgres -U taskboard -d taskboard -c "SELECT 1" >/dev/null 2>&1 || die "PostgreSQL takes a wrong password"
say "postgres     healthy, and refuses a wrong password"

# x-environment, as the file has it; only the address to listen on is narrowed, because three nodes here share one machine's ports
environment() { # node
  sed -n '/^x-environment/,/^$/p' docker-compose.yml | sed -n 's/^  \(TASKBOARD_[A-Z_]*\): *"\{0,1\}\(.*[^"]\)"\{0,1\}$/\1=\2/p' |
    sed "s/\${POSTGRES_PASSWORD[^}]*}/$POSTGRES_PASSWORD/; s|^TASKBOARD_URLS=http://+|TASKBOARD_URLS=http://${address[$1]}|"
  echo "TASKBOARD_SILO_ADDRESS=$1"
}
declare -A pid
node() { # name: a mount namespace in which nothing may be written but /tmp, an ordinary user, no capabilities
  local script='mount -o remount,bind,ro / && for at in /home /var /work /srv; do mountpoint -q $at && mount -o remount,bind,ro $at; done
    mount -t tmpfs tmpfs /tmp && mkdir /tmp/app && mount --bind "$APP_AT" /tmp/app && mount -o remount,bind,ro /tmp/app && chmod 1777 /tmp
    cd /tmp/app && exec setpriv --reuid=1654 --regid=1654 --clear-groups --bounding-set=-all --inh-caps=-all --no-new-privs -- \
      env -i PATH=/usr/bin:/bin DOTNET_ROOT="$DOTNET" DOTNET_EnableDiagnostics=0 TASKBOARD_DATA=/data "$@" ./Taskboard.Orleans serve'
  local settings; mapfile -t settings < <(environment "$1")
  APP_AT=$APP unshare -m bash -c "$script" node "${settings[@]}" >"$work/$1.log" 2>&1 &
  pid[$1]=$!
}
healthy() { # name: the file's own health check
  for _ in $(seq 60); do "$APP/Taskboard.Orleans" health --url "http://${address[$1]}:8080" >/dev/null 2>&1 && return; sleep 0.5; done
  tail -20 "$work/$1.log"; die "$1 is not healthy"
}
for name in node1 node2 node3; do node "$name"; done
for name in node1 node2 node3; do healthy "$name"; done
[ "$(stat -c %u "/proc/${pid[node1]}")" = 1654 ] || die "node1 runs as $(stat -c %U "/proc/${pid[node1]}")"
! nsenter -t "${pid[node1]}" -m touch /usr/taskboard-was-here 2>/dev/null || die "node1 may write to its file system"
say "nodes        three silos healthy, as user 1654 without capabilities, on a read-only file system"

# services.nginx, with the files as they are
mkdir -p /etc/nginx && mount -t tmpfs tmpfs /etc/nginx
mkdir /etc/nginx/tls && cp clustering/nginx/*.conf /etc/nginx/ && cp "$work"/tls/* /etc/nginx/tls/
echo 'types { text/html html; text/css css; application/javascript js; }' >/etc/nginx/mime.types
as_nginx() { # as in the file: an ordinary user, and nothing to write but /tmp
  front unshare -m bash -c 'mount -t tmpfs tmpfs /tmp && chmod 1777 /tmp && exec setpriv --reuid=www-data --regid=www-data --clear-groups --no-new-privs -- "$@"' nginx "$@"
}
# its standard error belongs to it, as in a container
touch "$work/nginx-t.log" "$work/nginx.log"; chown www-data "$work/nginx-t.log" "$work/nginx.log"
as_nginx nginx -t -q 2>"$work/nginx-t.log" || { cat "$work/nginx-t.log"; die "nginx -t refuses clustering/nginx"; }
as_nginx nginx -g 'daemon off;' 2>"$work/nginx.log" &
for _ in $(seq 50); do front curl -fsk https://127.0.0.1:8443/sign-in -o /dev/null && break; sleep 0.1; done
front curl -fsk https://127.0.0.1:8443/sign-in -o /dev/null || { cat "$work/nginx.log"; die "nginx does not pass anything on"; }
say "nginx        nginx -t takes the files; https answers, as an ordinary user"

# what a user meets
site=https://localhost:8443
ask() { front curl -sk --max-time 20 "$@"; }
[ "$(ask -o /dev/null -w '%{http_code} %{redirect_url}' http://localhost:8080/board)" = "308 https://localhost/board" ] || die "http is not sent to https"
for path in /metrics /health/ready; do [ "$(ask -o /dev/null -w '%{http_code}' $site$path)" = 404 ] || die "$path is open to the world"; done
ask -o /dev/null -D - --tls-max 1.1 $site/sign-in >/dev/null 2>&1 && die "TLS 1.1 is taken"
for header in content-security-policy strict-transport-security; do
  ask -D - -o /dev/null $site/sign-in | grep -qi "^$header" || die "no $header"
done
run() { env TASKBOARD_DATA="$work/cli" TASKBOARD_DATABASE="Host=postgres;Username=taskboard;Password=$POSTGRES_PASSWORD;Database=taskboard" "$APP/Taskboard.Orleans" "$@"; }
echo "mùa thu Hà Nội 2026" | run user add dieuphoi --name "Điều phối" --role coordinator --password-stdin >"$work/user.log" 2>&1 || { cat "$work/user.log"; die "no user could be added"; }
token=$(run token create dieuphoi 2>"$work/token.log" | tail -1) || { cat "$work/token.log"; die "no token could be made"; }
sleep 1
api() { # method path body headers...
  local method=$1 path=$2 body=$3; shift 3
  ask -o "$work/body" -w '%{http_code}' -X "$method" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$@" ${body:+--data "$body"} "$site/api/v1$path"
}
code=$(api POST /tasks '{"kind":"other","details":{"title":"Việc qua nginx"},"lead":["Sở Ngoại vụ"]}') && [ "$code" = 201 ] || { cat "$work/body"; die "a task could not be made: $code"; }
task=$(grep -o '"id":"[^"]*"' "$work/body" | head -1 | cut -d'"' -f4)
version=1
move() {
  local action=suspend body='{"fields":{"reason":"Chờ ý kiến"}}'
  [ $((version % 2)) = 1 ] || { action=resume; body='{"fields":{}}'; }
  code=$(api POST "/tasks/$task/actions/$action" "$body" -H "If-Match: \"$version\"" -H "Idempotency-Key: move-$version") && [ "$code" = 200 ] && version=$((version + 1))
}
for _ in $(seq 30); do move || { cat "$work/body"; die "a move was answered $code"; }; done
[ "$(ask -o /dev/null -w '%{http_code}' --http1.1 --max-time 2 -H "Authorization: Bearer $token" -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' \
  -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' $site/live || true)" = 101 ] || die "no live connection through nginx"
say "users        http goes to https, TLS 1.2 or later, metrics and health closed; 30 moves; a WebSocket opens"

# a silo killed: who asks again is answered
kill -KILL "${pid[node2]}"; wait "${pid[node2]}" 2>/dev/null || true
started=$(date +%s%N)
until move; do [ $(($(date +%s%N) - started)) -lt 10000000000 ] || die "no move succeeds after a silo was killed: $code"; sleep 0.05; done
first=$((($(date +%s%N) - started) / 1000000))
for _ in $(seq 30); do until move; do :; done; done
say "kill -9      first move ${first} ms after a silo was killed, 30 more"

# a silo leaves as docker stop has it: SIGTERM, drain, end; nobody is refused
kill -TERM "${pid[node3]}"
refused=0
for _ in $(seq 60); do move || refused=$((refused + 1)); sleep 0.1; done
wait "${pid[node3]}" || die "the silo that was told to leave ended with $?"
[ "$refused" = 0 ] || die "$refused moves were refused while a silo left"
say "SIGTERM      60 moves while a silo drained and ended, none refused"

kill -TERM "${pid[node1]}"; wait "${pid[node1]}" || die "the last silo ended with $?"
run verify >"$work/verify.log" 2>&1 || { cat "$work/verify.log"; die "the journal does not verify"; }
say "journal      verifies: $(tail -1 "$work/verify.log")"
echo "  PASSED"
