package io.lyceum.launcher;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** One bar for what several subgraphs do at once, with rows a second; where there is no terminal, a line every few seconds. */
final class ImportBar implements AutoCloseable {

    private static final int TERMINAL_MILLIS = 200;
    private static final int LINE_MILLIS = 5_000;
    private static final int LINE_WIDTH = 100;

    private final ImportState heard;
    private final String task;
    private final String unit;
    private @Nullable ProgressBar bar;

    ImportBar(ImportState heard, String task, String unit) {
        this.heard = heard;
        this.task = task;
        this.unit = unit;
    }

    /** Its clock starts with the first rows, so that the rate is theirs and not that of the programs' start. */
    private ProgressBar begin() {
        boolean terminal = Console.isTerminal();
        ProgressBarBuilder builder = new ProgressBarBuilder().setTaskName(task).setInitialMax(-1).setUnit(unit, 1).showSpeed()
                .setStyle(terminal ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? TERMINAL_MILLIS : LINE_MILLIS);
        return builder.setConsumer(terminal ? new ConsoleProgressBarConsumer(System.out)
                : new DelegatingProgressBarConsumer(line -> System.out.println(line.strip()), LINE_WIDTH)).build();
    }

    /** Shows what was heard by now, at the next moment at which the bar is drawn. */
    synchronized void update() {
        if (bar == null) {
            bar = begin();
        }
        bar.maxHint(heard.total());
        bar.stepTo(heard.done());
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
