package io.lyceum.users.user;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.tables.tables.OrganizationMembers;
import io.lyceum.users.generated.types.ProfileVisibility;
import org.jooq.Condition;
import org.jooq.Field;
import java.util.UUID;

/** What a viewer may see of people, as conditions. */
public final class UserVisibility {

    /** The scope of those who see everybody's account and profile. */
    public static final String READ_SCOPE = "users:read";

    /** The scope of administrators: a moderator, who sees accounts, is not one. */
    private static final String ADMINISTRATION_SCOPE = "users:write";

    private UserVisibility() {}

    /**
     * Whether the viewer sees all of a person: it is them, or they have the scope.
     *
     * @param person the column that tells who it is
     */
    public static Condition isTrusted(Field<UUID> person, Viewer viewer) {
        return isThemOrHas(READ_SCOPE, person, viewer);
    }

    /**
     * Whether the viewer sees what is nobody else's business, such as health, age, address: it is them, or the viewer is an administrator.
     *
     * @param person the column that tells who it is
     */
    public static Condition seesSensitive(Field<UUID> person, Viewer viewer) {
        return isThemOrHas(ADMINISTRATION_SCOPE, person, viewer);
    }

    /** Whether the viewer sees the profile in a row of {@code user_profiles}. */
    public static Condition seesProfile(Viewer viewer) {
        Condition isConnection =
                USER_PROFILES.VISIBILITY.eq(ProfileVisibility.CONNECTIONS_ONLY).and(sharesOrganization(viewer));
        return isTrusted(USER_PROFILES.USER_ID, viewer)
                .or(USER_PROFILES.VISIBILITY.eq(ProfileVisibility.PUBLIC))
                .or(isConnection);
    }

    private static Condition isThemOrHas(String scope, Field<UUID> person, Viewer viewer) {
        if (viewer.has(scope)) {
            return trueCondition();
        }
        return viewer.id() == null ? falseCondition() : person.eq(viewer.id());
    }

    private static Condition sharesOrganization(Viewer viewer) {
        if (viewer.id() == null) {
            return falseCondition();
        }
        OrganizationMembers mine = ORGANIZATION_MEMBERS.as("mine");
        OrganizationMembers theirs = ORGANIZATION_MEMBERS.as("theirs");
        return exists(selectOne()
                .from(theirs)
                .join(mine)
                .on(mine.ORGANIZATION_ID.eq(theirs.ORGANIZATION_ID))
                .where(theirs.USER_ID.eq(USER_PROFILES.USER_ID), mine.USER_ID.eq(viewer.id())));
    }
}
