#!/bin/sh
# LYCEUM_ADVERTISED: host:port by which clients outside reach port 9092; LYCEUM_CLUSTER: the cluster's id; all arguments are the JVM's.
set -eu
cat > /tmp/server.properties <<CONF
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:9093
listeners=PLAINTEXT://0.0.0.0:9092,INSIDE://127.0.0.1:9094,CONTROLLER://127.0.0.1:9093
advertised.listeners=PLAINTEXT://$LYCEUM_ADVERTISED,INSIDE://127.0.0.1:9094
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT
controller.listener.names=CONTROLLER
inter.broker.listener.name=INSIDE
log.dirs=/data/log
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
num.network.threads=2
num.io.threads=4
log.cleaner.dedupe.buffer.size=8388608
CONF
if [ ! -f /data/log/meta.properties ]; then
    java "$@" -cp '/opt/kafka/lib/*' kafka.tools.StorageTool format --cluster-id "$LYCEUM_CLUSTER" --config /tmp/server.properties
fi
exec java "$@" -cp '/opt/kafka/lib/*' kafka.Kafka /tmp/server.properties
