# shellcheck shell=bash
# What up, down and programs share.

set -euo pipefail
umask 022
PATH=$PATH:/usr/sbin:/sbin:/usr/local/go/bin

home=$(realpath -m "${ARIKIT_NATS_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/arikit/nats}")

# As in secure.conf.
nats_user=arikit
nats_password=arikit-test-only

# shellcheck source=../common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

# Prints the nats-server to use: an installed one, or the one from Debian's package, unpacked below $home.
nats_server() { command -v nats-server || { [[ -x $home/root/usr/sbin/nats-server ]] && say "$home/root/usr/sbin/nats-server"; }; }

install_nats() {
  nats_server >/dev/null && return
  command -v apt-get >/dev/null || die "please install nats-server"
  say "Unpacking nats-server from Debian's package below $home" >&2
  mkdir -p "$home/deb"
  (cd "$home/deb" && apt-get download -qq nats-server >&2) ||
    { apt-get update -qq >&2 && (cd "$home/deb" && apt-get download -qq nats-server >&2); } ||
    die "the apt sources have no nats-server"
  dpkg -x "$home"/deb/nats-server_*.deb "$home/root"
}

# Prints the instance's process id. The pid file may be older than the process that has its number now.
running_pid() {
  local pid
  pid=$(cat "$state/pid") || return 1
  [[ $(tr '\0' ' ' <"/proc/$pid/cmdline") == *" -c $state/nats.conf "* ]] && say "$pid"
} 2>/dev/null

stop_instance() {
  local signal=$1 pid deadline
  if pid=$(running_pid); then
    kill "-$signal" "$pid" || true
    deadline=$((SECONDS + 10))
    while running_pid >/dev/null; do
      ((SECONDS < deadline)) || die "process $pid does not end"
      sleep 0.1
    done
    say "Instance $instance stopped"
  else
    say "Instance $instance is down"
  fi
  rm -f "$state/pid"
}
