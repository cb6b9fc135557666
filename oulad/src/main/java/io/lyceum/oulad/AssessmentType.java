package io.lyceum.oulad;

/** Who marks an assessment. */
public enum AssessmentType {
    /** Marked by a tutor. */
    TMA,
    /** Marked by a computer. */
    CMA,
    /** The final exam. */
    EXAM;

    /** Whether it becomes a quiz; an assignment otherwise. */
    public boolean isQuiz() {
        return this != TMA;
    }

    static AssessmentType parse(String text) {
        return switch (text) {
            case "TMA" -> TMA;
            case "CMA" -> CMA;
            case "Exam" -> EXAM;
            default -> throw new MalformedRowException("\"%s\" is none of TMA, CMA and Exam".formatted(text));
        };
    }
}
