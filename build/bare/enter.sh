#!/usr/bin/env bash
# Makes a folder with a Debian in it the root of this mount namespace and runs the proof there.
set -euo pipefail
system=$1 who=$2

mount --make-rprivate /
mount --bind "$system" "$system"
mkdir -p "$system/old"
cd "$system"
mount -t proc proc proc
mount --rbind /sys sys
mount --rbind /dev dev
mount -t tmpfs -o mode=1777 tmpfs tmp
mount -t tmpfs tmpfs run
pivot_root . old
cd /
umount -l /old
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME="$(getent passwd 0 | cut -d: -f6)" \
  NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt bash /srv/inside.sh "$who"
