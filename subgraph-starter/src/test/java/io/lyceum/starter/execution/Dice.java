package io.lyceum.starter.execution;

/** Chance that comes out the same each time it is asked about the same thing. */
final class Dice {

    private Dice() {}

    static int roll(int sides, Object... about) {
        int hash = 17;
        for (Object part : about) {
            hash = 31 * hash + part.hashCode();
        }
        hash *= 0x9E3779B9;
        return Integer.remainderUnsigned(hash ^ (hash >>> 15), sides);
    }

    static boolean rarely(Object... about) {
        return roll(9, about) == 0;
    }
}
