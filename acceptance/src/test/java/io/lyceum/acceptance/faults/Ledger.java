package io.lyceum.acceptance.faults;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What learners were told had been done, as global ids. */
final class Ledger {

    /** The enrollment by the key of the request. */
    final Map<String, String> enrollments = new ConcurrentHashMap<>();

    /** The attempt by the key of the request. */
    final Map<String, String> attempts = new ConcurrentHashMap<>();

    /** Attempts that were handed in. */
    final Queue<String> submitted = new ConcurrentLinkedQueue<>();

    /** Enrollments whose every lesson was reported as done, where nothing else is asked for. */
    final Set<String> finished = ConcurrentHashMap.newKeySet();

    /** What was reported of a lesson, in percent, by enrollment and lesson. */
    final Map<String, Integer> progress = new ConcurrentHashMap<>();

    private final AtomicInteger acknowledged = new AtomicInteger();

    /** How many mutations were acknowledged so far. */
    int acknowledged() {
        return acknowledged.get();
    }

    void count() {
        acknowledged.incrementAndGet();
    }
}
