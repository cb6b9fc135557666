package io.lyceum.users.member;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_INVITATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

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

/** Invitations that can be accepted still, for those who may invite. */
@Repository
class OpenInvitationRepository {

    private final DSLContext database;
    private final Pager pager;
    private final Clock clock;

    OpenInvitationRepository(DSLContext database, Pager pager, Clock clock) {
        this.database = database;
        this.pager = pager;
        this.clock = clock;
    }

    Map<UUID, OrganizationInvitation> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(ORGANIZATION_INVITATIONS.ID, invitation(selection))
                .from(ORGANIZATION_INVITATIONS)
                .where(ORGANIZATION_INVITATIONS.ID.in(ids), isOpen(), isInReach(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** A page for each of the organizations that the viewer may invite to. */
    Map<UUID, Connection<OrganizationInvitation>> pages(Set<UUID> organizations, PageRequest page, Viewer viewer) {
        Set<UUID> inReach = viewer.has(Standing.PLATFORM_SCOPE) ? organizations : runBy(viewer, organizations);
        return inReach.isEmpty()
                ? Map.of()
                : pager.pages(inReach, ORGANIZATION_INVITATIONS.ORGANIZATION_ID, new PageQuery<>(
                        ORGANIZATION_INVITATIONS,
                        ORGANIZATION_INVITATIONS.ID,
                        invitation(page.node()),
                        isOpen(),
                        Ordering.by(ORGANIZATION_INVITATIONS.CREATED_AT, SortOrder.DESC, ORGANIZATION_INVITATIONS.ID),
                        "",
                        page));
    }

    private Set<UUID> runBy(Viewer viewer, Set<UUID> organizations) {
        return viewer.isAnonymous()
                ? Set.of()
                : database.select(ORGANIZATION_MEMBERS.ORGANIZATION_ID)
                        .from(ORGANIZATION_MEMBERS)
                        .where(ORGANIZATION_MEMBERS.ORGANIZATION_ID.in(organizations), isManager(viewer.requireId()))
                        .fetchSet(ORGANIZATION_MEMBERS.ORGANIZATION_ID);
    }

    private Condition isOpen() {
        return ORGANIZATION_INVITATIONS.ACCEPTED_AT.isNull()
                .and(ORGANIZATION_INVITATIONS.WITHDRAWN_AT.isNull())
                .and(ORGANIZATION_INVITATIONS.EXPIRES_AT.gt(clock.instant()));
    }

    private static Condition isInReach(Viewer viewer) {
        if (viewer.has(Standing.PLATFORM_SCOPE)) {
            return trueCondition();
        }
        return viewer.isAnonymous()
                ? falseCondition()
                : exists(selectOne()
                        .from(ORGANIZATION_MEMBERS)
                        .where(
                                ORGANIZATION_MEMBERS.ORGANIZATION_ID.eq(ORGANIZATION_INVITATIONS.ORGANIZATION_ID),
                                isManager(viewer.requireId())));
    }

    private static Condition isManager(UUID person) {
        return ORGANIZATION_MEMBERS.USER_ID.eq(person).and(ORGANIZATION_MEMBERS.ROLE.in(Standing.MANAGERS));
    }

    private static SelectField<OrganizationInvitation> invitation(Selection selection) {
        return row(
                        ORGANIZATION_INVITATIONS.ID,
                        selection.pick("email", ORGANIZATION_INVITATIONS.EMAIL),
                        selection.pick("role", ORGANIZATION_INVITATIONS.ROLE),
                        selection.pick("invitedBy", ORGANIZATION_INVITATIONS.INVITED_BY),
                        selection.pick("createdAt", ORGANIZATION_INVITATIONS.CREATED_AT),
                        selection.pick("expiresAt", ORGANIZATION_INVITATIONS.EXPIRES_AT))
                .mapping(OrganizationInvitation::new);
    }
}
