package io.lyceum.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks a container engine one thing and reads whether it says yes. Testcontainers would be asked instead, were it not that it takes minutes to give up
 * where no registry answers.
 */
final class EngineProbe {

    // An engine that is there answers at once; one that takes the connection and says nothing is none.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int STATUS_LENGTH = "HTTP/1.0 200".length();

    private EngineProbe() {
    }

    /**
     * Whether the engine answers the path with 200.
     *
     * @param engine {@code unix:///path} or {@code tcp://host:port}
     */
    static boolean confirms(String engine, String path) {
        CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> asked(engine, path), Thread::startVirtualThread);
        return answer.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private static boolean asked(String engine, String path) {
        try (SocketChannel channel = SocketChannel.open(address(engine))) {
            channel.write(StandardCharsets.US_ASCII.encode("GET " + path + " HTTP/1.0\r\nHost: engine\r\n\r\n"));
            ByteBuffer status = ByteBuffer.allocate(STATUS_LENGTH);
            while (status.hasRemaining() && channel.read(status) >= 0) {
                continue;
            }
            return new String(status.array(), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException | UncheckedIOException | IllegalArgumentException absent) {
            return false;
        }
    }

    private static SocketAddress address(String engine) {
        URI uri = URI.create(engine);
        return "unix".equals(uri.getScheme()) ? UnixDomainSocketAddress.of(uri.getPath()) : new InetSocketAddress(uri.getHost(), uri.getPort());
    }
}
