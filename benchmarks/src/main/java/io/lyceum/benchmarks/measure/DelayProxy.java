package io.lyceum.benchmarks.measure;

import io.lyceum.benchmarks.BenchmarkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands before a server on this machine and lets every request wait before it is passed on, as a longer way would; answers pass at once.
 * It notes how long the server itself took for each. For connections on which a request follows an answer.
 */
public final class DelayProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final long delayNanos;
    private final Set<DelayedConnection> connections = ConcurrentHashMap.newKeySet();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private volatile int upstream;

    /**
     * A request and its answer.
     *
     * @param begin when the request was here, by {@link System#nanoTime}
     * @param serviceNanos from the time when the server had it until its answer was here
     */
    public record Call(long begin, long serviceNanos) {}

    /** Listens on a free port; {@link #forwardTo} must follow before the first request. */
    public DelayProxy(Duration delay) {
        this.delayNanos = delay.toNanos();
        try {
            this.listening = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new BenchmarkException("No port is free on the loopback interface; end some of the programs that listen there.", taken);
        }
        Thread.ofPlatform().daemon().name("delay-proxy").start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Says which port of this machine requests go to. */
    public void forwardTo(int port) {
        upstream = port;
    }

    /** The calls since the last time that were answered, in the order in which they began. Nothing may be under way. */
    public List<Call> takeCalls() {
        connections.forEach(DelayedConnection::endCall);
        List<Call> taken = calls.stream().sorted(Comparator.comparingLong(Call::begin)).toList();
        calls.clear();
        return taken;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException gone) {
            // Closed is closed.
        }
        connections.forEach(DelayedConnection::close);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                try {
                    DelayedConnection connection =
                            new DelayedConnection(client, new Socket(InetAddress.getLoopbackAddress(), upstream), delayNanos, calls::add);
                    connections.add(connection);
                    connection.start(() -> {
                        connection.endCall();
                        connections.remove(connection);
                    });
                } catch (IOException refused) {
                    // Whoever asks sees that the connection ends, as it would without anything between.
                    client.close();
                }
            } catch (IOException ended) {
                // Closed, or one connection less.
            }
        }
    }
}
