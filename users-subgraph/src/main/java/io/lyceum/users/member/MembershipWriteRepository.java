package io.lyceum.users.member;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.USERS;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.types.OrganizationRole;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Memberships, as they begin, change and end. Whoever changes any has locked the organization first, and then the person. */
@Repository
class MembershipWriteRepository {

    private final DSLContext database;

    MembershipWriteRepository(DSLContext database) {
        this.database = database;
    }

    /** Keeps all memberships of an organization as they are until the transaction ends; false where there is none. */
    boolean lockOrganization(UUID organization) {
        return database.select(ORGANIZATIONS.ID)
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.ID.eq(organization))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Keeps a person as they are until the transaction ends, and tells their address; empty where the account is gone. */
    Optional<String> lockPerson(UUID person) {
        return database.select(USERS.EMAIL)
                .from(USERS)
                .where(USERS.ID.eq(person), USERS.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional(USERS.EMAIL);
    }

    /** A person's role, as the last transaction that changed it has left it. */
    Optional<OrganizationRole> roleOf(UUID person, UUID organization) {
        return database.select(ORGANIZATION_MEMBERS.ROLE)
                .from(ORGANIZATION_MEMBERS)
                .where(isOf(person, organization))
                .forUpdate()
                .fetchOptional(ORGANIZATION_MEMBERS.ROLE);
    }

    int countOwners(UUID organization) {
        return database.select(ORGANIZATION_MEMBERS.ID)
                .from(ORGANIZATION_MEMBERS)
                .where(ORGANIZATION_MEMBERS.ORGANIZATION_ID.eq(organization), ORGANIZATION_MEMBERS.ROLE.eq(OrganizationRole.OWNER))
                .forShare()
                .fetch()
                .size();
    }

    void insert(UUID person, UUID organization, OrganizationRole role, Instant now) {
        database.insertInto(ORGANIZATION_MEMBERS)
                .set(ORGANIZATION_MEMBERS.ID, UuidGenerator.next())
                .set(ORGANIZATION_MEMBERS.ORGANIZATION_ID, organization)
                .set(ORGANIZATION_MEMBERS.USER_ID, person)
                .set(ORGANIZATION_MEMBERS.ROLE, role)
                .set(ORGANIZATION_MEMBERS.JOINED_AT, now)
                .execute();
        count(organization, 1, now);
    }

    void setRole(UUID person, UUID organization, OrganizationRole role) {
        database.update(ORGANIZATION_MEMBERS).set(ORGANIZATION_MEMBERS.ROLE, role).where(isOf(person, organization)).execute();
    }

    void delete(UUID person, UUID organization, Instant now) {
        database.deleteFrom(ORGANIZATION_MEMBERS).where(isOf(person, organization)).execute();
        count(organization, -1, now);
    }

    private void count(UUID organization, int difference, Instant now) {
        database.update(ORGANIZATIONS)
                .set(ORGANIZATIONS.MEMBER_COUNT, ORGANIZATIONS.MEMBER_COUNT.plus(difference))
                .set(ORGANIZATIONS.UPDATED_AT, now)
                .where(ORGANIZATIONS.ID.eq(organization))
                .execute();
    }

    private static Condition isOf(UUID person, UUID organization) {
        return ORGANIZATION_MEMBERS.ORGANIZATION_ID.eq(organization).and(ORGANIZATION_MEMBERS.USER_ID.eq(person));
    }
}
