# shellcheck shell=bash
# What up, down, restart, status, logs and cli share.

set -euo pipefail
umask 022
PATH=$PATH:/usr/sbin:/sbin

home=$(realpath -m "${ARIKIT_ASTERISK_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/arikit/asterisk}")

# As in config/ari.conf.
ari_user=arikit
ari_password=arikit-test-only

say() { printf '%s\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

[[ $home != *[[:space:]]* ]] || die "no spaces in ARIKIT_ASTERISK_HOME, please: '$home'"

# Prints the comment at the head of the calling script.
usage() { sed -n '2,/^$/s/^# \{0,1\}//p' "$0"; }

need_value() { [[ $# -ge 2 && -n $2 ]] || die "$1 needs a value"; }

is_native() { [[ ${ARIKIT_ASTERISK_NATIVE:-0} == 1 ]]; }

# An instance lives in $instances/<name> below $root, the Debian tree; a native Asterisk has no such tree.
if is_native; then
  root=
  instances=$home/native
else
  root=$home/rootfs
  instances=/srv/arikit
fi

# Sets $inner, the instance's folder as Asterisk sees it, and $state, the same folder seen from here.
select_instance() {
  instance=$1
  [[ $instance =~ ^[A-Za-z0-9_-]+$ ]] || die "instance '$instance': use letters, digits, - and _"
  inner=$instances/$instance
  state=$root$inner
}

instance_names() { find "$root$instances" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' 2>/dev/null | sort; }

# Starts the calling script again by sudo unless it is root already. A native Asterisk needs no root.
become_root() {
  if is_native || [[ $(id -u) == 0 ]]; then
    return
  fi
  sudo -n true 2>/dev/null || die "this needs root (chroot): run it as root, or allow sudo without a password," \
    "or use an installed Asterisk with ARIKIT_ASTERISK_NATIVE=1"
  mkdir -p "$home"
  local name settings=("ARIKIT_ASTERISK_HOME=$home")
  while read -r name; do
    [[ $name == ARIKIT_ASTERISK_HOME ]] || settings+=("$name=${!name}")
  done < <(compgen -e ARIKIT_)
  exec sudo -n env "${settings[@]}" "$0" "$@"
}

# One up or down at a time. The lock is released when the script ends.
lock() {
  mkdir -p "$home"
  exec 9>"$home/lock"
  flock -n 9 || { say "Waiting for another up or down to finish" && flock 9; }
}

# Prints the instance's process id. The pid file may be older than the process that has its number now.
running_pid() {
  local pid
  pid=$(cat "$state/pid") || return 1
  [[ $(tr '\0' ' ' <"/proc/$pid/cmdline") == *" -C $inner/etc/asterisk.conf "* ]] && say "$pid"
} 2>/dev/null

instance_port() { sed -n 's/^bindport = //p' "$state/etc/http.conf" 2>/dev/null || true; }

instance_entity_id() { sed -n 's/^entityid = //p' "$state/etc/asterisk.conf" 2>/dev/null || true; }

ari_info() { curl -sf -m 5 -u "$ari_user:$ari_password" "http://127.0.0.1:$(instance_port)/ari/asterisk/info"; }

asterisk_command() {
  if is_native; then
    asterisk -C "$inner/etc/asterisk.conf" "$@"
  else
    chroot "$root" asterisk -C "$inner/etc/asterisk.conf" "$@"
  fi
}

stop_instance() {
  local signal=$1 pid
  if ! pid=$(running_pid); then
    say "Instance $instance is down"
  else
    kill "-$signal" "$pid" || true
    if ! wait_until_gone 15; then
      say "Instance $instance does not stop, killing it"
      kill -KILL "$pid" || true
      wait_until_gone 5 || die "process $pid does not end"
    fi
    say "Instance $instance stopped"
  fi
  rm -f "$state/pid"
}

wait_until_gone() {
  local deadline=$((SECONDS + $1))
  while running_pid >/dev/null; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}

# Deletes a tree, but never what is mounted in it or used by a running process.
remove_tree() {
  local tree=$1 mount process
  for process in /proc/[0-9]*; do
    [[ $(readlink "$process/root" 2>/dev/null) != "$tree" ]] ||
      die "process ${process#/proc/} runs in $tree, end it first"
  done
  while read -r mount; do
    umount "$mount" || die "cannot unmount $mount"
  done < <(mounts_below "$tree" | tac)
  [[ -z $(mounts_below "$tree") ]] || die "something is still mounted below $tree"
  rm -rf --one-file-system "$tree"
}

mounts_below() { awk -v tree="$1" '$5 == tree || index($5, tree "/") == 1 { print $5 }' /proc/self/mountinfo; }
