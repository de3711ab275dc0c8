#!/usr/bin/env bash
# Runs on the bare system: the two commands, each from a clone without node_modules, as root or as an ordinary user.
set -euo pipefail
who=$1
nobody=65534

say() { echo "== $*"; }
fail() { echo "FAILED: $*"; exit 1; }

# Runs a command as the user being tested, in that user's own clone and home.
as_who() {
  if [ "$who" = root ]; then
    (cd "$clone" && timeout --kill-after=20 "${limit:-900}" "$@")
  else
    (cd "$clone" && HOME=$home timeout --kill-after=20 "${limit:-900}" \
      setpriv --reuid=$nobody --regid=$nobody --clear-groups "$@")
  fi
}

new_clone() {
  clone=/var/tmp/$who-$1
  home=/var/tmp/$who-home
  mkdir -p "$home"
  git clone --quiet /srv/daybook "$clone"
  if [ "$who" != root ]; then chown -R $nobody:$nobody "$clone" "$home"; fi
}

install() {
  say "$who: npm ci"
  local started=$SECONDS
  as_who npm ci >/var/tmp/install.log 2>&1 || { cat /var/tmp/install.log; fail 'npm ci'; }
  grep -v EBADENGINE /var/tmp/install.log | grep -v '^npm warn' || true
  say "$who: npm ci took $((SECONDS - started)) s"
  if grep -qE '^ +at .*:[0-9]+' /var/tmp/install.log; then fail 'npm ci printed a stack trace'; fi
}

expect_one_line() {
  local expected=$1 output status=0
  output=$(as_who npm --silent start 2>&1) || status=$?
  echo "$output"
  [ "$status" = 1 ] || fail "npm start exited with $status instead of 1"
  [ "$(echo "$output" | wc -l)" = 1 ] || fail 'npm start said more than one line'
  case $output in *"$expected"*) ;; *) fail "npm start did not say: $expected" ;; esac
}

# Root types exactly what the program named; nothing else is installed.
run_named_command() {
  local named
  named=$(sed -n "s/.*install them with: sudo sh -c '\(.*\)'/\1/p" /var/tmp/install.log | head -n 1)
  [ -n "$named" ] || fail 'npm ci did not name the command that installs the packages'
  say "root runs: $named"
  DEBIAN_FRONTEND=noninteractive sh -c "$named" >/var/tmp/packages.log 2>&1 ||
    { tail -5 /var/tmp/packages.log; fail 'the named command'; }
}

start_in_window() {
  say "$who: xvfb-run -a npm start"
  limit=60 as_who xvfb-run -a npm start -- --user-data-dir="$home/data" >/var/tmp/start.log 2>&1 &
  local renderer='' second
  for second in $(seq 40); do
    renderer=$(pgrep_renderer) && break
    sleep 1
  done
  grep -v ':ERROR:' /var/tmp/start.log || true
  [ -n "$renderer" ] || fail 'npm start opened no window'
  # The page's own renderer may replace the first one while it loads; the one that stays is the one that counts.
  sleep 4
  renderer=$(pgrep_renderer) || { grep ':ERROR:' /var/tmp/start.log | tail -n 5; fail 'the window did not stay'; }
  local seccomp switches
  seccomp=$(sed -n 's/^Seccomp:\t//p' "/proc/$renderer/status")
  switches=$(tr '\0' ' ' <"/proc/$renderer/cmdline")
  say "$who: a window after $second s; renderer: Seccomp $seccomp, $(namespaces "$renderer")"
  if [ "$who" != root ]; then
    [ "$seccomp" = 2 ] || fail 'the renderer runs without a seccomp filter'
    case $switches in *--no-sandbox*) fail 'the sandbox was switched off' ;; esac
    [ "$(readlink "/proc/$renderer/ns/user")" != "$(readlink /proc/self/ns/user)" ] ||
      fail 'the renderer has no user namespace of its own'
  fi
  kill %1 2>/dev/null || true
  end_electron
  wait || true
}

namespaces() {
  if [ "$(readlink "/proc/$1/ns/user")" = "$(readlink /proc/self/ns/user)" ]; then
    echo 'no namespace of its own'
  else
    echo 'a user namespace of its own'
  fi
}

# A process may end while we look at it.
switches_of() { { tr '\0' ' ' <"$1/cmdline"; } 2>/dev/null || true; }

pgrep_renderer() {
  local folder
  for folder in /proc/[0-9]*; do
    if switches_of "$folder" | grep -q -- '--type=renderer'; then basename "$folder"; return 0; fi
  done
  return 1
}

# This process namespace contains nothing but the test, so every Electron in it is the test's own.
end_electron() {
  local folder
  for folder in /proc/[0-9]*; do
    if switches_of "$folder" | grep -q -- '--user-data-dir='; then kill "${folder#/proc/}" 2>/dev/null || true; fi
  done
}

run_tests() {
  say "$who: npm test"
  local started=$SECONDS status=0
  limit=4800 as_who npm test >/var/tmp/test.log 2>&1 || status=$?
  grep -E '^(== |failed: |skipped: |not on )' /var/tmp/test.log || true
  if [ "$status" != 0 ]; then sed -n '/ FAIL /,$p' /var/tmp/test.log | head -n 400; fi
  say "$who: npm test took $((SECONDS - started)) s and exited with $status"
  tail -n 1 /var/tmp/test.log
  return "$status"
}

say "bare system: $(. /etc/os-release && echo "$PRETTY_NAME"), node $(node --version), npm $(npm --version)"
new_clone start
install
if [ "$who" != root ]; then
  expect_one_line 'the system lacks packages'
  run_named_command
fi
expect_one_line 'xvfb-run -a npm start'
start_in_window
# The second command alone, from its own clone.
new_clone test
install
run_tests
say "$who: both commands work"
