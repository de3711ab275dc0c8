#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian 12: git, node and npm, and nothing else. Needs root.
#
#   bareDebian.sh [root|user]...     which of the two to prove; both by default
#
# As root, `npm ci` installs the system's packages by itself. As an ordinary user it names the command, root runs
# exactly that, and the user starts and tests the program with the sandbox on. The logs stay in dist/bare.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$here/dist/bare
suite=bookworm
for who in "$@"; do
  case $who in
    root | user) ;;
    *) echo "daybook: unknown: $who; the two users are called root and user" >&2; exit 2 ;;
  esac
done
[ "$(id -u)" = 0 ] || { echo 'daybook: run this as root: it lays out a system of its own' >&2; exit 1; }
command -v debootstrap >/dev/null || { apt-get -q update && apt-get -q install -y debootstrap; } >/dev/null

work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
mkdir -p "$logs"

lay_out_system() {
  echo 'laying out a bare Debian'
  debootstrap --variant=minbase --include=git,ca-certificates "$suite" "$work/pristine" >"$logs/debootstrap.log"
  # This machine's node and npm, with the certificates and settings that this network needs.
  mkdir -p "$work/pristine/usr/lib/node_modules" "$work/pristine/usr/etc"
  cp "$(readlink -f "$(command -v node)")" "$work/pristine/usr/bin/node"
  cp -a "$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")" "$work/pristine/usr/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$work/pristine/usr/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$work/pristine/usr/bin/npx"
  local global_config
  global_config=$(npm config get globalconfig)
  if [ -f "$global_config" ]; then cp "$global_config" "$work/pristine/usr/etc/npmrc"; fi
  cp -L /etc/ssl/certs/ca-certificates.crt "$work/pristine/etc/ssl/certs/"
  cp -L /etc/resolv.conf /etc/hosts "$work/pristine/etc/"
  for name in libstdc++.so.6 libgcc_s.so.1; do
    [ -e "$work/pristine/usr/lib/x86_64-linux-gnu/$name" ] ||
      cp -L "/usr/lib/x86_64-linux-gnu/$name" "$work/pristine/usr/lib/x86_64-linux-gnu/"
  done
}

# Runs build/bare/inside.sh in a copy of the bare system, which becomes its whole world: a chroot would forbid the
# user namespaces that the sandbox stands on, so the root is really changed.
prove() {
  local who=$1 system=$work/$1
  echo "proving the two commands as $who"
  cp -a "$work/pristine" "$system"
  git clone --quiet --no-hardlinks "$here" "$system/srv/daybook"
  cp "$here/build/bare/inside.sh" "$system/srv/inside.sh"
  local status=0
  unshare --mount --pid --fork --kill-child bash "$here/build/bare/enter.sh" "$system" "$who" \
    >"$logs/$who.log" 2>&1 </dev/null || status=$?
  tail -n 4 "$logs/$who.log" | sed "s/^/  $who: /"
  rm -rf --one-file-system "$system"
  return "$status"
}

lay_out_system
[ $# -gt 0 ] || set -- root user
failures=0
for who in "$@"; do prove "$who" || failures=$((failures + 1)); done
echo "$((failures == 0 ? 1 : 0)) passed, $failures failed"
exit "$((failures > 0 ? 1 : 0))"
