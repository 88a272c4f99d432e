# shellcheck shell=bash
# What the scripts of every server share; they have set $home, the folder that it is kept below.

say() { printf '%s\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# Prints the comment at the head of the calling script.
usage() { sed -n '2,/^$/s/^# \{0,1\}//p' "$0"; }

need_value() { [[ $# -ge 2 && -n $2 ]] || die "$1 needs a value"; }

# Sets $state, the folder of an instance.
select_instance() {
  instance=$1
  [[ $instance =~ ^[A-Za-z0-9_-]+$ ]] || die "instance '$instance': use letters, digits, - and _"
  state=$home/instances/$instance
}

# One up or down at a time. The lock is released when the script ends.
lock() {
  mkdir -p "$home"
  exec 9>"$home/lock"
  flock -n 9 || { say "Waiting for another one to finish" && flock 9; }
}
