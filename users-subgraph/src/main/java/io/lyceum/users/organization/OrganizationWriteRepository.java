package io.lyceum.users.organization;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.USERS;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.tables.tables.records.OrganizationsRecord;
import io.lyceum.users.generated.types.CreateOrganizationInput;
import io.lyceum.users.generated.types.OrganizationRole;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Organizations, as they are founded and changed. */
@Repository
class OrganizationWriteRepository {

    private final DSLContext database;

    OrganizationWriteRepository(DSLContext database) {
        this.database = database;
    }

    /** How many organizations a person owns, whose row stays locked until the transaction ends: of several at once each counts those before it. */
    int lockAndCountOwned(UUID owner) {
        // First, as whoever tells of a person does: two at once would else wait for each other.
        database.select(USERS.ID).from(USERS).where(USERS.ID.eq(owner)).forUpdate().fetch();
        return database.select(ORGANIZATION_MEMBERS.ID)
                .from(ORGANIZATION_MEMBERS)
                .where(ORGANIZATION_MEMBERS.USER_ID.eq(owner), ORGANIZATION_MEMBERS.ROLE.eq(OrganizationRole.OWNER))
                .forShare()
                .fetch()
                .size();
    }

    /** Whether it was founded, with one member who owns it: it is not where the slug is taken. */
    boolean insert(UUID id, CreateOrganizationInput input, UUID owner, Instant now) {
        int founded = database.insertInto(ORGANIZATIONS)
                .set(ORGANIZATIONS.ID, id)
                .set(ORGANIZATIONS.NAME, input.getName().strip())
                .set(ORGANIZATIONS.SLUG, input.getSlug())
                .set(ORGANIZATIONS.KIND, input.getKind())
                .set(ORGANIZATIONS.DESCRIPTION, input.getDescription())
                .set(ORGANIZATIONS.WEBSITE_URL, input.getWebsiteUrl())
                .set(ORGANIZATIONS.LOGO_URL, input.getLogoUrl())
                .set(ORGANIZATIONS.COUNTRY, input.getCountry())
                .set(ORGANIZATIONS.MEMBER_COUNT, 1)
                .set(ORGANIZATIONS.CREATED_AT, now)
                .set(ORGANIZATIONS.UPDATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        if (founded == 0) {
            return false;
        }
        database.insertInto(ORGANIZATION_MEMBERS)
                .set(ORGANIZATION_MEMBERS.ID, UuidGenerator.next())
                .set(ORGANIZATION_MEMBERS.ORGANIZATION_ID, id)
                .set(ORGANIZATION_MEMBERS.USER_ID, owner)
                .set(ORGANIZATION_MEMBERS.ROLE, OrganizationRole.OWNER)
                .set(ORGANIZATION_MEMBERS.JOINED_AT, now)
                .execute();
        return true;
    }

    /** The organization, which nobody else changes until the transaction ends. */
    Optional<OrganizationsRecord> lock(UUID organization) {
        return database.selectFrom(ORGANIZATIONS).where(ORGANIZATIONS.ID.eq(organization)).forUpdate().fetchOptional();
    }

    Optional<OrganizationRole> roleOf(UUID user, UUID organization) {
        return database.select(ORGANIZATION_MEMBERS.ROLE)
                .from(ORGANIZATION_MEMBERS)
                .where(ORGANIZATION_MEMBERS.USER_ID.eq(user), ORGANIZATION_MEMBERS.ORGANIZATION_ID.eq(organization))
                .fetchOptional(ORGANIZATION_MEMBERS.ROLE);
    }

    void update(UUID organization, Map<Field<?>, @Nullable Object> values, Instant now) {
        database.update(ORGANIZATIONS)
                .set(values)
                .set(ORGANIZATIONS.VERSION, ORGANIZATIONS.VERSION.plus(1))
                .set(ORGANIZATIONS.UPDATED_AT, now)
                .where(ORGANIZATIONS.ID.eq(organization))
                .execute();
    }
}
