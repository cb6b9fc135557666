package io.lyceum.courses;

import static io.lyceum.courses.generated.tables.Tables.CATEGORIES;
import static io.lyceum.courses.generated.tables.Tables.CATEGORY_PATHS;
import static io.lyceum.courses.generated.tables.Tables.CONTENT_ITEMS;
import static io.lyceum.courses.generated.tables.Tables.CONTENT_VERSIONS;
import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.courses.generated.tables.Tables.COURSE_PREREQUISITES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_TAGS;
import static io.lyceum.courses.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.courses.generated.tables.Tables.FORMER_SLUGS;
import static io.lyceum.courses.generated.tables.Tables.LESSONS;
import static io.lyceum.courses.generated.tables.Tables.MODULES;
import static io.lyceum.courses.generated.tables.Tables.REVIEWS;
import static io.lyceum.courses.generated.tables.Tables.REVIEW_VOTES;
import static io.lyceum.courses.generated.tables.Tables.TAGS;
import static io.lyceum.courses.generated.tables.Tables.UPLOADED_FILES;

import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseLevel;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.courses.generated.types.LessonType;
import io.lyceum.starter.database.UuidConverter;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A catalogue for tests. */
public class Catalogue {

    /** When the first course is published; each further one follows a minute later. */
    public static final Instant OPENING = Instant.parse("2026-02-01T09:30:00Z");

    private final DSLContext database;

    Catalogue(DSLContext database) {
        this.database = database;
    }

    public void removeAll() {
        database.deleteFrom(REVIEW_VOTES).execute();
        database.deleteFrom(REVIEWS).execute();
        database.deleteFrom(ENROLLMENTS).execute();
        database.deleteFrom(CONTENT_VERSIONS).execute();
        database.deleteFrom(CONTENT_ITEMS).execute();
        database.deleteFrom(UPLOADED_FILES).execute();
        database.deleteFrom(COURSE_TAGS).execute();
        database.deleteFrom(TAGS).execute();
        database.deleteFrom(COURSE_PREREQUISITES).execute();
        database.deleteFrom(FORMER_SLUGS).execute();
        database.deleteFrom(CATEGORY_PATHS).execute();
        database.deleteFrom(LESSONS).where(LESSONS.PARENT_LESSON_ID.isNotNull()).execute();
        database.deleteFrom(LESSONS).execute();
        database.deleteFrom(MODULES).execute();
        database.deleteFrom(COURSE_INSTRUCTORS).execute();
        database.deleteFrom(COURSES).execute();
        database.update(CATEGORIES).setNull(CATEGORIES.PARENT_ID).execute();
        database.deleteFrom(CATEGORIES).execute();
    }

    public UUID category(String name, @Nullable UUID parent) {
        UUID id = UuidGenerator.next();
        database.insertInto(CATEGORIES)
                .set(CATEGORIES.ID, id)
                .set(CATEGORIES.PARENT_ID, parent)
                .set(CATEGORIES.NAME, name)
                .set(CATEGORIES.SLUG, slug(name))
                .set(CATEGORIES.CREATED_AT, OPENING)
                .set(CATEGORIES.UPDATED_AT, OPENING)
                .execute();
        database.execute("INSERT INTO category_paths SELECT ancestor_id, ?, depth + 1 FROM category_paths WHERE descendant_id = ?", bytes(id), bytes(parent));
        database.execute("INSERT INTO category_paths VALUES (?, ?, 0)", bytes(id), bytes(id));
        return id;
    }

    /** A free course without anything in it. */
    public UUID course(String title, CourseStatus status) {
        UUID id = UuidGenerator.next();
        boolean wasPublished = status == CourseStatus.PUBLISHED || status == CourseStatus.ARCHIVED;
        database.insertInto(COURSES)
                .set(COURSES.ID, id)
                .set(COURSES.SLUG, slug(title))
                .set(COURSES.TITLE, title)
                .set(COURSES.LEVEL, CourseLevel.BEGINNER)
                .set(COURSES.LANGUAGE, Locale.ENGLISH)
                .set(COURSES.STATUS, status)
                .set(COURSES.IS_FREE, true)
                .set(COURSES.HAS_CERTIFICATE, false)
                .set(COURSES.PUBLISHED_AT, wasPublished ? OPENING.plusSeconds(60L * database.fetchCount(COURSES)) : null)
                .set(COURSES.CREATED_AT, OPENING)
                .set(COURSES.UPDATED_AT, OPENING)
                .execute();
        return id;
    }

