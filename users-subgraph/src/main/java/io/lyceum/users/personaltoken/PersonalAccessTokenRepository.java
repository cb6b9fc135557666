package io.lyceum.users.personaltoken;

import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKENS;
import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKEN_SCOPES;
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
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** Tokens, for whoever they are of. What is kept of the token itself is read nowhere here. */
@Repository
class PersonalAccessTokenRepository {

    private final DSLContext database;
    private final Pager pager;

    PersonalAccessTokenRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    /** Those of the tokens that are the viewer's; nothing, and no statement, for nobody and for programs. */
    Map<UUID, PersonalAccessToken> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        if (viewer.isAnonymous()) {
            return Map.of();
        }
        return database.select(PERSONAL_ACCESS_TOKENS.ID, token(selection))
                .from(PERSONAL_ACCESS_TOKENS)
                .where(PERSONAL_ACCESS_TOKENS.ID.in(ids), PERSONAL_ACCESS_TOKENS.USER_ID.eq(viewer.requireId()))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** At most one page: the viewer's, if they are among these people. */
    Map<UUID, Connection<PersonalAccessToken>> pages(Set<UUID> users, PageRequest page, Viewer viewer) {
        if (viewer.isAnonymous() || !users.contains(viewer.requireId())) {
            return Map.of();
        }
        return Map.of(viewer.requireId(), pager.page(new PageQuery<>(
                PERSONAL_ACCESS_TOKENS,
                PERSONAL_ACCESS_TOKENS.ID,
                token(page.node()),
                PERSONAL_ACCESS_TOKENS.USER_ID.eq(viewer.requireId()),
                Ordering.by(PERSONAL_ACCESS_TOKENS.CREATED_AT, SortOrder.DESC, PERSONAL_ACCESS_TOKENS.ID),
                viewer.requireId(),
                page)));
    }

    /** In alphabetical order. */
    Map<UUID, List<String>> scopesByToken(Set<UUID> tokens) {
        return database.select(PERSONAL_ACCESS_TOKEN_SCOPES.PERSONAL_ACCESS_TOKEN_ID, PERSONAL_ACCESS_TOKEN_SCOPES.SCOPE)
                .from(PERSONAL_ACCESS_TOKEN_SCOPES)
                .where(PERSONAL_ACCESS_TOKEN_SCOPES.PERSONAL_ACCESS_TOKEN_ID.in(tokens))
                .orderBy(PERSONAL_ACCESS_TOKEN_SCOPES.PERSONAL_ACCESS_TOKEN_ID, PERSONAL_ACCESS_TOKEN_SCOPES.SCOPE)
                .fetchGroups(PERSONAL_ACCESS_TOKEN_SCOPES.PERSONAL_ACCESS_TOKEN_ID, PERSONAL_ACCESS_TOKEN_SCOPES.SCOPE);
    }

    private static SelectField<PersonalAccessToken> token(Selection selection) {
        return row(
                        PERSONAL_ACCESS_TOKENS.ID,
                        selection.pick("name", PERSONAL_ACCESS_TOKENS.NAME),
                        selection.pick("createdAt", PERSONAL_ACCESS_TOKENS.CREATED_AT),
                        selection.pick("expiresAt", PERSONAL_ACCESS_TOKENS.EXPIRES_AT),
                        selection.pick("lastUsedAt", PERSONAL_ACCESS_TOKENS.LAST_USED_AT),
                        selection.pick("revokedAt", PERSONAL_ACCESS_TOKENS.REVOKED_AT))
                .mapping(PersonalAccessToken::new);
    }
}
