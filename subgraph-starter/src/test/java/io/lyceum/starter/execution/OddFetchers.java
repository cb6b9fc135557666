package io.lyceum.starter.execution;

import graphql.GraphqlErrorBuilder;
import graphql.TrivialDataFetcher;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Fetchers of every sort: plain, light, trivial, asynchronous, reactive, batched, chained, failing. */
@SuppressWarnings("rawtypes") // as TypeRuntimeWiring has them
final class OddFetchers {

    private OddFetchers() {}

    static Map<String, DataFetcher> ofQuery() {
        return Map.of(
                "person", environment -> Person.of(id(environment)),
                "strictPerson", environment -> Dice.rarely("root", id(environment)) ? null : Person.of(id(environment)),
                "people", environment -> Person.people("people", id(environment), 2),
                "strictPeople", environment -> Person.people("strictPeople", id(environment), 2).iterator(),
                "nodes", environment -> List.of(Person.of(id(environment)), OddSchema.robot(id(environment))),
                "things", environment -> OddSchema.things(id(environment), 6),
                "matrix", environment -> List.of(Person.people("row", 1, 1), Person.people("row", 2, 1)),
                "later", environment -> Later.of(environment, () -> Person.people("later", 3, 2)),
                "loaded", environment -> loader(environment).load(id(environment)));
    }

    static Map<String, DataFetcher> ofMutation() {
        return Map.of("rename", environment -> Person.of(id(environment)), "first", environment -> 1);
    }

    static Map<String, DataFetcher> ofSubscription() {
        return Map.of("people", environment -> Flux.just(Person.of(1), Person.of(2), Person.of(3)));
    }

    static Map<String, DataFetcher> ofPerson() {
        return Map.ofEntries(
                Map.entry("greeting", environment -> "hello " + environment.getArguments() + source(environment).id()),
                Map.entry("slow", environment -> Later.of(environment, () -> fate("slow", source(environment)))),
                Map.entry("strictSlow", environment -> Later.of(environment, () -> fate("strictSlow", source(environment)))),
                Map.entry("slowFriends", environment -> slowFriends(environment, source(environment).id())),
                Map.entry("trivial", (TrivialDataFetcher<Object>) environment -> fate("trivial", source(environment))),
                Map.entry("light", light(person -> fate("light", person))),
                Map.entry("environment", new EnvironmentAsker()),
                Map.entry("broken", environment -> fate("broken", source(environment))),
                Map.entry("strictBroken", environment -> fate("strictBroken", source(environment))),
                Map.entry("thrown", light(person -> {
                    fate("thrown", person);
                    return Person.of(person.id() + 1);
                })),
                Map.entry("local", environment -> environment.getLocalContext()),
                Map.entry("result", light(OddFetchers::result)),
                Map.entry("results", environment -> List.of(result(source(environment)), Person.of(4))),
                Map.entry("unresolvable", light(person -> OddSchema.thing(person.id() * 5))),
                Map.entry("reactive", light(person -> Mono.justOrEmpty("reactive"))),
                Map.entry("boss", environment -> loader(environment).load(boss(environment))),
                Map.entry("strictBoss", environment -> loader(environment).load(boss(environment))),
                Map.entry("team", environment -> loader(environment).loadMany(List.of(boss(environment), 3))),
                Map.entry("bossOfBoss", OddFetchers::bossOfBoss),
                Map.entry("lightBoss", new LightLoading(boss -> boss)),
                Map.entry("lightBossName", new LightLoading(boss -> boss == null ? null : boss.name())));
    }

    private static Object slowFriends(DataFetchingEnvironment environment, int id) {
        return Later.of(environment, () -> Person.people("slowFriends", id, 1));
    }

    private static Object bossOfBoss(DataFetchingEnvironment environment) {
        DataLoader<Integer, Person> loader = loader(environment);
        if (!Rig.chains(environment.getGraphQlContext())) {
            return loader.load(boss(environment));
        }
        DataLoader<Integer, Person> second = environment.getDataLoader("bosses");
        return loader.load(boss(environment))
                .thenCompose(boss -> boss == null ? CompletableFuture.<Person>completedFuture(null) : second.load(boss.id() % 5));
    }

    private static Object result(Person person) {
        return DataFetcherResult.newResult()
                .data(Dice.rarely("result", person.id()) ? null : Person.of(person.id() + 2))
                .localContext("below " + person.id())
                .error(GraphqlErrorBuilder.newError().message("along with " + person.id()).build())
                .build();
    }

    private static @Nullable String fate(String field, Person person) {
        return switch (Dice.roll(10, field, person.id())) {
            case 0 -> null;
            case 1 -> throw new IllegalStateException(field + " of " + person.id());
            default -> field + " " + person.id();
        };
    }

    private static int id(DataFetchingEnvironment environment) {
        return environment.<Integer>getArgument("id");
    }

    private static Person source(DataFetchingEnvironment environment) {
        return environment.getSource();
    }

    private static int boss(DataFetchingEnvironment environment) {
        return source(environment).id() % 6;
    }

    private static DataLoader<Integer, Person> loader(DataFetchingEnvironment environment) {
        return environment.getDataLoader("people");
    }

    private static LightDataFetcher<Object> light(Function<Person, @Nullable Object> read) {
        return new Light((person, environment) -> read.apply(person));
    }

    private interface Read {
        @Nullable Object from(Person person, Supplier<DataFetchingEnvironment> environment);
    }

    private static class Light implements LightDataFetcher<Object> {
        private final Read read;

        Light(Read read) {
            this.read = read;
        }

        @Override
        public Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return read.from((Person) source, environment);
        }

        @Override
        public Object get(DataFetchingEnvironment environment) {
            return read.from(source(environment), () -> environment);
        }
    }

    private static final class EnvironmentAsker extends Light {
        EnvironmentAsker() {
            super((person, environment) -> environment.get().getExecutionStepInfo().getPath().getLevel()
                    + environment.get().getSelectionSet().getFields().size());
        }
    }

    private static final class LightLoading extends Light {
        LightLoading(Function<@Nullable Person, @Nullable Object> read) {
            super((person, environment) -> loader(environment.get()).load(boss(environment.get())).thenApply(read));
        }
    }
}
