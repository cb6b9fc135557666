package io.lyceum.users.organization;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static org.jooq.impl.DSL.row;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Organizations. They are everybody's. */
@Repository
class OrganizationRepository {

    private final DSLContext database;
    private final Pager pager;

    OrganizationRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Organization> findByIds(Set<UUID> ids, Selection selection) {
        return database.select(ORGANIZATIONS.ID, organization(selection))
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.ID.in(ids))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    Map<String, Organization> findBySlugs(Set<String> slugs, Selection selection) {
        return database.select(ORGANIZATIONS.SLUG, organization(selection))
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.SLUG.in(slugs))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    Connection<Organization> list(OrganizationListing listing, PageRequest page) {
        return pager.page(new PageQuery<>(
                ORGANIZATIONS,
                ORGANIZATIONS.ID,
                organization(page.node()),
                listing.condition(),
                listing.ordering(),
                String.valueOf(listing.filter()),
                page));
    }

    private static SelectField<Organization> organization(Selection selection) {
        return row(
                        ORGANIZATIONS.ID,
                        selection.pick("name", ORGANIZATIONS.NAME),
                        selection.pick("slug", ORGANIZATIONS.SLUG),
                        selection.pick("description", ORGANIZATIONS.DESCRIPTION),
                        selection.pick("kind", ORGANIZATIONS.KIND),
                        selection.pick("logoUrl", ORGANIZATIONS.LOGO_URL),
                        selection.pick("websiteUrl", ORGANIZATIONS.WEBSITE_URL),
                        selection.pick("country", ORGANIZATIONS.COUNTRY),
                        selection.pick("isVerified", ORGANIZATIONS.IS_VERIFIED),
                        selection.pick("createdAt", ORGANIZATIONS.CREATED_AT),
                        selection.pick("memberCount", ORGANIZATIONS.MEMBER_COUNT),
                        selection.pick("version", ORGANIZATIONS.VERSION))
                .mapping(Organization::new);
    }
}
