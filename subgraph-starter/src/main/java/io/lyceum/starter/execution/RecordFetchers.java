package io.lyceum.starter.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactory;
import graphql.schema.DataFetcherFactoryEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetchers for the fields that have none of their own. What a record is asked for is read by the component's accessor,
 * compiled once for each field and record class; of anything else (a map, a bean, a record without the component) the
 * value is the one graphql-java's property fetcher finds. One difference: an exception thrown by the accessor of a
 * record that is not public arrives as it is, not wrapped in a {@code GraphQLException}.
 *
 * <p>To be given to {@link graphql.schema.GraphQLCodeRegistry.Builder#defaultDataFetcher}, or to DGS as a bean.
 */
public final class RecordFetchers implements DataFetcherFactory<Object> {

    /** By definition, not by name: an {@code id} is a component of many records, but of one for each type. */
    private final Map<GraphQLFieldDefinition, DataFetcher<Object>> fetchers = new ConcurrentHashMap<>();

    @Override
    public DataFetcher<Object> get(GraphQLFieldDefinition field) {
        DataFetcher<Object> known = fetchers.get(field);
        return known != null ? known : fetchers.computeIfAbsent(field, key -> new RecordFetcher(key.getName()));
    }

    @Override
    @SuppressWarnings("deprecation")
    public DataFetcher<Object> get(DataFetcherFactoryEnvironment environment) {
        return get(environment.getFieldDefinition());
    }
}
