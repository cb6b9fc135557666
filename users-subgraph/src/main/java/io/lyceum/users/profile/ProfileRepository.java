package io.lyceum.users.profile;

import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Profiles, as far as a viewer may see them: a hidden one is not found. */
@Repository
class ProfileRepository {

    private static final String READ_SCOPE = "users:read";

    private final DSLContext database;

    ProfileRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, UserProfile> findByUsers(Set<UUID> users, Selection selection, Viewer viewer) {
        Condition isOwn = viewer.id() == null ? falseCondition() : USER_PROFILES.USER_ID.eq(viewer.id());
        Condition isTrusted = viewer.has(READ_SCOPE) ? trueCondition() : isOwn;
        return database.select(USER_PROFILES.USER_ID, profile(selection, isTrusted))
                .from(USER_PROFILES)
                .where(USER_PROFILES.USER_ID.in(users), isTrusted.or(USER_PROFILES.VISIBILITY.eq("PUBLIC")))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static SelectField<UserProfile> profile(Selection selection, Condition isTrusted) {
        return row(
                        selection.pick("avatarUrl", USER_PROFILES.AVATAR_URL),
                        selection.pick("bio", USER_PROFILES.BIO),
                        selection.pick("timezone", USER_PROFILES.TIMEZONE),
                        selection.pick("locale", USER_PROFILES.LOCALE),
                        selection.pick("region", USER_PROFILES.REGION),
                        selection.pick("educationLevel", USER_PROFILES.EDUCATION_LEVEL),
                        selection.pick("ageBand", when(isTrusted, USER_PROFILES.AGE_BAND)),
                        selection.pick("hasDisability", when(isTrusted, USER_PROFILES.HAS_DISABILITY)))
                .mapping(UserProfile::new);
    }
}
