package io.lyceum.services;

import java.util.OptionalLong;

record RunningRedis(ServiceKind kind, String host, int port, String password, OptionalLong pid, Runnable stopping) implements RedisServer {

    static RunningRedis of(NativeServer server) {
        return new RunningRedis(ServiceKind.NATIVE, "127.0.0.1", server.state().port(), server.state().secret(),
                OptionalLong.of(server.state().server().pid()), server::stop);
    }

    @Override
    public void close() {
        stopping.run();
    }
}
