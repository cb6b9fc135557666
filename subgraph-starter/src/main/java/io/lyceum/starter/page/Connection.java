package io.lyceum.starter.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of something that can grow.
 *
 * @param totalCount how many there are in all; null where nobody selects it
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, @Nullable Integer totalCount) {

    /** The nodes without their cursors. */
    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
