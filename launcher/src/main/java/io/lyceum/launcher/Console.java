package io.lyceum.launcher;

import java.io.PrintStream;

/** What a person sees: lines that stay and, at a terminal, one that tells how long the current step has taken. */
final class Console implements AutoCloseable {

    private static final int SHOWN_AFTER_SECONDS = 1;
    private static final long TICK_MILLIS = 500;

    private final PrintStream out;
    private final boolean terminal;
    private final Thread ticker;
    private Stopwatch sinceLast = new Stopwatch();
    private boolean ticking;
    private boolean closed;

    Console() {
        this(System.out, isTerminal());
    }

    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.ticker = Thread.ofVirtual().name("console-ticker").unstarted(this::tick);
        if (terminal) {
            ticker.start();
        }
    }

    static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    synchronized void line(String text) {
        erase();
        out.println(text);
        out.flush();
        sinceLast = new Stopwatch();
    }

    /** No more telling of time passing. */
    @Override
    public synchronized void close() {
        closed = true;
        erase();
        ticker.interrupt();
    }

    private void erase() {
        if (ticking) {
            out.print("\r\033[K");
            ticking = false;
        }
    }

    private void tick() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(TICK_MILLIS);
                synchronized (this) {
                    if (!closed && sinceLast.seconds() > SHOWN_AFTER_SECONDS) {
                        out.print("\r\033[K  … %.0f s".formatted(sinceLast.seconds()));
                        out.flush();
                        ticking = true;
                    }
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
