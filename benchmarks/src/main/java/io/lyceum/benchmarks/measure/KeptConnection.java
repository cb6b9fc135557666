package io.lyceum.benchmarks.measure;

import io.lyceum.benchmarks.BenchmarkException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection to a server on this machine that is used for one request after another. It knows as much of HTTP/1.1 as that takes, and so
 * leaves the processors to what is measured. Not for several threads.
 */
final class KeptConnection implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int BUFFER = 64 * 1024;

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean isEnded;

    KeptConnection(int port) {
        this.port = port;
        connect();
    }

    private void connect() {
        socket = new Socket();
        isEnded = false;
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        } catch (IOException refused) {
            close();
            throw new BenchmarkException("Nothing answers at port " + port + " of this machine; see the log of what should.", refused);
        }
    }

    /**
     * Sends a request and reads its answer to the end. Where the server has ended the connection, as some do after a number of requests,
     * it is opened anew.
     *
     * @throws BenchmarkException if the status is not 200
     */
    byte[] exchange(byte[] request) {
        if (isEnded) {
            close();
            connect();
        }
        try {
            socket.getOutputStream().write(request);
            String status = line();
            int length = -1;
            boolean isChunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring("content-length:".length()).strip());
                }
                isEnded |= lower.startsWith("connection:") && lower.endsWith("close");
                isChunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
            }
            byte[] body = isChunked ? chunks() : exactly(length);
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new BenchmarkException("The answer is `%s`: %s".formatted(status, new String(body, StandardCharsets.UTF_8)));
            }
            return body;
        } catch (IOException broken) {
            throw new BenchmarkException("A connection broke while it was measured: " + broken.getMessage() + ".", broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // Closed is closed.
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer ended early");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
