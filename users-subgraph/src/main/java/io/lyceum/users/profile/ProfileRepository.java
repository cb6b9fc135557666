package io.lyceum.users.profile;

import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.user.UserVisibility;
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

    private final DSLContext database;

    ProfileRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, UserProfile> findByUsers(Set<UUID> users, Selection selection, Viewer viewer) {
        Condition isTrusted = UserVisibility.isTrusted(USER_PROFILES.USER_ID, viewer);
        Condition seesSensitive = UserVisibility.seesSensitive(USER_PROFILES.USER_ID, viewer);
        return database.select(USER_PROFILES.USER_ID, profile(selection, isTrusted, seesSensitive))
                .from(USER_PROFILES)
                .where(USER_PROFILES.USER_ID.in(users), UserVisibility.seesProfile(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static SelectField<UserProfile> profile(Selection selection, Condition isTrusted, Condition seesSensitive) {
        return row(
                        selection.pick("avatarUrl", USER_PROFILES.AVATAR_URL),
                        selection.pick("headline", USER_PROFILES.HEADLINE),
                        selection.pick("bio", USER_PROFILES.BIO),
                        selection.pick("websiteUrl", USER_PROFILES.WEBSITE_URL),
                        selection.pick("linkedInUrl", USER_PROFILES.LINKED_IN_URL),
                        selection.pick("githubUrl", USER_PROFILES.GITHUB_URL),
                        selection.pick("occupation", USER_PROFILES.OCCUPATION),
                        selection.pick("timezone", USER_PROFILES.TIMEZONE),
                        selection.pick("locale", USER_PROFILES.LOCALE),
                        selection.pick("country", USER_PROFILES.COUNTRY),
                        selection.pick("region", USER_PROFILES.REGION),
                        selection.pick("educationLevel", USER_PROFILES.EDUCATION_LEVEL),
                        selection.pick("fieldOfStudy", USER_PROFILES.FIELD_OF_STUDY),
                        selection.pick("ageBand", when(seesSensitive, USER_PROFILES.AGE_BAND)),
                        selection.pick("hasDisability", when(seesSensitive, USER_PROFILES.HAS_DISABILITY)),
                        selection.pick("visibility", when(isTrusted, USER_PROFILES.VISIBILITY)),
                        selection.pick("showEmail", when(isTrusted, USER_PROFILES.IS_EMAIL_SHOWN)),
                        selection.pick("version", USER_PROFILES.VERSION))
                .mapping(UserProfile::new);
    }
}
