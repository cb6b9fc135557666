package io.lyceum.services;

import java.util.OptionalLong;

record RunningMySql(ServiceKind kind, String host, int port, String username, String password, OptionalLong pid, Runnable stopping)
        implements MySqlServer {

    static RunningMySql of(NativeServer server) {
        return new RunningMySql(ServiceKind.NATIVE, "127.0.0.1", server.state().port(), "root", server.state().secret(),
                OptionalLong.of(server.state().server().pid()), server::stop);
    }

    static RunningMySql of(ContainerServer server) {
        return new RunningMySql(ServiceKind.CONTAINER, "127.0.0.1", server.state().port(), "root", server.state().secret(),
                OptionalLong.empty(), server::stop);
    }

    @Override
    public void close() {
        stopping.run();
    }
}
