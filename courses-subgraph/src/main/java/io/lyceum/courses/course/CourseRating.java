package io.lyceum.courses.course;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What learners think of a course, by the approved reviews.
 *
 * @param average 1.00–5.00; null where nobody has rated
 * @param count how many have rated
 * @param distribution how many gave each rating, from 5 down to 1
 */
public record CourseRating(@Nullable BigDecimal average, int count, List<RatingCount> distribution) {

    /** How many gave a rating of 1–5. */
    public record RatingCount(int rating, int count) {}
}
