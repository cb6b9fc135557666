package io.lyceum.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Chance that is the same every time: the key decides how the dice fall, and what one thing throws does not disturb another. The algorithm
 * of {@link Random} is part of its contract.
 */
final class Dice {

    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    static Dice of(String kind, Object key) {
        UUID id = DemoIds.of("dice:" + kind, key.toString());
        return new Dice(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to 1, exclusively. */
    double unit() {
        return random.nextDouble();
    }

    /** From {@code low} to {@code high}, both inclusive. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Like {@link #between}, but small numbers are the more frequent the larger {@code weight} is. */
    int skewed(int low, int high, int weight) {
        double least = 1;
        for (int i = 0; i < weight; i++) {
            least = Math.min(least, random.nextDouble());
        }
        return low + (int) (least * (high - low + 1));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> result = new ArrayList<>(things);
        Collections.shuffle(result, random);
        return List.copyOf(result);
    }

    /** An instant to the second, from the first inclusive to the second exclusive; the first where there is no second between. */
    Instant within(Instant from, Instant until) {
        long seconds = until.getEpochSecond() - from.getEpochSecond();
        return seconds <= 1 ? from : from.plusSeconds((long) (random.nextDouble() * seconds));
    }
}
