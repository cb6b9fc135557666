package io.lyceum.services;

import java.util.OptionalLong;

record RunningRedis(ServiceKind kind, String host, int port, String password, String uri, OptionalLong pid, Runnable stopping)
        implements RedisServer {

    static RunningRedis of(NativeServer server) {
        return local(ServiceKind.NATIVE, server.state().port(), server.state().secret(),
                OptionalLong.of(server.state().server().pid()), server::stop);
    }

    static RunningRedis of(ContainerServer server) {
        return local(ServiceKind.CONTAINER, server.state().port(), server.state().secret(), OptionalLong.empty(), server::stop);
    }

    private static RunningRedis local(ServiceKind kind, int port, String password, OptionalLong pid, Runnable stopping) {
        return new RunningRedis(kind, "127.0.0.1", port, password, "redis://:" + password + "@127.0.0.1:" + port, pid, stopping);
    }

    @Override
    public void close() {
        stopping.run();
    }
}
