package io.lyceum.benchmarks;

/**
 * One line of the table.
 *
 * @param scenario what was measured
 * @param measure which figure of it
 * @param subject what the graph takes, with its unit
 * @param rival what it is held against, with its unit; empty where there is nothing to hold it against
 * @param ratio subject to rival, with its spread; empty where there is no ratio
 * @param target what is to be reached; empty for a line that is there to be compared with
 * @param verdict how that went
 */
public record Finding(
        String scenario, String measure, String subject, String rival, String ratio, String target, Verdict verdict) {

    /** Whether a target was reached. */
    public enum Verdict {
        REACHED("reached"),
        NOT_YET("not yet"),
        INFORMATION("");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** {@link #REACHED} or {@link #NOT_YET}. */
        public static Verdict of(boolean reached) {
            return reached ? REACHED : NOT_YET;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** A line without a target. */
    public static Finding information(String scenario, String measure, String subject) {
        return new Finding(scenario, measure, subject, "", "", "", Verdict.INFORMATION);
    }
}
