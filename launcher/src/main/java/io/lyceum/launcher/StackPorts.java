package io.lyceum.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which port the router and each subgraph listen on. */
record StackPorts(Map<String, Integer> byName) {

    static final String VARIABLE = "LYCEUM_PORT_BASE";

    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final int DEFAULT_BASE = 4000;
    private static final int LEAST = 1024;
    private static final int MOST = 65_535;

    /** The router at the base, the subgraphs at the four ports after it. */
    static StackPorts from(int base) {
        if (base < LEAST || base + Names.SUBGRAPHS.size() > MOST) {
            throw new LauncherException(VARIABLE + " is " + base + "; say a port from " + LEAST + " to " + (MOST - Names.SUBGRAPHS.size())
                    + ", the first of five.");
        }
        Map<String, Integer> ports = new LinkedHashMap<>();
        Names.ALL.forEach(name -> ports.put(name, base + ports.size()));
        return new StackPorts(ports);
    }

    /** As the environment says, 4000 and the four after it if it says nothing. */
    static StackPorts from(Map<String, String> environment) {
        String value = environment.getOrDefault(VARIABLE, "").strip();
        try {
            return from(value.isEmpty() ? DEFAULT_BASE : Integer.parseInt(value));
        } catch (NumberFormatException word) {
            throw new LauncherException(VARIABLE + " is '" + value + "'; say a port, for example " + VARIABLE + "=4100.", word);
        }
    }

    /** Five that nobody listens on now. */
    static StackPorts free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            Map<String, Integer> ports = new LinkedHashMap<>();
            for (String name : Names.ALL) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                ports.put(name, socket.getLocalPort());
            }
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return new StackPorts(ports);
        } catch (IOException failure) {
            throw new LauncherException("No port is free on the loopback interface; end some of the programs that listen there.", failure);
        }
    }

    int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no part of the graph: " + name);
        }
        return port;
    }

    /** Waits a moment: a killed process counts as ended before the last of its threads is, and its sockets go with that. */
    static void requireFree(String name, int port) {
        if (!Patience.until(CLOSING, () -> isFree(port))) {
            throw new LauncherException("Port " + port + ", which " + name + " listens on, is taken; end the program that listens there, or move all five ports, for example "
                    + "by " + VARIABLE + "=4100.");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
