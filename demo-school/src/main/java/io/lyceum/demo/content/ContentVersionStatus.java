package io.lyceum.demo.content;

/** Whether learners see a version. */
public enum ContentVersionStatus {
    DRAFT,
    PUBLISHED
}
