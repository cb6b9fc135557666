package io.lyceum.courses.announcement;

import static io.lyceum.courses.generated.tables.Tables.CATEGORY_PATHS;
import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.courses.generated.tables.Tables.COURSE_PREREQUISITES;
import static io.lyceum.courses.generated.tables.Tables.LESSONS;
import static io.lyceum.courses.generated.tables.Tables.MODULES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.courses.announcement.CourseState.Instructor;
import io.lyceum.courses.announcement.CourseState.Lesson;
import io.lyceum.courses.announcement.CourseState.Price;
import io.lyceum.courses.generated.tables.tables.Lessons;
import io.lyceum.courses.generated.tables.tables.records.CoursesRecord;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.id.TypeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Courses with everything that others are told of them, in five statements however many they are. Whoever may see them is no question here. */
@Repository
class CourseStateRepository {

    private static final Lessons PARENTS = LESSONS.as("parents");

    private final DSLContext database;

    CourseStateRepository(DSLContext database) {
        this.database = database;
    }

    int count() {
        return database.fetchCount(COURSES);
    }

    List<CourseVersion> list(Collection<UUID> ids) {
        return complete(database.selectFrom(COURSES).where(COURSES.ID.in(ids)).orderBy(COURSES.ID).fetch(), course -> course.in(ids));
    }

    /** In the order of their keys. */
    List<CourseVersion> page(@Nullable UUID after, int limit) {
        List<CoursesRecord> courses = database.selectFrom(COURSES)
                .where(after == null ? noCondition() : COURSES.ID.gt(after))
                .orderBy(COURSES.ID)
                .limit(limit)
                .fetch();
        // What belongs to a page is found by a range of keys: a list of hundreds would no longer be looked up by the index.
        return courses.isEmpty() ? List.of() : complete(courses, course -> course.between(courses.getFirst().getId(), courses.getLast().getId()));
    }

    private List<CourseVersion> complete(List<CoursesRecord> courses, Function<Field<UUID>, Condition> areThese) {
        Map<UUID, List<String>> categories = categories(areThese.apply(COURSES.ID));
        Map<UUID, List<String>> prerequisites = prerequisites(areThese.apply(COURSE_PREREQUISITES.COURSE_ID));
        Map<UUID, List<Instructor>> instructors = instructors(areThese.apply(COURSE_INSTRUCTORS.COURSE_ID));
        Map<UUID, List<Lesson>> lessons = lessons(areThese.apply(LESSONS.COURSE_ID));
        return courses.stream()
                .map(course -> new CourseVersion(course.getId(), course.getVersion(), course.getUpdatedAt(), new CourseState(
                        TypeId.encode("course", course.getId()),
                        course.getTitle(),
                        course.getSlug(),
                        status(course).name(),
                        course.getOrganizationId() == null ? null : TypeId.encode("organization", course.getOrganizationId()),
                        course.getCapacity(),
                        price(course),
                        course.getAccessDays(),
                        course.getHasCertificate(),
                        course.getPassMark(),
                        course.getDistinctionMark(),
                        categories.getOrDefault(course.getId(), List.of()),
                        prerequisites.getOrDefault(course.getId(), List.of()),
                        instructors.getOrDefault(course.getId(), List.of()),
                        lessons.getOrDefault(course.getId(), List.of()))))
                .toList();
    }

    private Map<UUID, List<String>> categories(Condition areThese) {
        return database.select(COURSES.ID, CATEGORY_PATHS.ANCESTOR_ID)
                .from(COURSES)
                .join(CATEGORY_PATHS)
                .on(CATEGORY_PATHS.DESCENDANT_ID.eq(COURSES.CATEGORY_ID))
                .where(areThese)
                .orderBy(COURSES.ID, CATEGORY_PATHS.DEPTH)
                .fetchGroups(COURSES.ID, row -> TypeId.encode("category", row.value2()));
    }

    private Map<UUID, List<String>> prerequisites(Condition areThese) {
        return database.select(COURSE_PREREQUISITES.COURSE_ID, COURSE_PREREQUISITES.PREREQUISITE_ID)
                .from(COURSE_PREREQUISITES)
                .where(areThese)
                .orderBy(COURSE_PREREQUISITES.COURSE_ID, COURSE_PREREQUISITES.POSITION, COURSE_PREREQUISITES.PREREQUISITE_ID)
                .fetchGroups(COURSE_PREREQUISITES.COURSE_ID, row -> TypeId.encode("course", row.value2()));
    }

    private Map<UUID, List<Instructor>> instructors(Condition areThese) {
        return database.select(COURSE_INSTRUCTORS.COURSE_ID, COURSE_INSTRUCTORS.USER_ID, COURSE_INSTRUCTORS.ROLE)
                .from(COURSE_INSTRUCTORS)
                .where(areThese)
                .orderBy(COURSE_INSTRUCTORS.COURSE_ID, COURSE_INSTRUCTORS.POSITION, COURSE_INSTRUCTORS.USER_ID)
                .fetchGroups(COURSE_INSTRUCTORS.COURSE_ID,
                        row -> new Instructor(TypeId.encode("user", row.value2()), row.value3() == CourseInstructorRole.LEAD));
    }

    /** Published, and so is what they are nested under; in the order in which they are read. */
    private Map<UUID, List<Lesson>> lessons(Condition areThese) {
        return database.select(LESSONS.COURSE_ID, LESSONS.ID, LESSONS.IS_MANDATORY)
                .from(LESSONS)
                .join(MODULES)
                .on(MODULES.ID.eq(LESSONS.MODULE_ID))
                .leftJoin(PARENTS)
                .on(PARENTS.ID.eq(LESSONS.PARENT_LESSON_ID))
                .where(areThese, LESSONS.IS_PUBLISHED.isTrue(), LESSONS.DELETED_AT.isNull(),
                        LESSONS.PARENT_LESSON_ID.isNull().or(PARENTS.IS_PUBLISHED.isTrue().and(PARENTS.DELETED_AT.isNull())))
                .orderBy(LESSONS.COURSE_ID, MODULES.POSITION, LESSONS.MODULE_ID, coalesce(PARENTS.POSITION, LESSONS.POSITION),
                        coalesce(PARENTS.ID, LESSONS.ID), field(LESSONS.PARENT_LESSON_ID.isNotNull()), LESSONS.POSITION, LESSONS.ID)
                .fetchGroups(LESSONS.COURSE_ID, row -> new Lesson(TypeId.encode("lesson", row.value2()), row.value3()));
    }

    private static CourseStatus status(CoursesRecord course) {
        return course.getDeletedAt() == null ? course.getStatus() : CourseStatus.ARCHIVED;
    }

    private static @Nullable Price price(CoursesRecord course) {
        return course.getPriceAmount() == null ? null : new Price(course.getPriceAmount(), course.getPriceCurrency().getCurrencyCode());
    }
}
