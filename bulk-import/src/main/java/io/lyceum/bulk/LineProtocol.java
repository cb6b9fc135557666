package io.lyceum.bulk;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An import's report as lines for another program:
 *
 * <pre>
 * &#64;progress &lt;done&gt; &lt;total&gt; &lt;what&gt;
 * &#64;rejected &lt;file&gt;:&lt;line&gt; &lt;why&gt;
 * &#64;done &lt;table&gt;=&lt;count&gt; &hellip;
 * </pre>
 *
 * There are at most five lines of progress a second, and the last of each kind is always there.
 */
public final class LineProtocol implements ImportReport {

    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final PrintStream out;
    private long nextProgress = System.nanoTime();

    public LineProtocol(PrintStream out) {
        this.out = out;
    }

    @Override
    public void progress(long done, long total, String what) {
        long now = System.nanoTime();
        if (done == total || now - nextProgress >= 0) {
            nextProgress = now + PAUSE;
            print("@progress %d %d %s".formatted(done, total, what));
        }
    }

    @Override
    public void rejected(String file, long line, String why) {
        print("@rejected %s:%d %s".formatted(file, line, why.replaceAll("\\p{Cntrl}", " ")));
    }

    @Override
    public void done(Map<String, Long> rowsByTable) {
        print(rowsByTable.entrySet().stream()
                .map(rows -> rows.getKey() + "=" + rows.getValue())
                .collect(Collectors.joining(" ", "@done ", "")));
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
