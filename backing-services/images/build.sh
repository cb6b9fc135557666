#!/bin/sh
# Builds lyceum/mysql:9.7, lyceum/redis:8 and lyceum/kafka:4.3 on the engine which DOCKER_HOST names, from Debian unstable
# on the mirror of this machine's own apt. No registry is asked. Needs root (debootstrap), and the module built by Maven (Kafka's jars).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
classpath=$here/../target/classes/io/lyceum/services/kafka.classpath

die() {
    echo "build.sh: $1" >&2
    exit 1
}

[ "$(id -u)" -eq 0 ] || die "debootstrap needs root; run this as root"
command -v debootstrap > /dev/null || die "debootstrap is missing; install it, or run engine.sh start first"
docker version > /dev/null 2>&1 || die "no container engine answers; start one, for example by engine.sh, and set DOCKER_HOST"
[ -f "$classpath" ] || die "Kafka's jars are not known yet; run: mvn -pl backing-services package -DskipTests"

mirror=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' \
    | awk -F'|' '$1 == "Debian" && $2 == "Debian" { print $3; exit }')
[ -n "$mirror" ] || die "the apt of this machine knows no Debian mirror; run apt-get update, or build on a Debian machine"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! docker image inspect lyceum/base:unstable > /dev/null 2>&1; then
    echo "Building lyceum/base:unstable"
    debootstrap --variant=minbase --keyring=/usr/share/keyrings/debian-archive-keyring.gpg unstable "$work/base" "$mirror" > "$work/debootstrap.log" 2>&1 \
        || { tail -n 5 "$work/debootstrap.log" >&2; die "debootstrap failed"; }
    echo 'Acquire::Check-Valid-Until "false";' > "$work/base/etc/apt/apt.conf.d/90lyceum"
    tar -C "$work/base" -c . | docker import - lyceum/base:unstable > /dev/null
fi

build() {
    name=$1
    tag=$2
    echo "Building lyceum/$name:$tag"
    # The classic builder, because buildx is not part of Debian's docker.io.
    DOCKER_BUILDKIT=0 docker build --network host --tag "lyceum/$name:$tag" "$3" > "$work/build.log" 2>&1 \
        || { tail -n 20 "$work/build.log" >&2; die "lyceum/$name:$tag could not be built"; }
}

build mysql 9.7 "$here/mysql"
build redis 8 "$here/redis"
cp -r "$here/kafka" "$work/kafka"
mkdir "$work/kafka/lib"
tr ':' '\n' < "$classpath" | while read -r jar || [ -n "$jar" ]; do cp "$jar" "$work/kafka/lib/"; done
build kafka 4.3 "$work/kafka"
