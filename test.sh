#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds everything and runs every test.
# Ends with one line: N passed, N failed, N skipped
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=$PWD/artifacts/tests
rm -rf "$results" && mkdir -p "$results"

install() { # package, and what shows that it is there
  if [ -z "$(eval "$2" 2>/dev/null)" ] && command -v apt-get >/dev/null; then
    echo "installing $1"
    { [ -n "${updated:-}" ] || apt-get update -qq; } && updated=1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >"$results/apt-$1.log" 2>&1 || tail -5 "$results/apt-$1.log"
  fi
}
install postgresql 'ls /usr/lib/postgresql/*/bin/initdb'
install chromium 'command -v chromium'

step() { # name, command...
  local started=$SECONDS; local name=$1; shift
  if "$@" >"$results/$name.log" 2>&1; then
    echo "$name: ok ($((SECONDS - started)) s)"
  else
    echo "$name: FAILED"; tail -60 "$results/$name.log"; failed_step=$name; return 1
  fi
}

# the lunar oracle is for one test, which is skipped without it
command -v npm >/dev/null && [ ! -d tests/lunar-oracle/node_modules ] &&
  (cd tests/lunar-oracle && npm ci --no-audit --no-fund >"$results/oracle.log" 2>&1)
# the mail server and the webhook receiver to which tests send; those tests are skipped without them
command -v npm >/dev/null && [ ! -d tests/receivers/node_modules ] &&
  (cd tests/receivers && npm ci --no-audit --no-fund >"$results/receivers.log" 2>&1)

# the engine for many machines needs packages that not every source has
orleans=
if dotnet restore tests/Taskboard.Orleans.Tests -p:WithOrleans=true -v q >"$results/orleans-restore.log" 2>&1; then
  orleans=yes
else
  echo "Orleans tests: left out, because the Microsoft.Orleans packages cannot be restored here"
fi

# Plays failed tests a second time, alone and not beside a thousand others, and says which; those that pass then take the place of the first outcome.
# More than five of them are no accident.
again() {
  local trx names suite
  names=$(grep -ho '<UnitTestResult [^>]*outcome="Failed"' "$results"/*.trx 2>/dev/null | grep -o 'testName="[^"(]*' | cut -c11- | sort -u)
  [ -n "$names" ] && [ "$(echo "$names" | wc -l)" -le 5 ] || return 0
  echo "tests that failed and are played again:"
  echo "$names" | sed 's/^/  /'
  mkdir -p "$results/again"
  for trx in "$results"/*.trx; do
    names=$(grep -o '<UnitTestResult [^>]*outcome="Failed"' "$trx" | grep -o 'testName="[^"(]*' | cut -c11- | sort -u)
    [ -n "$names" ] || continue
    suite=$(grep -o 'Taskboard\.[A-Za-z]*\.Tests\.dll' "$trx" | head -1)
    if dotnet test "tests/${suite%.dll}" -c Release --no-build --filter "$(echo "$names" | sed 's/^/FullyQualifiedName~/' | paste -sd'|')" >"$results/again/$suite.log" 2>&1; then
      echo "  ${suite%.dll}: they passed the second time"
      second=$((second + $(grep -c '<UnitTestResult [^>]*outcome="Failed"' "$trx")))
    else
      tail -40 "$results/again/$suite.log"
    fi
  done
}
second=0

play() { # project...
  local project
  for project in "$@"; do
    dotnet test "$project" -c Release --no-build --logger "trx" --results-directory "$results" >>"$results/test.log" 2>&1
  done
}

failed_step=
step restore dotnet restore Taskboard.sln &&
  step build dotnet build Taskboard.sln -c Release --no-restore &&
  if [ -n "$orleans" ]; then step orleans dotnet build tests/Taskboard.Orleans.Tests -c Release --no-restore -p:WithOrleans=true; fi

passed=0 failed=0 skipped=0
if [ -z "$failed_step" ]; then
  started=$SECONDS
  # suites that wait for sockets and browsers have the machine to themselves; beside the others the formatting is looked at
  calm=() alone=()
  for project in tests/*/*.csproj; do
    case $project in
      *Orleans*) ;;
      *Server* | *Browser*) alone+=("$project") ;;
      *) calm+=("$project") ;;
    esac
  done
  play "${calm[@]}" &
  step format dotnet format Taskboard.sln --verify-no-changes --no-restore --exclude web || failed=1
  wait
  play "${alone[@]}"
  again
  if [ -n "$orleans" ]; then
    dotnet test tests/Taskboard.Orleans.Tests -c Release --no-build -p:WithOrleans=true --logger "trx" --results-directory "$results" >>"$results/test.log" 2>&1
  else
    skipped=$((skipped + $(cat tests/Taskboard.Orleans.Tests/*.cs | grep -c "\[Fact")))
  fi
  grep -E "^ *(Failed|Skipped) |error|Error Message|^Passed!|^Failed!" "$results/test.log" | head -200
  echo "tests: $((SECONDS - started)) s"
  for trx in "$results"/*.trx; do
    [ -e "$trx" ] || continue
    counters=$(grep -o '<Counters [^>]*' "$trx")
    number() { echo "$counters" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }
    passed=$((passed + $(number passed)))
    failed=$((failed + $(number executed) - $(number passed)))
    skipped=$((skipped + $(number total) - $(number executed)))
  done
  if [ -f web/package.json ] && grep -q '"test"' web/package.json; then
    (cd web && npm test --silent) >"$results/web.log" 2>&1
    web=$?
    count() { grep -E "^# $1 [0-9]+" "$results/web.log" | grep -o '[0-9]*' | tail -1; }
    passed=$((passed + $(count pass || echo 0)))
    failed=$((failed + $(count fail || echo 0)))
    if [ "$web" != 0 ]; then
      tail -60 "$results/web.log"
      [ "$(count fail || echo 0)" != 0 ] || failed=$((failed + 1))
    fi
  fi
  # docker-compose.yml against the schema of such files
  if command -v npm >/dev/null; then
    if (cd tests/compose && { [ -d node_modules ] || npm ci --no-audit --no-fund; } && npm test) >"$results/compose.log" 2>&1; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      echo "docker-compose.yml: FAILED"; tail -40 "$results/compose.log"
    fi
  else
    skipped=$((skipped + 1))
    echo "docker-compose.yml: not checked, because npm is not installed"
  fi
  passed=$((passed + second)) failed=$((failed - second))
  # the cheap drills: a node killed, PostgreSQL killed, a node cut off from it; together they count as one test
  if ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
    started=$SECONDS
    if SERVER=src/Taskboard.Server/bin/Release/net10.0 BUILT=1 timeout 300 clustering/drills/quick.sh >"$results/drills.log" 2>&1; then
      passed=$((passed + 1))
      grep "longest gap" "$results/drills.log" | sed 's/^ *users */drills: /; s/;.*//'
      echo "drills: ok ($((SECONDS - started)) s)"
    else
      failed=$((failed + 1))
      echo "drills: FAILED"; tail -60 "$results/drills.log"
    fi
  else
    skipped=$((skipped + 1))
    echo "drills: left out, because PostgreSQL is not installed"
  fi
  # a suite that produced no result at all has failed
  for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    [ "$name" = Taskboard.Orleans.Tests ] && [ -z "$orleans" ] && continue
    grep -q "$name" "$results"/*.trx 2>/dev/null || { echo "$name: no test ran"; failed=$((failed + 1)); }
  done
else
  failed=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
