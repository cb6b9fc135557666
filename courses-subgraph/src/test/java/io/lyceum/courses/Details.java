package io.lyceum.courses;

import static io.lyceum.courses.generated.tables.Tables.CONTENT_ITEMS;
import static io.lyceum.courses.generated.tables.Tables.CONTENT_VERSIONS;
import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_PREREQUISITES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_TAGS;
import static io.lyceum.courses.generated.tables.Tables.FORMER_SLUGS;
import static io.lyceum.courses.generated.tables.Tables.LESSONS;
import static io.lyceum.courses.generated.tables.Tables.REVIEWS;
import static io.lyceum.courses.generated.tables.Tables.REVIEW_VOTES;
import static io.lyceum.courses.generated.tables.Tables.TAGS;
import static io.lyceum.courses.generated.tables.Tables.UPLOADED_FILES;

import io.lyceum.courses.generated.types.ContentType;
import io.lyceum.courses.generated.types.ContentVersionStatus;
import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What courses are described by, learners say and lessons hold, for tests. */
public class Details {

    private final DSLContext database;

    Details(DSLContext database) {
        this.database = database;
    }

    public UUID tag(String name) {
        UUID id = UuidGenerator.next();
        database.insertInto(TAGS)
                .set(TAGS.ID, id)
                .set(TAGS.NAME, name)
                .set(TAGS.SLUG, name.toLowerCase(Locale.ROOT))
                .set(TAGS.CREATED_AT, Catalogue.OPENING)
                .execute();
        return id;
    }

    public void tag(UUID course, UUID tag) {
        database.insertInto(COURSE_TAGS).set(COURSE_TAGS.COURSE_ID, course).set(COURSE_TAGS.TAG_ID, tag).execute();
    }

    public void prerequisite(UUID course, UUID before, int position) {
        database.insertInto(COURSE_PREREQUISITES)
                .set(COURSE_PREREQUISITES.COURSE_ID, course)
                .set(COURSE_PREREQUISITES.PREREQUISITE_ID, before)
                .set(COURSE_PREREQUISITES.POSITION, position)
                .execute();
    }

    public void formerSlug(UUID course, String slug) {
        database.insertInto(FORMER_SLUGS)
                .set(FORMER_SLUGS.SLUG, slug)
                .set(FORMER_SLUGS.COURSE_ID, course)
                .set(FORMER_SLUGS.CREATED_AT, Catalogue.OPENING)
                .execute();
    }

    /** Sets one column of a course. */
    public <T> void set(UUID course, Field<T> column, T value) {
        database.update(COURSES).set(column, value).where(COURSES.ID.eq(course)).execute();
    }

    /** An average by one rating. */
    public void rate(UUID course, String average) {
        database.update(COURSES)
                .set(COURSES.RATING_AVERAGE, new BigDecimal(average))
                .set(COURSES.RATING_COUNT, 1)
                .set(COURSES.RATING_4_COUNT, 1)
                .where(COURSES.ID.eq(course))
                .execute();
    }

    /** Written a minute after the one before. */
    public UUID review(UUID course, UUID author, int rating, ReviewStatus status) {
        UUID id = UuidGenerator.next();
        Instant at = Catalogue.OPENING.plusSeconds(60L * database.fetchCount(REVIEWS));
        database.insertInto(REVIEWS)
                .set(REVIEWS.ID, id)
                .set(REVIEWS.COURSE_ID, course)
                .set(REVIEWS.USER_ID, author)
                .set(REVIEWS.RATING, rating)
                .set(REVIEWS.BODY, status + " " + rating)
                .set(REVIEWS.STATUS, status)
                .set(REVIEWS.CREATED_AT, at)
                .set(REVIEWS.UPDATED_AT, at)
                .execute();
        return id;
    }

    public void respond(UUID review, UUID instructor, String text) {
        database.update(REVIEWS)
                .set(REVIEWS.RESPONSE, text)
                .set(REVIEWS.RESPONDED_BY, instructor)
                .set(REVIEWS.RESPONDED_AT, Catalogue.OPENING)
                .where(REVIEWS.ID.eq(review))
                .execute();
    }

    public void vote(UUID review, UUID person) {
        database.insertInto(REVIEW_VOTES)
                .set(REVIEW_VOTES.REVIEW_ID, review)
                .set(REVIEW_VOTES.USER_ID, person)
                .set(REVIEW_VOTES.CREATED_AT, Catalogue.OPENING)
                .execute();
        database.update(REVIEWS).set(REVIEWS.HELPFUL_COUNT, REVIEWS.HELPFUL_COUNT.plus(1)).where(REVIEWS.ID.eq(review)).execute();
    }

    public void removeReview(UUID review) {
        database.update(REVIEWS).set(REVIEWS.DELETED_AT, Catalogue.OPENING).where(REVIEWS.ID.eq(review)).execute();
    }

    public void setDuration(UUID lesson, int minutes) {
        database.update(LESSONS).set(LESSONS.DURATION_MINUTES, minutes).where(LESSONS.ID.eq(lesson)).execute();
    }

    public void setPreview(UUID lesson) {
        database.update(LESSONS).set(LESSONS.IS_PREVIEW, true).where(LESSONS.ID.eq(lesson)).execute();
    }

    public UUID item(UUID lesson, String title, int position) {
        UUID id = UuidGenerator.next();
        database.insertInto(CONTENT_ITEMS)
                .set(CONTENT_ITEMS.ID, id)
                .set(CONTENT_ITEMS.LESSON_ID, lesson)
                .set(CONTENT_ITEMS.TYPE, ContentType.TEXT)
                .set(CONTENT_ITEMS.TITLE, title)
                .set(CONTENT_ITEMS.POSITION, position)
                .set(CONTENT_ITEMS.CREATED_AT, Catalogue.OPENING)
                .set(CONTENT_ITEMS.UPDATED_AT, Catalogue.OPENING)
                .execute();
        return id;
    }

    public void version(UUID item, int number, boolean isPublished, @Nullable UUID file) {
        database.insertInto(CONTENT_VERSIONS)
                .set(CONTENT_VERSIONS.CONTENT_ITEM_ID, item)
                .set(CONTENT_VERSIONS.NUMBER, number)
                .set(CONTENT_VERSIONS.STATUS, isPublished ? ContentVersionStatus.PUBLISHED : ContentVersionStatus.DRAFT)
                .set(CONTENT_VERSIONS.BODY, "Text " + number)
                .set(CONTENT_VERSIONS.FILE_ID, file)
                .set(CONTENT_VERSIONS.CREATED_AT, Catalogue.OPENING)
                .set(CONTENT_VERSIONS.PUBLISHED_AT, isPublished ? Catalogue.OPENING : null)
                .execute();
    }

    public UUID file(@Nullable UUID course, UUID uploader) {
        UUID id = UuidGenerator.next();
        database.insertInto(UPLOADED_FILES)
                .set(UPLOADED_FILES.ID, id)
                .set(UPLOADED_FILES.COURSE_ID, course)
                .set(UPLOADED_FILES.UPLOADED_BY, uploader)
                .set(UPLOADED_FILES.NAME, "exercises.pdf")
                .set(UPLOADED_FILES.CONTENT_TYPE, "application/pdf")
                .set(UPLOADED_FILES.SIZE_BYTES, 4096)
                .set(UPLOADED_FILES.FILE_URL, URI.create("https://files.lyceum.test/exercises.pdf"))
                .set(UPLOADED_FILES.UPLOADED_AT, Catalogue.OPENING)
                .execute();
        return id;
    }
}
