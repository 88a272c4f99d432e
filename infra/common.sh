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

# Makes a certificate authority and a certificate for 127.0.0.1 in $state/tls, once for each instance.
write_certificates() {
  local tls=$state/tls
  [[ -e $tls/server.pem ]] && return
  command -v openssl >/dev/null || die "please install openssl"
  mkdir -p "$tls"
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=Arikit test authority" \
    -keyout "$tls/ca.key" -out "$tls/ca.pem" 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -subj "/CN=localhost" -keyout "$tls/server.key" -out "$tls/server.csr" 2>/dev/null
  openssl x509 -req -in "$tls/server.csr" -CA "$tls/ca.pem" -CAkey "$tls/ca.key" -CAcreateserial -days 3650 \
    -extfile <(say "subjectAltName=DNS:localhost,IP:127.0.0.1") -out "$tls/server.pem" 2>/dev/null
  chmod 600 "$tls"/*.key
}
