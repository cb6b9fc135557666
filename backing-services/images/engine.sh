#!/bin/sh
# A container engine for this machine's tests, without a service manager.
#
#   engine.sh start FOLDER   installs docker.io and debootstrap if they are missing, starts dockerd with its data and socket in FOLDER,
#                            and prints DOCKER_HOST=... for the environment of those who use it
#   engine.sh stop FOLDER    ends that dockerd
#
# Needs root. FOLDER must be short: a socket's path has at most 107 characters.
set -eu

die() {
    echo "engine.sh: $1" >&2
    exit 1
}

[ $# -eq 2 ] || die "say: engine.sh start FOLDER, or: engine.sh stop FOLDER"
folder=$2
pidfile=$folder/dockerd.pid
socket=unix://$folder/docker.sock

start() {
    [ "$(id -u)" -eq 0 ] || die "dockerd needs root; run this as root, or leave the container tests to CI"
    if ! command -v dockerd > /dev/null || ! command -v debootstrap > /dev/null; then
        apt-get update --quiet >&2
        DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends docker.io debootstrap >&2
    fi
    mkdir -p "$folder"
    setsid dockerd --host "$socket" --data-root "$folder/data" --exec-root "$folder/exec" --pidfile "$pidfile" \
        > "$folder/dockerd.log" 2>&1 < /dev/null &
    waited=0
    until docker --host "$socket" version > /dev/null 2>&1; do
        waited=$((waited + 1))
        [ "$waited" -le 60 ] || die "dockerd did not answer within a minute; the reason is in $folder/dockerd.log"
        sleep 1
    done
    echo "DOCKER_HOST=$socket"
}

stop() {
    [ -f "$pidfile" ] || return 0
    pid=$(cat "$pidfile")
    kill "$pid" 2> /dev/null || return 0
    while kill -0 "$pid" 2> /dev/null; do
        sleep 0.2
    done
}

case $1 in
    start) start ;;
    stop) stop ;;
    *) die "there is no '$1'; say start or stop" ;;
esac
