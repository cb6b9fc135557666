package io.lyceum.starter.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordFetchersTest {

    private record Place(String name, int floor) {}

    private record Room(String name) {
        @Override
        public String name() {
            throw new UnsupportedOperationException("locked");
        }
    }

    public static final class Bean {
        public String getName() {
            return "bean";
        }
    }

    private final RecordFetchers fetchers = new RecordFetchers();

    @Test
    void readsTheComponentsOfARecordEvenIfItIsPrivate() throws Exception {
        assertThat(read("name", new Place("attic", 3))).isEqualTo("attic");
        assertThat(read("floor", new Place("attic", 3))).isEqualTo(3);
    }

    @Test
    void readsMapsAndBeansAsGraphqlJavaDoes() throws Exception {
        assertThat(read("name", Map.of("name", "map"))).isEqualTo("map");
        assertThat(read("name", new Bean())).isEqualTo("bean");
        assertThat(read("unheardOf", new Place("attic", 3))).isNull();
        assertThat(read("name", null)).isNull();
    }

    @Test
    void oneFetcherReadsWhateverComes() throws Exception {
        GraphQLFieldDefinition field = field("name");

        assertThat(read(field, new Place("attic", 3))).isEqualTo("attic");
        assertThat(read(field, new Bean())).isEqualTo("bean");
        assertThat(read(field, new Place("cellar", -1))).isEqualTo("cellar");
    }

    @Test
    void whatAnAccessorThrowsArrivesAsItIs() {
        assertThatThrownBy(() -> read("name", new Room("any")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("locked");
    }

    @Test
    void aFieldKeepsItsFetcher() {
        GraphQLFieldDefinition field = field("name");

        assertThat(fetchers.get(field)).isSameAs(fetchers.get(field)).isNotSameAs(fetchers.get(field("name")));
    }

    private @Nullable Object read(String name, @Nullable Object source) throws Exception {
        return read(field(name), source);
    }

    private @Nullable Object read(GraphQLFieldDefinition field, @Nullable Object source) throws Exception {
        return ((LightDataFetcher<?>) fetchers.get(field)).get(field, source, () -> {
            throw new AssertionError("asked for an environment");
        });
    }

    private static GraphQLFieldDefinition field(String name) {
        return GraphQLFieldDefinition.newFieldDefinition().name(name).type(Scalars.GraphQLString).build();
    }
}
