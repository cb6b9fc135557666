package io.lyceum.users.member;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_INVITATIONS;
import static org.jooq.Records.mapping;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Invitations by mail. An address has one open invitation to an organization at most. */
@Repository
class InvitationRepository {

    private final DSLContext database;

    InvitationRepository(DSLContext database) {
        this.database = database;
    }

    /** An invitation that can be accepted. */
    record Invitation(UUID id, UUID organization, String email, OrganizationRole role) {}

    /** What the letter calls the organization. */
    String nameOf(UUID organization) {
        return database.select(ORGANIZATIONS.NAME).from(ORGANIZATIONS).where(ORGANIZATIONS.ID.eq(organization)).fetchSingle(ORGANIZATIONS.NAME);
    }

    boolean wasSentSince(UUID organization, String email, Instant since) {
        return database.fetchExists(
                ORGANIZATION_INVITATIONS,
                ORGANIZATION_INVITATIONS.ORGANIZATION_ID.eq(organization),
                ORGANIZATION_INVITATIONS.EMAIL.eq(email),
                ORGANIZATION_INVITATIONS.CREATED_AT.gt(since));
    }

    /** Withdrawn ones count as long as the others: else nothing would keep an organization from writing to everybody. */
    int countUnanswered(UUID organization, Instant now) {
        return database.fetchCount(
                ORGANIZATION_INVITATIONS,
                ORGANIZATION_INVITATIONS.ORGANIZATION_ID.eq(organization),
                ORGANIZATION_INVITATIONS.ACCEPTED_AT.isNull(),
                ORGANIZATION_INVITATIONS.EXPIRES_AT.gt(now));
    }

    /** Puts an invitation in the place of any of the same address that was not accepted. */
    UUID put(UUID organization, String email, OrganizationRole role, SecretToken token, UUID invitedBy, Instant now, Instant expiresAt) {
        database.deleteFrom(ORGANIZATION_INVITATIONS)
                .where(
                        ORGANIZATION_INVITATIONS.ORGANIZATION_ID.eq(organization),
                        ORGANIZATION_INVITATIONS.EMAIL.eq(email),
                        ORGANIZATION_INVITATIONS.ACCEPTED_AT.isNull())
                .execute();
        UUID id = UuidGenerator.next();
        database.insertInto(ORGANIZATION_INVITATIONS)
                .set(ORGANIZATION_INVITATIONS.ID, id)
                .set(ORGANIZATION_INVITATIONS.ORGANIZATION_ID, organization)
                .set(ORGANIZATION_INVITATIONS.EMAIL, email)
                .set(ORGANIZATION_INVITATIONS.ROLE, role)
                .set(ORGANIZATION_INVITATIONS.TOKEN_HASH, token.hash())
                .set(ORGANIZATION_INVITATIONS.INVITED_BY, invitedBy)
                .set(ORGANIZATION_INVITATIONS.CREATED_AT, now)
                .set(ORGANIZATION_INVITATIONS.EXPIRES_AT, expiresAt)
                .execute();
        return id;
    }

    /** The invitation behind a token, unless it has expired, was accepted or withdrawn. */
    Optional<Invitation> find(SecretToken token, Instant now) {
        return database.select(
                        ORGANIZATION_INVITATIONS.ID,
                        ORGANIZATION_INVITATIONS.ORGANIZATION_ID,
                        ORGANIZATION_INVITATIONS.EMAIL,
                        ORGANIZATION_INVITATIONS.ROLE)
                .from(ORGANIZATION_INVITATIONS)
                .where(
                        ORGANIZATION_INVITATIONS.TOKEN_HASH.eq(token.hash()),
                        ORGANIZATION_INVITATIONS.ACCEPTED_AT.isNull(),
                        ORGANIZATION_INVITATIONS.WITHDRAWN_AT.isNull(),
                        ORGANIZATION_INVITATIONS.EXPIRES_AT.gt(now))
                .fetchOptional(mapping(Invitation::new));
    }

    /** An organization's invitation that was not accepted, whether it was withdrawn or not; it stays so until the transaction ends. */
    Optional<Invitation> lock(UUID id, UUID organization) {
        return database.select(
                        ORGANIZATION_INVITATIONS.ID,
                        ORGANIZATION_INVITATIONS.ORGANIZATION_ID,
                        ORGANIZATION_INVITATIONS.EMAIL,
                        ORGANIZATION_INVITATIONS.ROLE)
                .from(ORGANIZATION_INVITATIONS)
                .where(
                        ORGANIZATION_INVITATIONS.ID.eq(id),
                        ORGANIZATION_INVITATIONS.ORGANIZATION_ID.eq(organization),
                        ORGANIZATION_INVITATIONS.ACCEPTED_AT.isNull())
                .forUpdate()
                .fetchOptional(mapping(Invitation::new));
    }

    /** Whether it was this that accepted the invitation. */
    boolean accept(Invitation invitation, Instant now) {
        return end(invitation, ORGANIZATION_INVITATIONS.ACCEPTED_AT, now);
    }

    /** Whether it was this that withdrew the invitation. */
    boolean withdraw(Invitation invitation, Instant now) {
        return end(invitation, ORGANIZATION_INVITATIONS.WITHDRAWN_AT, now);
    }

    /** Accepted or not. */
    void deleteExpired(Instant before) {
        database.deleteFrom(ORGANIZATION_INVITATIONS).where(ORGANIZATION_INVITATIONS.EXPIRES_AT.lt(before)).execute();
    }

    private boolean end(Invitation invitation, Field<Instant> ending, Instant now) {
        return database.update(ORGANIZATION_INVITATIONS)
                        .set(ending, now)
                        .where(
                                ORGANIZATION_INVITATIONS.ID.eq(invitation.id()),
                                ORGANIZATION_INVITATIONS.ACCEPTED_AT.isNull(),
                                ORGANIZATION_INVITATIONS.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }
}
