package io.lyceum.testing.shelf;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Counts up by one, at the cost of one statement. */
@DgsDataLoader
class NumberLoader extends Loader<Integer, String, Integer> {

    private final DSLContext database;

    NumberLoader(DSLContext database) {
        this.database = database;
    }

    @Override
    protected Map<Integer, Integer> load(Set<Integer> keys, String step, Viewer viewer) {
        int one = database.select(inline(1)).from(selectOne()).fetchSingle().value1();
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> key + one));
    }
}
