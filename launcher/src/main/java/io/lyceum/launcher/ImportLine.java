package io.lyceum.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line says that an importing subgraph has written to its standard output. */
sealed interface ImportLine {

    Pattern PROGRESS = Pattern.compile("@progress (\\d{1,18}) (\\d{1,18}) (\\S.*)");
    Pattern REJECTED = Pattern.compile("@rejected (.+?:\\d+) (\\S.*)");
    Pattern DONE = Pattern.compile("@done((?: [^\\s=]+=\\d{1,18})*)");

    /** So many of so many rows of something are dealt with. */
    record Progress(long done, long total, String what) implements ImportLine {
    }

    /** A row that was left out. @param place the file and the line */
    record Rejected(String place, String why) implements ImportLine {
    }

    /** The import is complete; what each table holds of it. */
    record Done(Map<String, Long> counts) implements ImportLine {
    }

    /** Empty for a line that says none of this, such as a log line. */
    static Optional<ImportLine> parse(String line) {
        String text = line.strip();
        Matcher progress = PROGRESS.matcher(text);
        if (progress.matches()) {
            return Optional.of(new Progress(Long.parseLong(progress.group(1)), Long.parseLong(progress.group(2)), progress.group(3)));
        }
        Matcher rejected = REJECTED.matcher(text);
        if (rejected.matches()) {
            return Optional.of(new Rejected(rejected.group(1), rejected.group(2)));
        }
        Matcher done = DONE.matcher(text);
        return done.matches() ? Optional.of(new Done(counts(done.group(1).strip()))) : Optional.empty();
    }

    private static Map<String, Long> counts(String pairs) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (!pairs.isEmpty()) {
            for (String pair : pairs.split(" ")) {
                counts.put(pair.substring(0, pair.indexOf('=')), Long.parseLong(pair.substring(pair.indexOf('=') + 1)));
            }
        }
        return counts;
    }
}
