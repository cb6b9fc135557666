package io.lyceum.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

final class Ports {

    private Ports() {
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static void requireFree(int port, String title) {
        if (!isFree(port)) {
            throw new ServiceException("Port " + port + ", asked for " + title + ", is taken; end the program that listens there, or ask for another port.");
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
