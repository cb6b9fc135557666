package io.lyceum.starter.execution;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one component from records, and the property of the same name from everything else. */
final class RecordFetcher implements LightDataFetcher<Object> {

    private record Reader(Class<?> type, @Nullable Function<Object, @Nullable Object> component) {}

    private final String name;
    private final ClassValue<Reader> readers = new ClassValue<>() {
        @Override
        protected Reader computeValue(Class<?> type) {
            return new Reader(type, Components.reader(type, name));
        }
    };

    /** Nearly always the only one there will be. */
    private volatile Reader latest = new Reader(Void.class, null);

    RecordFetcher(String name) {
        this.name = name;
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        if (source == null) {
            return null;
        }
        Reader reader = latest;
        if (reader.type != source.getClass()) {
            reader = readers.get(source.getClass());
            latest = reader;
        }
        return reader.component != null
                ? reader.component.apply(source)
                : SingletonPropertyDataFetcher.singleton().get(field, source, environment);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
