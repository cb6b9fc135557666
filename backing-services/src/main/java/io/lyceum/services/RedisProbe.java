package io.lyceum.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class RedisProbe {

    private static final int TIMEOUT_MILLIS = 3000;

    private RedisProbe() {
    }

    /** Signs in, if there is a password, and awaits the answer to a ping. */
    static void ping(String host, int port, String username, String password) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            if (!password.isEmpty()) {
                List<String> words = username.isEmpty() ? List.of("AUTH", password) : List.of("AUTH", username, password);
                exchange(socket, answers, words, "+OK");
            }
            exchange(socket, answers, List.of("PING"), "+PONG");
        }
    }

    private static void exchange(Socket socket, BufferedReader answers, List<String> words, String expected) throws IOException {
        StringBuilder request = new StringBuilder("*" + words.size() + "\r\n");
        for (String word : words) {
            request.append('$').append(word.getBytes(StandardCharsets.UTF_8).length).append("\r\n").append(word).append("\r\n");
        }
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        String answer = answers.readLine();
        if (!expected.equals(answer)) {
            throw new IOException("Redis answered " + answer);
        }
    }
}
