package io.lyceum.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** A few connections that ask as fast as they are answered, for a bounded time and a bounded number of requests. */
public final class Load {

    static final int CONNECTIONS = 4;
    private static final long MOST_REQUESTS = 200_000;

    private Load() {}

    /** Loads the target for a time, by four connections. Every answer must have status 200. */
    public static Slice on(Target target, Duration duration) {
        return on(target, duration, CONNECTIONS);
    }

    /** Loads the target for a time, by some connections. Every answer must have status 200. */
    public static Slice on(Target target, Duration duration, int clients) {
        Supplier<byte[]> request = target.isVaried() ? target::request : always(target.request());
        List<KeptConnection> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                connections.add(new KeptConnection(target.port()));
            }
            Duration used = ProcessorTime.of(target.processes());
            long begin = System.nanoTime();
            long end = begin + duration.toNanos();
            List<Future<Long>> running = connections.stream()
                    .map(connection -> threads.submit(() -> ask(connection, request, end, MOST_REQUESTS / clients)))
                    .toList();
            long requests = 0;
            for (Future<Long> each : running) {
                requests += result(each);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Duration after = ProcessorTime.of(target.processes());
            return new Slice(requests, seconds, after.minus(used).toMillis() / 1e3);
        } finally {
            connections.forEach(KeptConnection::close);
        }
    }

    private static Supplier<byte[]> always(byte[] request) {
        return () -> request;
    }

    private static long ask(KeptConnection connection, Supplier<byte[]> request, long end, long most) {
        long requests = 0;
        while (System.nanoTime() < end && requests < most) {
            connection.exchange(request.get());
            requests++;
        }
        return requests;
    }

    private static long result(Future<Long> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
