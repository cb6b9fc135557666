package io.lyceum.testing.shelf;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

@DgsComponent
class ShelfFields {

    private final DSLContext database;
    private final OuterLoader outer;

    ShelfFields(DSLContext database, OuterLoader outer) {
        this.database = database;
        this.outer = outer;
    }

    @DgsQuery
    CompletableFuture<String> never() {
        return new CompletableFuture<>();
    }

    @DgsQuery
    String broken() {
        throw new IllegalStateException("SELECT secret FROM vault at 10.0.0.1");
    }

    @DgsQuery
    Integer slow() {
        // A join that reads for ever: SLEEP alone would return early instead of failing.
        return database.fetchSingle("SELECT COUNT(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c"
                        + " WHERE a.column_name < b.column_name AND c.column_name <> SHA2(CONCAT(a.column_name, b.column_name), 512)")
                .get(0, Integer.class);
    }

    @DgsQuery
    @Nullable String hollow() {
        return null;
    }

    @DgsQuery
    CompletableFuture<List<String>> chained(DataFetchingEnvironment environment, @InputArgument List<Integer> keys) {
        List<CompletableFuture<String>> found = keys.stream().map(key -> outer.load(environment, key)).toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
                .thenApply(all -> found.stream().map(CompletableFuture::join).toList());
    }

    @DgsQuery
    List<Integer> books(@InputArgument int shelf) {
        return database.fetchValues("SELECT id FROM books WHERE shelf = ? ORDER BY shelf, title LIMIT 20", shelf).stream()
                .map(Integer.class::cast)
                .toList();
    }

    @DgsQuery
    Integer booksWithout(@InputArgument String word) {
        return database.fetchValues("SELECT id FROM books WHERE note NOT LIKE ?", word).size();
    }
}
