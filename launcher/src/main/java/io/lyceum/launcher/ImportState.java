package io.lyceum.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What several subgraphs have said of one import so far; may be told by several threads. */
final class ImportState {

    private final Map<String, ImportLine.Progress> progress = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    private final List<ImportLine.Rejected> rejected = new ArrayList<>();

    synchronized void hear(String subgraph, ImportLine line) {
        switch (line) {
            case ImportLine.Progress step -> progress.put(subgraph + " " + step.what(), step);
            case ImportLine.Rejected row -> rejected.add(row);
            case ImportLine.Done done -> counts.put(subgraph, done.counts());
        }
    }

    /** Rows dealt with, over all subgraphs. */
    synchronized long done() {
        return progress.values().stream().mapToLong(ImportLine.Progress::done).sum();
    }

    /** Rows known of, over all subgraphs; grows as they begin with further files. */
    synchronized long total() {
        return progress.values().stream().mapToLong(ImportLine.Progress::total).sum();
    }

    synchronized boolean isComplete(String subgraph) {
        return counts.containsKey(subgraph);
    }

    /** What each subgraph's tables hold, for those that are complete. */
    synchronized Map<String, Map<String, Long>> counts() {
        return Map.copyOf(counts);
    }

    synchronized List<ImportLine.Rejected> rejected() {
        return List.copyOf(rejected);
    }
}
