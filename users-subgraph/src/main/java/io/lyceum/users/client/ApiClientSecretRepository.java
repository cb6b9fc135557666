package io.lyceum.users.client;

import static io.lyceum.users.generated.tables.Tables.API_CLIENTS;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SCOPES;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SECRETS;

import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;

/** Programs by their secrets. */
@Repository
class ApiClientSecretRepository {

    private final DSLContext database;

    ApiClientSecretRepository(DSLContext database) {
        this.database = database;
    }

    /** The program with its scopes, in one statement; empty where it is shut out, or has no such secret that is good now. */
    Optional<AuthenticatedClient> find(String clientId, SecretToken secret, Instant now) {
        Result<Record2<UUID, String>> rows = database.select(API_CLIENTS.ID, API_CLIENT_SCOPES.SCOPE)
                .from(API_CLIENT_SECRETS)
                .join(API_CLIENTS).on(API_CLIENTS.ID.eq(API_CLIENT_SECRETS.API_CLIENT_ID))
                .leftJoin(API_CLIENT_SCOPES).on(API_CLIENT_SCOPES.API_CLIENT_ID.eq(API_CLIENTS.ID))
                .where(
                        API_CLIENT_SECRETS.SECRET_HASH.eq(secret.hash()),
                        API_CLIENT_SECRETS.EXPIRES_AT.isNull().or(API_CLIENT_SECRETS.EXPIRES_AT.gt(now)),
                        API_CLIENTS.CLIENT_ID.eq(clientId),
                        API_CLIENTS.REVOKED_AT.isNull())
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<String> scopes = new TreeSet<>();
        rows.getValues(API_CLIENT_SCOPES.SCOPE).stream().filter(Objects::nonNull).forEach(scopes::add);
        return Optional.of(new AuthenticatedClient(rows.getFirst().value1(), clientId, scopes));
    }

    /** Notes that the program was here, unless that is known exactly enough. */
    void noteUse(UUID client, Instant now, Instant exactEnough) {
        database.update(API_CLIENTS)
                .set(API_CLIENTS.LAST_USED_AT, now)
                .where(API_CLIENTS.ID.eq(client), API_CLIENTS.LAST_USED_AT.isNull().or(API_CLIENTS.LAST_USED_AT.lt(exactEnough)))
                .execute();
    }
}
