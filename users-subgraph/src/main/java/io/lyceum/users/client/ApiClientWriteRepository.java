package io.lyceum.users.client;

import static io.lyceum.users.generated.tables.Tables.API_CLIENTS;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SCOPES;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SECRETS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.session.EndedSessionSource;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Programs and their secrets, as they are registered, changed and shut out. */
@Repository
class ApiClientWriteRepository implements EndedSessionSource {

    private final DSLContext database;

    ApiClientWriteRepository(DSLContext database) {
        this.database = database;
    }

    /** A program to be registered. */
    record NewClient(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable UUID organization,
            UUID createdBy,
            Set<String> scopes,
            Instant createdAt) {}

    void insert(NewClient client) {
        database.insertInto(API_CLIENTS)
                .set(API_CLIENTS.ID, client.id())
                .set(API_CLIENTS.CLIENT_ID, TypeId.encode("api_client", client.id()))
                .set(API_CLIENTS.NAME, client.name())
                .set(API_CLIENTS.DESCRIPTION, client.description())
                .set(API_CLIENTS.ORGANIZATION_ID, client.organization())
                .set(API_CLIENTS.CREATED_BY, client.createdBy())
                .set(API_CLIENTS.CREATED_AT, client.createdAt())
                .execute();
        if (!client.scopes().isEmpty()) {
            database.insertInto(API_CLIENT_SCOPES, API_CLIENT_SCOPES.API_CLIENT_ID, API_CLIENT_SCOPES.SCOPE)
                    .valuesOfRows(client.scopes().stream().map(scope -> row(client.id(), scope)).toList())
                    .execute();
        }
    }

    void insertSecret(UUID client, SecretToken secret, Instant now) {
        database.insertInto(API_CLIENT_SECRETS)
                .set(API_CLIENT_SECRETS.ID, UuidGenerator.next())
                .set(API_CLIENT_SECRETS.API_CLIENT_ID, client)
                .set(API_CLIENT_SECRETS.SECRET_HASH, secret.hash())
                .set(API_CLIENT_SECRETS.CREATED_AT, now)
                .execute();
    }

    /** Keeps a program as it is until the transaction ends, and tells whether it is shut out; empty where there is none. */
    Optional<Boolean> lock(UUID client) {
        return database.select(field(API_CLIENTS.REVOKED_AT.isNotNull()))
                .from(API_CLIENTS)
                .where(API_CLIENTS.ID.eq(client))
                .forUpdate()
                .fetchOptional(found -> found.value1());
    }

    Set<String> scopesOf(UUID client) {
        return database.select(API_CLIENT_SCOPES.SCOPE)
                .from(API_CLIENT_SCOPES)
                .where(API_CLIENT_SCOPES.API_CLIENT_ID.eq(client))
                .fetchSet(API_CLIENT_SCOPES.SCOPE);
    }

    /**
     * Ends the secrets of a program: the newest, which has no end yet, at the later of these times, the others at the earlier.
     *
     * @return when the newest ends; empty where there is none without an end
     */
    Optional<Instant> expireSecrets(UUID client, Instant now, Instant later) {
        database.update(API_CLIENT_SECRETS)
                .set(API_CLIENT_SECRETS.EXPIRES_AT, now)
                .where(API_CLIENT_SECRETS.API_CLIENT_ID.eq(client), API_CLIENT_SECRETS.EXPIRES_AT.gt(now))
                .execute();
        int newest = database.update(API_CLIENT_SECRETS)
                .set(API_CLIENT_SECRETS.EXPIRES_AT, later)
                .where(API_CLIENT_SECRETS.API_CLIENT_ID.eq(client), API_CLIENT_SECRETS.EXPIRES_AT.isNull())
                .execute();
        return newest == 0 ? Optional.empty() : Optional.of(later);
    }

    /** Whether it was this that shut the program out. */
    boolean revoke(UUID client, Instant now) {
        return database.update(API_CLIENTS)
                        .set(API_CLIENTS.REVOKED_AT, now)
                        .where(API_CLIENTS.ID.eq(client), API_CLIENTS.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean exists(UUID client) {
        return database.fetchExists(API_CLIENTS, API_CLIENTS.ID.eq(client));
    }

    boolean organizationExists(UUID organization) {
        return database.fetchExists(ORGANIZATIONS, ORGANIZATIONS.ID.eq(organization));
    }

    @Override
    public Map<UUID, Instant> endedBetween(Instant from, Instant until) {
        return database.select(API_CLIENTS.ID, API_CLIENTS.REVOKED_AT)
                .from(API_CLIENTS)
                .where(API_CLIENTS.REVOKED_AT.between(from, until))
                .fetchMap(API_CLIENTS.ID, API_CLIENTS.REVOKED_AT);
    }
}
