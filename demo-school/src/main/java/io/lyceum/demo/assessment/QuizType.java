package io.lyceum.demo.assessment;

/** What a quiz counts for. */
public enum QuizType {
    PRACTICE,
    GRADED,
    FINAL_EXAM
}
