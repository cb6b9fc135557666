package io.lyceum.users.identity;

import static io.lyceum.users.generated.tables.Tables.USER_IDENTITIES;
import static org.jooq.impl.DSL.row;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Accounts elsewhere, for whoever they are of. */
@Repository
class UserIdentityRepository {

    private final DSLContext database;

    UserIdentityRepository(DSLContext database) {
        this.database = database;
    }

    /** In the order in which they were linked. At most one list: the viewer's, if they are among these people. */
    Map<UUID, List<UserIdentity>> listByUsers(Set<UUID> users, Selection selection, Viewer viewer) {
        if (viewer.isAnonymous() || !users.contains(viewer.requireId())) {
            return Map.of();
        }
        return Map.of(viewer.requireId(), database.select(identity(selection))
                .from(USER_IDENTITIES)
                .where(USER_IDENTITIES.USER_ID.eq(viewer.requireId()))
                .orderBy(USER_IDENTITIES.LINKED_AT, USER_IDENTITIES.ID)
                .fetch(found -> found.value1()));
    }

    private static SelectField<UserIdentity> identity(Selection selection) {
        return row(
                        USER_IDENTITIES.ID,
                        selection.pick("provider", USER_IDENTITIES.PROVIDER),
                        selection.pick("email", USER_IDENTITIES.EMAIL),
                        selection.pick("linkedAt", USER_IDENTITIES.LINKED_AT),
                        selection.pick("lastUsedAt", USER_IDENTITIES.LAST_USED_AT))
                .mapping(UserIdentity::new);
    }
}