    public void file(UUID course, UUID category) {
        database.update(COURSES).set(COURSES.CATEGORY_ID, category).where(COURSES.ID.eq(course)).execute();
    }

    public void price(UUID course, String amount, String currency) {
        database.update(COURSES)
                .set(COURSES.IS_FREE, false)
                .set(COURSES.PRICE_AMOUNT, new BigDecimal(amount))
                .set(COURSES.PRICE_CURRENCY, Currency.getInstance(currency))
                .where(COURSES.ID.eq(course))
                .execute();
    }

    public void remove(UUID course) {
        database.update(COURSES).set(COURSES.DELETED_AT, OPENING).where(COURSES.ID.eq(course)).execute();
    }

    public void teach(UUID course, UUID person, CourseInstructorRole role, int position) {
        database.insertInto(COURSE_INSTRUCTORS)
                .set(COURSE_INSTRUCTORS.COURSE_ID, course)
                .set(COURSE_INSTRUCTORS.USER_ID, person)
                .set(COURSE_INSTRUCTORS.ROLE, role)
                .set(COURSE_INSTRUCTORS.POSITION, position)
                .execute();
    }

    public UUID module(UUID course, String title, int position) {
        UUID id = UuidGenerator.next();
        database.insertInto(MODULES)
                .set(MODULES.ID, id)
                .set(MODULES.COURSE_ID, course)
                .set(MODULES.TITLE, title)
                .set(MODULES.POSITION, position)
                .set(MODULES.CREATED_AT, OPENING)
                .set(MODULES.UPDATED_AT, OPENING)
                .execute();
        return id;
    }

    /** A published, mandatory article. */
    public UUID lesson(UUID course, UUID module, @Nullable UUID parent, String title, int position) {
        UUID id = UuidGenerator.next();
        database.insertInto(LESSONS)
                .set(LESSONS.ID, id)
                .set(LESSONS.COURSE_ID, course)
                .set(LESSONS.MODULE_ID, module)
                .set(LESSONS.PARENT_LESSON_ID, parent)
                .set(LESSONS.TITLE, title)
                .set(LESSONS.TYPE, LessonType.ARTICLE)
                .set(LESSONS.POSITION, position)
                .set(LESSONS.IS_PREVIEW, false)
                .set(LESSONS.IS_MANDATORY, true)
                .set(LESSONS.IS_PUBLISHED, true)
                .set(LESSONS.CREATED_AT, OPENING)
                .set(LESSONS.UPDATED_AT, OPENING)
                .execute();
        return id;
    }

    public void withdrawLesson(UUID lesson) {
        database.update(LESSONS).set(LESSONS.IS_PUBLISHED, false).where(LESSONS.ID.eq(lesson)).execute();
    }

    public void removeLesson(UUID lesson) {
        database.update(LESSONS).set(LESSONS.DELETED_AT, OPENING).where(LESSONS.ID.eq(lesson)).execute();
    }

    /** What the projection of enrollments knows. */
    public void enroll(UUID course, UUID person, String status, Instant at) {
        database.insertInto(ENROLLMENTS)
                .set(ENROLLMENTS.ID, UuidGenerator.next())
                .set(ENROLLMENTS.COURSE_ID, course)
                .set(ENROLLMENTS.USER_ID, person)
                .set(ENROLLMENTS.STATUS, status)
                .set(ENROLLMENTS.ENROLLED_AT, at)
                .execute();
    }

    private static byte @Nullable [] bytes(@Nullable UUID key) {
        return key == null ? null : new UuidConverter().to(key);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
