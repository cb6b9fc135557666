package io.lyceum.testing.shelf;

import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Asks one loader with what another one found. */
@Component
class OuterLoader {

    private final NumberLoader numbers;

    OuterLoader(NumberLoader numbers) {
        this.numbers = numbers;
    }

    CompletableFuture<String> load(DataFetchingEnvironment environment, int key) {
        return numbers.load(environment, key, "first")
                .thenCompose(first -> numbers.load(environment, first, "second"))
                .thenApply(String::valueOf);
    }
}
