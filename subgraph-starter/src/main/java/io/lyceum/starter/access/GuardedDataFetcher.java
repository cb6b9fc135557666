package io.lyceum.starter.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.viewer.Viewer;
import org.jspecify.annotations.Nullable;

/** A fetcher that only some may use. */
record GuardedDataFetcher(AccessRule rule, DataFetcher<?> guarded) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        rule.check(Viewer.of(environment));
        return guarded.get(environment);
    }
}
