package io.lyceum.oulad;

/** How a presentation ended for a student. */
public enum FinalResult {
    WITHDRAWN,
    FAIL,
    PASS,
    DISTINCTION;

    /** Whether a certificate was earned. */
    public boolean isPassed() {
        return this == PASS || this == DISTINCTION;
    }

    static FinalResult parse(String text) {
        return switch (text) {
            case "Withdrawn" -> WITHDRAWN;
            case "Fail" -> FAIL;
            case "Pass" -> PASS;
            case "Distinction" -> DISTINCTION;
            default -> throw new MalformedRowException("\"%s\" is none of Withdrawn, Fail, Pass and Distinction".formatted(text));
        };
    }
}
