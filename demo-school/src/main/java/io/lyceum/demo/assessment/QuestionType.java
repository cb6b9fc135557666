package io.lyceum.demo.assessment;

/** What a question asks for. */
public enum QuestionType {
    MULTIPLE_CHOICE,
    MULTIPLE_SELECT,
    TRUE_FALSE,
    SHORT_ANSWER,
    FILL_IN_THE_BLANK,
    NUMERIC,
    MATCHING,
    ORDERING,
    ESSAY
}
