package io.lyceum.services;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

final class KafkaProbe {

    private static final int TIMEOUT_MILLIS = 3000;
    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 7;

    private KafkaProbe() {
    }

    /** Awaits the answer to the request every client begins with: which versions of the protocol the broker speaks. */
    static void askVersions(String host, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(Short.BYTES + Short.BYTES + Integer.BYTES + Short.BYTES);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(CORRELATION);
            request.writeShort(-1);
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            answer.readInt();
            if (answer.readInt() != CORRELATION || answer.readShort() != 0) {
                throw new IOException("what listens on " + host + ":" + port + " is no Kafka broker");
            }
        }
    }
}
