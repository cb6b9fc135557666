package io.lyceum.enrollments.enrolling;

import io.lyceum.starter.viewer.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What courses offer, for other ways of enrolling. */
@Service
public class CourseOffers {

    private final CourseOfferRepository offers;

    CourseOffers(CourseOfferRepository offers) {
        this.offers = offers;
    }

    /** A course that takes learners. */
    public Optional<CourseOffer> find(UUID course) {
        return offers.find(course);
    }

    /** A course that takes learners and in which the viewer may enroll others. */
    public Optional<CourseOffer> findForOthers(UUID course, Viewer viewer) {
        return offers.findForOthers(course, viewer);
    }
}
