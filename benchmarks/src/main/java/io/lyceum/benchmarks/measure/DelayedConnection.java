package io.lyceum.benchmarks.measure;

import io.lyceum.benchmarks.measure.DelayProxy.Call;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One connection through a {@link DelayProxy}. */
final class DelayedConnection {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] END = new byte[0];

    private final Socket client;
    private final Socket server;
    private final long delayNanos;
    private final Consumer<Call> calls;
    private final BlockingQueue<Delayed> waiting = new LinkedBlockingQueue<>();

    private long begin;
    private long passedOn;
    private long answered;

    /** Bytes of a request, and the time when they may go. */
    private record Delayed(byte[] bytes, long due) {}

    DelayedConnection(Socket client, Socket server, long delayNanos, Consumer<Call> calls) throws IOException {
        this.client = client;
        this.server = server;
        this.delayNanos = delayNanos;
        this.calls = calls;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start(Runnable ended) {
        Thread.ofPlatform().daemon().name("delay-read").start(this::readRequests);
        Thread.ofPlatform().daemon().name("delay-pass").start(this::passRequests);
        Thread.ofPlatform().daemon().name("delay-answer").start(() -> {
            passAnswers();
            close();
            ended.run();
        });
    }

    /** Notes the call that was answered last; whatever comes next belongs to another. */
    synchronized void endCall() {
        if (begin != 0 && answered != 0) {
            calls.accept(new Call(begin, answered - passedOn));
            begin = 0;
            answered = 0;
        }
    }

    void close() {
        try {
            client.close();
            server.close();
        } catch (IOException gone) {
            // Closed is closed.
        }
    }

    private void readRequests() {
        try {
            InputStream in = client.getInputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                long now = System.nanoTime();
                requestArrived(now);
                // From its own arrival on: a request in several pieces waits no longer than one in one.
                waiting.add(new Delayed(Arrays.copyOf(buffer, length), now + delayNanos));
            }
        } catch (IOException ended) {
            // The other side hears of it below.
        }
        waiting.add(new Delayed(END, 0));
    }

    private void passRequests() {
        try {
            for (Delayed next = waiting.take(); next.bytes() != END; next = waiting.take()) {
                for (long left = next.due() - System.nanoTime(); left > 0; left = next.due() - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                passing(System.nanoTime());
                server.getOutputStream().write(next.bytes());
            }
        } catch (IOException ended) {
            // The connection is closed below.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private void passAnswers() {
        try {
            InputStream in = server.getInputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                answering(System.nanoTime());
                client.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException ended) {
            // The caller closes both sides.
        }
    }

    private synchronized void requestArrived(long now) {
        endCall();
        if (begin == 0) {
            begin = now;
        }
    }

    private synchronized void passing(long now) {
        passedOn = now;
    }

    private synchronized void answering(long now) {
        answered = now;
    }
}
