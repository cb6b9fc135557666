package io.lyceum.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

final class Ports {

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private Ports() {
    }

    static boolean isFree(int port) {
        try {
            bind(port);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }

    /** Waits a moment: a killed process counts as ended before the last of its threads is, and its sockets go with that. */
    static void requireFree(int port, String title) {
        try {
            Patience.until(CLOSING, () -> bind(port), () -> {});
        } catch (IllegalStateException taken) {
            throw new ServiceException("Port " + port + ", asked for " + title + ", is taken; end the program that listens there, or ask for another port.", taken);
        }
    }

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new ServiceException("No port is free on the loopback interface; end some of the programs that listen there.", failure);
        }
    }
}
