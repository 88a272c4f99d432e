# shellcheck shell=bash
# What up and down share.

set -euo pipefail
umask 022

home=$(realpath -m "${ARIKIT_RABBITMQ_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/arikit/rabbitmq}")

# What rabbitmq-server of Debian starts; its other dependencies make it a service of the system, which it is not here.
packages=(rabbitmq-server erlang-base erlang-asn1 erlang-crypto erlang-eldap erlang-inets erlang-mnesia erlang-os-mon
  erlang-parsetools erlang-public-key erlang-runtime-tools erlang-ssl erlang-syntax-tools erlang-tools erlang-xmerl)

# shellcheck source=../common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

install_rabbitmq() {
  [[ -e $home/root/installed ]] && return
  command -v apt-get >/dev/null || die "there is no apt-get to get RabbitMQ with"
  say "Unpacking RabbitMQ and Erlang from Debian's packages below $home" >&2
  rm -rf "$home/deb" "$home/root"
  mkdir -p "$home/deb" "$home/root"
  (cd "$home/deb" && apt-get download -qq "${packages[@]}" >&2) ||
    { apt-get update -qq >&2 && (cd "$home/deb" && apt-get download -qq "${packages[@]}" >&2); } ||
    die "the apt sources have no RabbitMQ"
  local package
  for package in "$home"/deb/*.deb; do
    dpkg -x "$package" "$home/root"
  done
  # Erlang and RabbitMQ know where they are installed.
  sed -i "s|/usr/lib/erlang|$home/root/usr/lib/erlang|" "$home"/root/usr/lib/erlang/bin/{erl,start}
  touch "$home/root/installed"
}

# Prints the instance's process id. The pid file may be older than the process that has its number now.
running_pid() {
  local pid
  pid=$(cat "$state/pid") || return 1
  [[ $(tr '\0' ' ' <"/proc/$pid/cmdline") == *"$state/"* ]] && say "$pid"
} 2>/dev/null
