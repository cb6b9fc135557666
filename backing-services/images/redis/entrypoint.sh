#!/bin/sh
# LYCEUM_PASSWORD: the password; LYCEUM_APPEND: yes keeps every write, no keeps none.
set -eu
umask 077
cat > /run/redis.conf <<CONF
bind 0.0.0.0
port 6379
requirepass $LYCEUM_PASSWORD
dir /data
appendonly $LYCEUM_APPEND
save ""
CONF
chown redis /run/redis.conf
exec setpriv --reuid redis --regid redis --clear-groups redis-server /run/redis.conf
