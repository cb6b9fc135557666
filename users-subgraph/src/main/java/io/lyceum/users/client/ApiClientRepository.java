package io.lyceum.users.client;

import static io.lyceum.users.generated.tables.Tables.API_CLIENTS;
import static io.lyceum.users.generated.tables.Tables.API_CLIENT_SCOPES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Partners' programs. Their secrets, and what is kept of them, are read nowhere here. */
@Repository
class ApiClientRepository {

    private static final String READ_SCOPE = "clients:read";
    private static final String WRITE_SCOPE = "clients:write";

    private final DSLContext database;
    private final Pager pager;

    ApiClientRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    /**
     * Newest first.
     *
     * @param organization only programs of this organization; null for all
     * @param isActive only programs that may sign in, or that may not; null for both
     */
    Connection<ApiClient> list(@Nullable UUID organization, @Nullable Boolean isActive, PageRequest page) {
        return pager.page(new PageQuery<>(
                API_CLIENTS,
                API_CLIENTS.ID,
                client(page.node()),
                (organization == null ? noCondition() : API_CLIENTS.ORGANIZATION_ID.eq(organization)).and(hasState(isActive)),
                Ordering.by(API_CLIENTS.CREATED_AT, SortOrder.DESC, API_CLIENTS.ID),
                "%s|%s".formatted(organization, isActive),
                page));
    }

    /** Nothing, and no statement, for whoever may neither read nor change programs. */
    Map<UUID, ApiClient> findByIds(Set<UUID> clients, Selection selection, Viewer viewer) {
        if (!viewer.has(READ_SCOPE) && !viewer.has(WRITE_SCOPE)) {
            return Map.of();
        }
        return database.select(API_CLIENTS.ID, client(selection))
                .from(API_CLIENTS)
                .where(API_CLIENTS.ID.in(clients))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** In alphabetical order. */
    Map<UUID, List<String>> scopesByClient(Set<UUID> clients) {
        return database.select(API_CLIENT_SCOPES.API_CLIENT_ID, API_CLIENT_SCOPES.SCOPE)
                .from(API_CLIENT_SCOPES)
                .where(API_CLIENT_SCOPES.API_CLIENT_ID.in(clients))
                .orderBy(API_CLIENT_SCOPES.API_CLIENT_ID, API_CLIENT_SCOPES.SCOPE)
                .fetchGroups(API_CLIENT_SCOPES.API_CLIENT_ID, API_CLIENT_SCOPES.SCOPE);
    }

    private static Condition hasState(@Nullable Boolean isActive) {
        if (isActive == null) {
            return noCondition();
        }
        return isActive ? API_CLIENTS.REVOKED_AT.isNull() : API_CLIENTS.REVOKED_AT.isNotNull();
    }

    private static SelectField<ApiClient> client(Selection selection) {
        return row(
                        API_CLIENTS.ID,
                        selection.pick("clientId", API_CLIENTS.CLIENT_ID),
                        selection.pick("name", API_CLIENTS.NAME),
                        selection.pick("description", API_CLIENTS.DESCRIPTION),
                        selection.pick("organization", API_CLIENTS.ORGANIZATION_ID),
                        selection.pick("isActive", field(API_CLIENTS.REVOKED_AT.isNull())),
                        selection.pick("createdAt", API_CLIENTS.CREATED_AT),
                        selection.pick("lastUsedAt", API_CLIENTS.LAST_USED_AT),
                        selection.pick("revokedAt", API_CLIENTS.REVOKED_AT))
                .mapping(ApiClient::new);
    }
}
