package io.lyceum.courses.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.database.StatementLog;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviews told again, to whoever builds anew what it knows of them. */
@CatalogueTest
class ReviewStateSourceTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    @Autowired
    private ReviewStateSource source;

    @Autowired
    private ReviewAuthorRepository authors;

    private UUID course;

    @BeforeEach
    void aCourseWithoutReviews() {
        catalogue.removeAll();
        course = catalogue.course("Waves", CourseStatus.PUBLISHED);
    }

    @Test
    void aReviewIsToldWithItsWholeState() {
        UUID author = UuidGenerator.next();
        UUID review = details.review(course, author, 4, ReviewStatus.APPROVED);

        Event event = source.page(null, 10).getFirst();

        assertThat(event.topic()).isEqualTo("review.published");
        assertThat(event.aggregateId()).isEqualTo(review);
        assertThat(event.version()).isZero();
        assertThat(event.occurredAt()).isEqualTo(Catalogue.OPENING);
        assertThat(event.payload()).isEqualTo(new ReviewState(
                TypeId.encode("review", review), TypeId.encode("course", course), TypeId.encode("user", author), 4, ReviewStatus.APPROVED));
    }

    @Test
    void whatIsNoLongerPublishedIsToldSoAndWhatNeverWasIsNotTold() {
        details.review(course, UuidGenerator.next(), 1, ReviewStatus.REJECTED);
        details.review(course, UuidGenerator.next(), 2, ReviewStatus.FLAGGED);
        details.removeReview(details.review(course, UuidGenerator.next(), 3, ReviewStatus.APPROVED));
        details.review(course, UuidGenerator.next(), 4, ReviewStatus.PENDING);

        assertThat(source.page(null, 10)).extracting(event -> ((ReviewState) event.payload()).status())
                .containsExactly(ReviewStatus.REJECTED, ReviewStatus.FLAGGED, ReviewStatus.REJECTED);
        assertThat(source.count()).isEqualTo(3);
    }

    @Test
    void whoIsErasedIsNotNamed() {
        UUID author = UuidGenerator.next();
        details.review(course, author, 4, ReviewStatus.APPROVED);

        authors.forget(author, Instant.now());

        Event event = source.page(null, 10).getFirst();
        assertThat(((ReviewState) event.payload()).userId()).isNull();
        assertThat(event.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void everyReviewIsToldPageByPageAtOneStatementEach(int size) {
        List<UUID> reviews = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            reviews.add(details.review(course, UuidGenerator.next(), 5, ReviewStatus.APPROVED));
        }

        List<UUID> told = new ArrayList<>();
        StatementLog log = StatementLog.begin();
        source.page(null, size).forEach(event -> told.add(event.aggregateId()));
        source.page(told.getLast(), size).forEach(event -> told.add(event.aggregateId()));
        StatementLog.end();

        assertThat(told).isEqualTo(reviews);
        assertThat(log.count()).isEqualTo(2);
    }
}
