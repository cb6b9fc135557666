package io.lyceum.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what an import reports, and aborts it where a test asks for that. */
public final class RecordedReport implements ImportReport {

    private final List<String> rejected = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private int progressLeft = Integer.MAX_VALUE;

    /** Aborts the import with an {@link AbortedException} when it reports progress once more than so many times. */
    public static RecordedReport abortingAfter(int transactions) {
        RecordedReport report = new RecordedReport();
        report.progressLeft = transactions;
        return report;
    }

    /** As {@code vle.csv:3 why}, in order. */
    public List<String> rejected() {
        return rejected;
    }

    /** Rows by table; empty while the import is not done. */
    public Map<String, Long> counts() {
        return counts;
    }

    @Override
    public void progress(long done, long total, String what) {
        if (progressLeft-- == 0) {
            throw new AbortedException();
        }
    }

    @Override
    public void rejected(String file, long line, String why) {
        rejected.add("%s:%d %s".formatted(file, line, why));
    }

    @Override
    public void done(Map<String, Long> rowsByTable) {
        counts.putAll(rowsByTable);
    }

    /** The test pulled the plug. */
    public static final class AbortedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
