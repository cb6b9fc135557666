package io.lyceum.assessments.accommodation;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** What was granted to whom, for graders. */
@Repository
class GrantedAccommodationRepository {

    private static final Ordering NEWEST_FIRST =
            Ordering.by(QUIZ_ACCOMMODATIONS.GRANTED_AT, SortOrder.DESC, QUIZ_ACCOMMODATIONS.ID);

    private final DSLContext database;
    private final Pager pager;

    GrantedAccommodationRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    /** @return a page for each quiz that the viewer grades, and none for any other */
    Map<UUID, Connection<QuizAccommodation>> listByQuizzes(Set<UUID> quizzes, PageRequest page, Viewer viewer) {
        Set<UUID> graded = database.select(QUIZZES.ID)
                .from(QUIZZES)
                .where(QUIZZES.ID.in(quizzes), CourseAccess.isStaff(viewer, QUIZZES.COURSE_ID))
                .fetchSet(QUIZZES.ID);
        PageQuery<QuizAccommodation> query = new PageQuery<>(
                QUIZ_ACCOMMODATIONS,
                QUIZ_ACCOMMODATIONS.ID,
                AccommodationColumns.ACCOMMODATION,
                noCondition(),
                NEWEST_FIRST,
                "quiz",
                page);
        return graded.isEmpty() ? Map.of() : pager.pages(graded, QUIZ_ACCOMMODATIONS.QUIZ_ID, query);
    }
}
