package io.lyceum.users.identity;

import static io.lyceum.users.generated.tables.Tables.IDENTITY_PROOFS;
import static org.jooq.Records.mapping;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What providers have told lately, by the codes that browsers bring back. */
@Repository
class IdentityProofRepository {

    private final DSLContext database;

    IdentityProofRepository(DSLContext database) {
        this.database = database;
    }

    /** A proof that is good. */
    record Proof(UUID id, ProvenIdentity identity) {}

    void insert(ProvenIdentity identity, SecretToken code, Challenge challenge, Instant now, Instant expiresAt) {
        database.insertInto(IDENTITY_PROOFS)
                .set(IDENTITY_PROOFS.ID, UuidGenerator.next())
                .set(IDENTITY_PROOFS.CODE_HASH, code.hash())
                .set(IDENTITY_PROOFS.CHALLENGE, challenge.hash())
                .set(IDENTITY_PROOFS.PROVIDER, identity.provider())
                .set(IDENTITY_PROOFS.SUBJECT, identity.subject())
                .set(IDENTITY_PROOFS.EMAIL, identity.email())
                .set(IDENTITY_PROOFS.IS_EMAIL_VERIFIED, identity.isEmailVerified())
                .set(IDENTITY_PROOFS.DISPLAY_NAME, identity.displayName())
                .set(IDENTITY_PROOFS.CREATED_AT, now)
                .set(IDENTITY_PROOFS.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** The proof behind a code, for the caller's transaction alone; empty where the code is not good, or the challenge another. */
    Optional<Proof> lock(SecretToken code, Challenge challenge, Instant now) {
        return database.select(
                        IDENTITY_PROOFS.ID,
                        IDENTITY_PROOFS.PROVIDER,
                        IDENTITY_PROOFS.SUBJECT,
                        IDENTITY_PROOFS.EMAIL,
                        IDENTITY_PROOFS.IS_EMAIL_VERIFIED,
                        IDENTITY_PROOFS.DISPLAY_NAME)
                .from(IDENTITY_PROOFS)
                .where(
                        IDENTITY_PROOFS.CODE_HASH.eq(code.hash()),
                        IDENTITY_PROOFS.CHALLENGE.eq(challenge.hash()),
                        IDENTITY_PROOFS.USED_AT.isNull(),
                        IDENTITY_PROOFS.EXPIRES_AT.gt(now))
                .forUpdate()
                .fetchOptional(mapping((id, provider, subject, email, isVerified, name) ->
                        new Proof(id, new ProvenIdentity(provider, subject, email, isVerified, name))));
    }

    void use(Proof proof, Instant now) {
        database.update(IDENTITY_PROOFS).set(IDENTITY_PROOFS.USED_AT, now).where(IDENTITY_PROOFS.ID.eq(proof.id())).execute();
    }

    void deleteExpired(Instant now) {
        database.deleteFrom(IDENTITY_PROOFS).where(IDENTITY_PROOFS.EXPIRES_AT.lt(now)).execute();
    }
}
