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
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** Open sessions, for whoever they are of. */
@Repository
class UserSessionRepository {

    private final Pager pager;
    private final Clock clock;

    UserSessionRepository(Pager pager, Clock clock) {
        this.pager = pager;
        this.clock = clock;
    }

    /** At most one page: the viewer's, if they are among these people. */
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
                        selection.pick("expiresAt", USER_SESSIONS.EXPIRES_AT))
                .mapping(UserSession::new);
    }
}
