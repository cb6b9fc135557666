package io.lyceum.starter.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A record with something wrong in every component now and then. */
public record Person(
        int id,
        @Nullable String name,
        @Nullable String strictName,
        @Nullable Object colour,
        @Nullable Object strictColour,
        @Nullable Object odd,
        @Nullable Object strictOdd,
        @Nullable Object tags,
        @Nullable Object numbers,
        Optional<Object> maybe,
        @Nullable CompletableFuture<Object> promised,
        @Nullable String fragile,
        @Nullable Person friend,
        @Nullable Person strictFriend,
        @Nullable List<@Nullable Person> friends,
        @Nullable List<@Nullable Object> company) {

    static Person of(int id) {
        return of(id, 2);
    }

    private static Person of(int id, int depth) {
        return new Person(
                id,
                Dice.rarely("name", id) ? null : "person " + id,
                Dice.rarely("strictName", id) ? null : "strict " + id,
                colour("colour", id),
                colour("strictColour", id),
                Dice.roll(16, "odd", id) - 2,
                Dice.roll(16, "strictOdd", id) - 2,
                Dice.rarely("tags", id) ? "no list" : strings("tags", id),
                List.of(List.of(id, 1), listOf(null, 2), new int[] {3, 4}),
                Dice.rarely("maybe", id) ? Optional.empty() : Optional.of(Optional.of("maybe " + id)),
                promised(id),
                "fragile " + id,
                depth == 0 || Dice.rarely("friend", id) ? null : of(id + 7, depth - 1),
                depth == 0 || Dice.rarely("strictFriend", id) ? null : of(id + 11, depth - 1),
                depth == 0 || Dice.rarely("friends", id) ? null : people("friends", id, depth - 1),
                depth == 0 ? List.of() : new ArrayList<>(people("company", id, depth - 1)));
    }

    @Override
    public @Nullable String fragile() {
        if (Dice.rarely("fragile", id)) {
            throw new IllegalStateException("fragile " + id);
        }
        return fragile;
    }

    private static @Nullable Object colour(String field, int id) {
        return switch (Dice.roll(12, field, id)) {
            case 0 -> null;
            case 1 -> "MAUVE";
            default -> "GREEN";
        };
    }

    private static @Nullable CompletableFuture<Object> promised(int id) {
        return switch (Dice.roll(6, "promised", id)) {
            case 0 -> null;
            case 1 -> CompletableFuture.failedFuture(new IllegalArgumentException("promised " + id));
            case 2 -> CompletableFuture.completedFuture(null);
            default -> CompletableFuture.completedFuture("promised " + id);
        };
    }

    private static List<@Nullable String> strings(String field, int id) {
        return listOf("a" + id, Dice.rarely(field, id, "element") ? null : "b", "c");
    }

    static List<@Nullable Person> people(String field, int id, int depth) {
        List<@Nullable Person> people = new ArrayList<>();
        for (int index = 0; index < Dice.roll(4, field, id, "size"); index++) {
            people.add(Dice.roll(24, field, id, index) == 0 ? null : of(id * 3 + index + 1, depth));
        }
        return people;
    }

    @SafeVarargs
    private static <T> List<@Nullable T> listOf(@Nullable T... elements) {
        List<@Nullable T> list = new ArrayList<>();
        for (T element : elements) {
            list.add(element);
        }
        return list;
    }
}
