package io.lyceum.users.member;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.tables.tables.OrganizationMembers;
import io.lyceum.users.user.UserVisibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** Memberships, as far as a viewer may know of them. Somebody who deleted their account is no member. */
@Repository
class OrganizationMemberRepository {

    private final DSLContext database;
    private final Pager pager;

    OrganizationMemberRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    /** By organization's name; nothing for somebody who is not signed in, and no statement. */
    Map<UUID, List<OrganizationMember>> listByUsers(Set<UUID> users, Selection selection, Viewer viewer) {
        if (viewer.isAnonymous() && !viewer.has(UserVisibility.READ_SCOPE)) {
            return Map.of();
        }
        return database.select(ORGANIZATION_MEMBERS.USER_ID, member(selection))
                .from(ORGANIZATION_MEMBERS)
                .join(ORGANIZATIONS)
                .on(ORGANIZATIONS.ID.eq(ORGANIZATION_MEMBERS.ORGANIZATION_ID))
                .where(ORGANIZATION_MEMBERS.USER_ID.in(users), isVisible(viewer), isThere())
                .orderBy(ORGANIZATIONS.NAME, ORGANIZATIONS.ID)
                .fetchGroups(found -> found.value1(), found -> found.value2());
    }

    /** A page for each of the organizations whose members the viewer may see. */
    Map<UUID, Connection<OrganizationMember>> pages(Set<UUID> organizations, MemberPage page, Viewer viewer) {
        Set<UUID> open = viewer.has(UserVisibility.READ_SCOPE) ? organizations : joinedBy(viewer, organizations);
        Condition hasRole = page.roles() == null ? noCondition() : ORGANIZATION_MEMBERS.ROLE.in(page.roles());
        return open.isEmpty()
                ? Map.of()
                : pager.pages(open, ORGANIZATION_MEMBERS.ORGANIZATION_ID, new PageQuery<>(
                        ORGANIZATION_MEMBERS,
                        ORGANIZATION_MEMBERS.ID,
                        member(page.request().node()),
                        isThere().and(hasRole),
                        Ordering.by(ORGANIZATION_MEMBERS.JOINED_AT, SortOrder.ASC, ORGANIZATION_MEMBERS.ID),
                        String.valueOf(page.roles()),
                        page.request()));
    }

    private Set<UUID> joinedBy(Viewer viewer, Set<UUID> organizations) {
        return viewer.isAnonymous()
                ? Set.of()
                : database.select(ORGANIZATION_MEMBERS.ORGANIZATION_ID)
                        .from(ORGANIZATION_MEMBERS)
                        .where(
                                ORGANIZATION_MEMBERS.USER_ID.eq(viewer.requireId()),
                                ORGANIZATION_MEMBERS.ORGANIZATION_ID.in(organizations))
                        .fetchSet(ORGANIZATION_MEMBERS.ORGANIZATION_ID);
    }

    private static Condition isVisible(Viewer viewer) {
        OrganizationMembers mine = ORGANIZATION_MEMBERS.as("mine");
        return UserVisibility.isTrusted(ORGANIZATION_MEMBERS.USER_ID, viewer)
                .or(ORGANIZATION_MEMBERS.ORGANIZATION_ID.in(
                        select(mine.ORGANIZATION_ID).from(mine).where(mine.USER_ID.eq(viewer.id()))));
    }

    private static Condition isThere() {
        return exists(selectOne().from(USERS).where(USERS.ID.eq(ORGANIZATION_MEMBERS.USER_ID), USERS.DELETED_AT.isNull()));
    }

    private static SelectField<OrganizationMember> member(Selection selection) {
        return row(
                        ORGANIZATION_MEMBERS.ORGANIZATION_ID,
                        ORGANIZATION_MEMBERS.USER_ID,
                        selection.pick("role", ORGANIZATION_MEMBERS.ROLE),
                        selection.pick("joinedAt", ORGANIZATION_MEMBERS.JOINED_AT))
                .mapping(OrganizationMember::new);
    }
}
