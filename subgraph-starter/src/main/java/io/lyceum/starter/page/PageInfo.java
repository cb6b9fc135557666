package io.lyceum.starter.page;

import org.jspecify.annotations.Nullable;

/** Where a page lies in its connection. The cursors are null where the page is empty or where nobody selects them. */
public record PageInfo(
        boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor) {}
