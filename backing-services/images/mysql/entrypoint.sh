#!/bin/sh
# LYCEUM_PASSWORD: the password of root; all arguments are mysqld's.
set -eu
data=/var/lib/mysql/data
if [ ! -d "$data" ]; then
    cp -a /opt/initialised/data "$data.new"
    mv "$data.new" "$data"
fi
umask 077
cat > /run/mysqld/accounts.sql <<SQL
CREATE USER IF NOT EXISTS 'root'@'%';
ALTER USER 'root'@'%' IDENTIFIED BY '$LYCEUM_PASSWORD';
ALTER USER 'root'@'localhost' IDENTIFIED BY '$LYCEUM_PASSWORD';
GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;
SQL
chown mysql /run/mysqld/accounts.sql
exec mysqld --no-defaults --user=mysql --datadir="$data" --socket=/run/mysqld/mysql.sock --pid-file=/run/mysqld/mysql.pid \
    --port=3306 --init-file=/run/mysqld/accounts.sql "$@"
