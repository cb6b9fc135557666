package io.lyceum.demo.catalogue;

/** What a learner does in a lesson. */
public enum LessonType {
    VIDEO,
    ARTICLE,
    QUIZ,
    ASSIGNMENT,
    LIVE_SESSION,
    DOWNLOAD
}
