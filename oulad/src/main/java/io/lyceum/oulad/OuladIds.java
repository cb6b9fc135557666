package io.lyceum.oulad;

import io.lyceum.bulk.NameBasedUuid;
import java.util.UUID;

/**
 * The ids of imported rows: UUIDs of version 8 (RFC 9562) over the dataset's own keys, the same on every machine and for ever, so that
 * one subgraph can refer to a row that another imports.
 */
public final class OuladIds {

    /** What sets these names apart from everybody else's. Never to be changed: every id depends on it. */
    private static final UUID NAMESPACE = UUID.fromString("6f756c61-6400-8000-8000-6c796365756d");

    private OuladIds() {}

    /** A learner. */
    public static UUID user(int student) {
        return id("user", student);
    }

    /** The invented lead instructor of a module. */
    public static UUID instructor(String module) {
        return id("instructor", module);
    }

    /** The category that stands for a module. */
    public static UUID category(String module) {
        return id("category", module);
    }

    /** The course that stands for a presentation. */
    public static UUID course(Presentation presentation) {
        return id("course", presentation.name());
    }

    /** The part of a course that holds its pages of one activity type. */
    public static UUID module(Presentation presentation, String activityType) {
        return id("module", presentation.name() + ":" + activityType);
    }

    /** The lesson that stands for a page. */
    public static UUID lesson(PageRow page) {
        return id("lesson", page.id());
    }

    public static UUID enrollment(EnrollmentKey key) {
        return id("enrollment", key.presentation().name() + ":" + key.student());
    }

    /** The certificate of an enrollment. */
    public static UUID certificate(EnrollmentKey key) {
        return id("certificate", key.presentation().name() + ":" + key.student());
    }

    /** The quiz that stands for an assessment marked by a computer, or for an exam. */
    public static UUID quiz(AssessmentRow assessment) {
        return id("quiz", assessment.id());
    }

    /** The assignment that stands for an assessment marked by a tutor. */
    public static UUID assignment(AssessmentRow assessment) {
        return id("assignment", assessment.id());
    }

    /** The attempt at a quiz that stands for a result. */
    public static UUID attempt(ResultRow result) {
        return id("attempt", result.assessment().id() + ":" + result.student());
    }

    /** The submission for an assignment that stands for a result. */
    public static UUID submission(ResultRow result) {
        return id("submission", result.assessment().id() + ":" + result.student());
    }

    /** The grade of a submission. */
    public static UUID grade(ResultRow result) {
        return id("grade", result.assessment().id() + ":" + result.student());
    }

    private static UUID id(String kind, Object key) {
        return NameBasedUuid.of(NAMESPACE, "oulad:" + kind + ":" + key);
    }
}
