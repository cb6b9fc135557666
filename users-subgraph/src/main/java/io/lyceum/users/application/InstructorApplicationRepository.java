package io.lyceum.users.application;

import static io.lyceum.users.generated.tables.Tables.INSTRUCTOR_APPLICATIONS;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.tables.tables.InstructorApplications;
import io.lyceum.users.generated.types.InstructorApplicationStatus;
import io.lyceum.users.user.UserVisibility;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** Applications, for whoever they are of and for those who read all accounts. */
@Repository
class InstructorApplicationRepository {

    private final DSLContext database;
    private final Pager pager;

    InstructorApplicationRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    /** Those that the viewer has made, and all for who reads or decides them. */
    Map<UUID, InstructorApplication> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(INSTRUCTOR_APPLICATIONS.ID, application(selection))
                .from(INSTRUCTOR_APPLICATIONS)
                .where(
                        INSTRUCTOR_APPLICATIONS.ID.in(ids),
                        UserVisibility.isTrusted(INSTRUCTOR_APPLICATIONS.USER_ID, viewer)
                                .or(UserVisibility.seesSensitive(INSTRUCTOR_APPLICATIONS.USER_ID, viewer)))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** The newest of each person, as far as the viewer may see it. */
    Map<UUID, InstructorApplication> newestByUsers(Set<UUID> users, Selection selection, Viewer viewer) {
        InstructorApplications later = INSTRUCTOR_APPLICATIONS.as("later");
        return database.select(INSTRUCTOR_APPLICATIONS.USER_ID, application(selection))
                .from(INSTRUCTOR_APPLICATIONS)
                .where(
                        INSTRUCTOR_APPLICATIONS.USER_ID.in(users),
                        UserVisibility.isTrusted(INSTRUCTOR_APPLICATIONS.USER_ID, viewer),
                        notExists(selectOne()
                                .from(later)
                                .where(
                                        later.USER_ID.eq(INSTRUCTOR_APPLICATIONS.USER_ID),
                                        row(later.SUBMITTED_AT, later.ID)
                                                .gt(INSTRUCTOR_APPLICATIONS.SUBMITTED_AT, INSTRUCTOR_APPLICATIONS.ID))))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** Longest waiting first. */
    Connection<InstructorApplication> list(InstructorApplicationStatus status, PageRequest page) {
        return pager.page(new PageQuery<>(
                INSTRUCTOR_APPLICATIONS,
                INSTRUCTOR_APPLICATIONS.ID,
                application(page.node()),
                INSTRUCTOR_APPLICATIONS.STATUS.eq(status),
                Ordering.by(INSTRUCTOR_APPLICATIONS.SUBMITTED_AT, SortOrder.ASC, INSTRUCTOR_APPLICATIONS.ID),
                status,
                page));
    }

    private static SelectField<InstructorApplication> application(Selection selection) {
        return row(
                        INSTRUCTOR_APPLICATIONS.ID,
                        INSTRUCTOR_APPLICATIONS.USER_ID,
                        selection.pick("expertise", INSTRUCTOR_APPLICATIONS.EXPERTISE),
                        selection.pick("motivation", INSTRUCTOR_APPLICATIONS.MOTIVATION),
                        selection.pick("status", INSTRUCTOR_APPLICATIONS.STATUS),
                        selection.pick("submittedAt", INSTRUCTOR_APPLICATIONS.SUBMITTED_AT),
                        selection.pick("decidedAt", INSTRUCTOR_APPLICATIONS.DECIDED_AT),
                        selection.pick("note", INSTRUCTOR_APPLICATIONS.NOTE))
                .mapping(InstructorApplication::new);
    }
}
