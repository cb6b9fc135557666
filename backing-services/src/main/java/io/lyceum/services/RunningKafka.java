package io.lyceum.services;

import java.util.OptionalLong;

record RunningKafka(ServiceKind kind, String bootstrapServers, String host, int port, OptionalLong pid, Runnable stopping) implements KafkaBroker {

    static RunningKafka of(NativeServer server) {
        int port = server.state().port();
        return new RunningKafka(ServiceKind.NATIVE, "127.0.0.1:" + port, "127.0.0.1", port,
                OptionalLong.of(server.state().server().pid()), server::stop);
    }

    static RunningKafka of(ContainerServer server) {
        int port = server.state().port();
        return new RunningKafka(ServiceKind.CONTAINER, "127.0.0.1:" + port, "127.0.0.1", port, OptionalLong.empty(), server::stop);
    }

    @Override
    public void close() {
        stopping.run();
    }
}
