package io.lyceum.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

final class RedisProbe {

    private static final int TIMEOUT_MILLIS = 3000;

    private RedisProbe() {
    }

    /** Signs in, if there is a password, and awaits the answer to a ping. */
    static void ping(String host, int port, String password) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            if (!password.isEmpty()) {
                byte[] secret = password.getBytes(StandardCharsets.UTF_8);
                exchange(socket, answers, "*2\r\n$4\r\nAUTH\r\n$" + secret.length + "\r\n" + password + "\r\n", "+OK");
            }
            exchange(socket, answers, "*1\r\n$4\r\nPING\r\n", "+PONG");
        }
    }

    private static void exchange(Socket socket, BufferedReader answers, String request, String expected) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        String answer = answers.readLine();
        if (!expected.equals(answer)) {
            throw new IOException("Redis answered " + answer);
        }
    }
}
