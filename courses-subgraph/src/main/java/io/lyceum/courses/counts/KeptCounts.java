package io.lyceum.courses.counts;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counts and averages that are kept beside what they count: lessons, minutes, ratings, popularity, courses of a subject and of a tag, and
 * the paths of the tree of subjects.
 */
@Service
public class KeptCounts {

    private final KeptCountsRepository counts;

    KeptCounts(KeptCountsRepository counts) {
        this.counts = counts;
    }

    /** Computes all of them anew from the rows, in a transaction of its own: for imports, and for whoever doubts them. */
    @Transactional
    public void recount() {
        counts.recountPaths();
        counts.recountLessons();
        counts.recountReviews();
        counts.recountPopularity();
        counts.recountCourses();
    }

    /** Counts so many more learners in a course, or fewer, in the caller's transaction. A course that is not there has no count. */
    public void changePopularity(UUID course, int by) {
        if (by != 0) {
            counts.changePopularity(course, by);
        }
    }
}
