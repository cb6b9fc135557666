package io.lyceum.enrollments;

import io.lyceum.testing.GraphClient;
import java.util.List;
import java.util.UUID;

/** Who may ask, and what of Ada's is there for them. */
enum Asker {
    LEARNER(true, true),
    OTHER_LEARNER(false, false),
    INSTRUCTOR(true, true),
    OTHER_INSTRUCTOR(false, false),
    ENROLLMENT_READER(true, false),
    CERTIFICATE_READER(false, true),
    ANONYMOUS(false, false);

    final boolean seesEnrollment;
    final boolean seesCertificate;

    Asker(boolean seesEnrollment, boolean seesCertificate) {
        this.seesEnrollment = seesEnrollment;
        this.seesCertificate = seesCertificate;
    }

    /** Signed in as whoever asks. */
    GraphClient client(GraphClient graph, School school, UUID ada, UUID course) {
        return switch (this) {
            case LEARNER -> graph.as(ada);
            case OTHER_LEARNER -> {
                UUID learner = school.someone();
                school.enroll(learner, school.someone());
                yield graph.as(learner);
            }
            case INSTRUCTOR -> graph.as(school.instructorOf(course));
            case OTHER_INSTRUCTOR -> graph.as(school.instructorOf(school.someone()));
            case ENROLLMENT_READER -> graph.as(school.someone(), "enrollments:read");
            case CERTIFICATE_READER -> graph.as(school.someone(), "certificates:read");
            case ANONYMOUS -> graph;
        };
    }

    /** The codes by which a list that is one reader's is refused to whoever asks. */
    List<String> refusals(Asker reader) {
        if (this == reader) {
            return List.of();
        }
        return List.of(this == ANONYMOUS ? "UNAUTHENTICATED" : "FORBIDDEN");
    }
}
