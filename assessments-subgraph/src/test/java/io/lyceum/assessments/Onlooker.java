package io.lyceum.assessments;

import io.lyceum.testing.GraphClient;
import java.util.UUID;

/** Whoever may look at a learner's work, and what they see. */
public enum Onlooker {
    LEARNER(true, false),
    OTHER_LEARNER(false, false),
    INSTRUCTOR(true, true),
    OTHER_INSTRUCTOR(false, false),
    SCOPE(true, true),
    ANYBODY(false, false);

    /** Whether they see attempts, submissions, released grades and final grades. */
    public final boolean seesWork;

    /** Whether they see drafts, and grades before they are released. */
    public final boolean isStaff;

    Onlooker(boolean seesWork, boolean isStaff) {
        this.seesWork = seesWork;
        this.isStaff = isStaff;
    }

    /** Signs in as one. */
    public GraphClient of(GraphClient graph, School school, Place place) {
        return switch (this) {
            case LEARNER -> graph.as(place.learner());
            case OTHER_LEARNER -> graph.as(school.enroll(place.course()).learner());
            case INSTRUCTOR -> graph.as(school.instructor(place.course()));
            case OTHER_INSTRUCTOR -> graph.as(school.instructor(school.course()), "courses:write");
            case SCOPE -> graph.as(UUID.randomUUID(), "assessments:read");
            case ANYBODY -> graph;
        };
    }
}
