package io.lyceum.starter.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the current state of an owner's aggregates, so that others can build their projections of them anew. */
public interface StateSource {

    /** Of what, in the plural: {@code courses}. */
    String name();

    /** How many aggregates there are, about: the measure of progress. */
    long count();

    /**
     * The next aggregates in ascending order of their keys, in few statements however many they are, read in the caller's transaction.
     *
     * @param after the key of the last one that was read; null for the first page
     * @param limit the most to return
     * @return an event of each, with its current version; empty once there are no more
     */
    List<Event> page(@Nullable UUID after, int limit);
}
