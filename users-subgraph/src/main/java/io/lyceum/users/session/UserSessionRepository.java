package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.jooq.impl.DSL.row;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** Sessions, for whoever they are of. */
@Repository
class UserSessionRepository {

    private final DSLContext database;
    private final Pager pager;
    private final Clock clock;

    UserSessionRepository(DSLContext database, Pager pager, Clock clock) {
        this.database = database;
        this.pager = pager;
        this.clock = clock;
    }

    /** Those of the sessions that are the viewer's, open or not. */
    Map<UUID, UserSession> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(USER_SESSIONS.ID, session(selection))
                .from(USER_SESSIONS)
                .where(USER_SESSIONS.ID.in(ids), USER_SESSIONS.USER_ID.eq(viewer.requireId()))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** At most one page: the viewer's open sessions, if they are among these people. */
    Map<UUID, Connection<UserSession>> pages(Set<UUID> users, PageRequest page, Viewer viewer) {
        if (viewer.isAnonymous() || !users.contains(viewer.requireId())) {
            return Map.of();
        }
        Condition isOpen = USER_SESSIONS.USER_ID.eq(viewer.requireId())
                .and(USER_SESSIONS.REVOKED_AT.isNull())
                .and(USER_SESSIONS.EXPIRES_AT.gt(clock.instant()));
        return Map.of(viewer.requireId(), pager.page(new PageQuery<>(
                USER_SESSIONS,
                USER_SESSIONS.ID,
                session(page.node()),
                isOpen,
                Ordering.by(USER_SESSIONS.CREATED_AT, SortOrder.DESC, USER_SESSIONS.ID),
                viewer.requireId(),
                page)));
    }

    private static SelectField<UserSession> session(Selection selection) {
        return row(
                        USER_SESSIONS.ID,
                        selection.pick("device", USER_SESSIONS.DEVICE),
                        selection.pick("ipAddress", USER_SESSIONS.IP_ADDRESS),
                        selection.pick("createdAt", USER_SESSIONS.CREATED_AT),
                        selection.pick("lastActiveAt", USER_SESSIONS.LAST_ACTIVE_AT),
                        selection.pick("expiresAt", USER_SESSIONS.EXPIRES_AT),
                        selection.pick("endedAt", USER_SESSIONS.REVOKED_AT))
                .mapping(UserSession::new);
    }
}
