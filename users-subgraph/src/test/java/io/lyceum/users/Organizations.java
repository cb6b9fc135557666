package io.lyceum.users;

import static io.lyceum.users.generated.tables.Tables.API_CLIENTS;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SCOPES;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SECRETS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_INVITATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.types.OrganizationKind;
import io.lyceum.users.generated.types.OrganizationRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;

/** Organizations for tests. */
public class Organizations {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final DSLContext database;
    private int made;

    Organizations(DSLContext database) {
        this.database = database;
    }

    public void removeAll() {
        database.deleteFrom(API_CLIENT_SCOPES).execute();
        database.deleteFrom(API_CLIENT_SECRETS).execute();
        database.deleteFrom(API_CLIENTS).execute();
        database.deleteFrom(ORGANIZATION_INVITATIONS).execute();
        database.deleteFrom(ORGANIZATION_MEMBERS).execute();
        database.deleteFrom(ORGANIZATIONS).execute();
    }

    /** A university, each a day younger than the one before, with a slug made of the name. */
    public UUID add(String name) {
        return add(name, OrganizationKind.UNIVERSITY);
    }

    public UUID add(String name, OrganizationKind kind) {
        UUID id = UuidGenerator.next();
        Instant now = START.plus(Duration.ofDays(made++));
        database.insertInto(ORGANIZATIONS)
                .set(ORGANIZATIONS.ID, id)
                .set(ORGANIZATIONS.NAME, name)
                .set(ORGANIZATIONS.SLUG, name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .set(ORGANIZATIONS.KIND, kind)
                .set(ORGANIZATIONS.CREATED_AT, now)
                .set(ORGANIZATIONS.UPDATED_AT, now)
                .execute();
        return id;
    }

    /** Makes somebody a member, each a day later than the one before. */
    public void join(UUID organization, UUID user, OrganizationRole role) {
        database.insertInto(ORGANIZATION_MEMBERS)
                .set(ORGANIZATION_MEMBERS.ID, UuidGenerator.next())
                .set(ORGANIZATION_MEMBERS.ORGANIZATION_ID, organization)
                .set(ORGANIZATION_MEMBERS.USER_ID, user)
                .set(ORGANIZATION_MEMBERS.ROLE, role)
                .set(ORGANIZATION_MEMBERS.JOINED_AT, START.plus(Duration.ofDays(made++)))
                .execute();
        database.update(ORGANIZATIONS)
                .set(ORGANIZATIONS.MEMBER_COUNT, ORGANIZATIONS.MEMBER_COUNT.plus(1))
                .where(ORGANIZATIONS.ID.eq(organization))
                .execute();
    }
}
