package io.lyceum.benchmarks.measure;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Something on this machine that answers one POST request over and over.
 *
 * @param name what it is called in the table
 * @param body of the next request; where it {@code isVaried}, each is another
 * @param headers the headers besides those of HTTP itself; asked for before each slice, because signatures grow old
 * @param processes all processes that work on an answer
 */
public record Target(
        String name,
        int port,
        String path,
        Supplier<byte[]> body,
        boolean isVaried,
        Supplier<Map<String, String>> headers,
        List<Long> processes) {

    /** One that is always asked the same. */
    public Target(String name, int port, String path, byte[] body, Supplier<Map<String, String>> headers, List<Long> processes) {
        this(name, port, path, () -> body, false, headers, processes);
    }

    /** The bytes of the request, as they go over the wire. */
    byte[] request() {
        byte[] body = this.body.get();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", "127.0.0.1:" + port);
        all.put("Content-Type", "application/json");
        all.put("Accept", "application/json");
        all.put("Content-Length", Integer.toString(body.length));
        all.putAll(headers.get());
        StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\n");
        all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    /** Asks once. @return the body of the answer, which has status 200 */
    public byte[] ask() {
        try (KeptConnection connection = new KeptConnection(port)) {
            return connection.exchange(request());
        }
    }
}
