package io.lyceum.users.demo;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.selectCount;

import io.lyceum.demo.person.Person;
import io.lyceum.demo.person.Profile;
import io.lyceum.users.generated.types.ProfileVisibility;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What of the demo school is not a matter of inserting rows. */
@Repository
class DemoSchoolRepository {

    private final DSLContext database;

    DemoSchoolRepository(DSLContext database) {
        this.database = database;
    }

    /** Which of these entries of the audit log are there: their key holds the time too, which is another one on another day. */
    Set<UUID> auditEntriesAmong(Collection<UUID> ids) {
        return database.select(AUDIT_LOG.ID).from(AUDIT_LOG).where(AUDIT_LOG.ID.in(ids)).fetchSet(AUDIT_LOG.ID);
    }

    /** Counts the members of these organizations. */
    void countMembers(Collection<UUID> organizations) {
        database.update(ORGANIZATIONS)
                .set(ORGANIZATIONS.MEMBER_COUNT, field(selectCount()
                        .from(ORGANIZATION_MEMBERS)
                        .join(USERS)
                        .on(USERS.ID.eq(ORGANIZATION_MEMBERS.USER_ID))
                        .where(ORGANIZATION_MEMBERS.ORGANIZATION_ID.eq(ORGANIZATIONS.ID), USERS.DELETED_AT.isNull())))
                .where(ORGANIZATIONS.ID.in(organizations))
                .execute();
    }

    /** Gives an account that was made without the school the age and the profile that it has there; a profile that was touched stays. */
    @Transactional
    void complete(Person person) {
        Profile profile = person.profile();
        database.update(USERS)
                .set(USERS.CREATED_AT, least(USERS.CREATED_AT, DSL.val(person.createdAt(), USERS.CREATED_AT)))
                .where(USERS.ID.eq(person.id()))
                .execute();
        database.update(USER_PROFILES)
                .set(USER_PROFILES.AVATAR_URL, profile.avatarUrl())
                .set(USER_PROFILES.HEADLINE, profile.headline())
                .set(USER_PROFILES.BIO, profile.bio())
                .set(USER_PROFILES.COUNTRY, profile.country())
                .set(USER_PROFILES.TIMEZONE, profile.timezone())
                .set(USER_PROFILES.VISIBILITY, ProfileVisibility.valueOf(profile.visibility().name()))
                .set(USER_PROFILES.IS_EMAIL_SHOWN, profile.emailShown())
                .where(
                        USER_PROFILES.USER_ID.eq(person.id()),
                        USER_PROFILES.AVATAR_URL.isNull(),
                        USER_PROFILES.HEADLINE.isNull(),
                        USER_PROFILES.BIO.isNull())
                .execute();
    }
}
