package io.lyceum.bulk;

import java.util.Map;

/** Hears how an import goes. */
public interface ImportReport extends Rejections {

    /** Some rows of one kind are written and will stay. */
    void progress(long done, long total, String what);

    /** Everything is written: how many rows of each table there are of this import, whether it wrote them or an earlier one. */
    void done(Map<String, Long> rowsByTable);
}
