package io.lyceum.users.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.organization.Membership;
import io.lyceum.demo.organization.Organization;
import io.lyceum.demo.person.ApiClient;

/** What the demo school's organizations, their members and their programs become. */
final class SchoolOrganizationTables {

    private final BatchInsert organizations;
    private final BatchInsert members;
    private final BatchInsert clients;
    private final BatchInsert scopes;

    SchoolOrganizationTables(ImportWriter writer) {
        organizations = writer.into(
                "organizations", "id", "name", "slug", "description", "kind", "logo_url", "website_url", "country", "is_verified",
                "created_at", "updated_at");
        members = writer.into("organization_members", "id", "organization_id", "user_id", "role", "joined_at");
        clients = writer.into(
                "api_clients", "id", "client_id", "name", "description", "organization_id", "created_by", "created_at", "last_used_at",
                "revoked_at");
        scopes = writer.into("api_client_scopes", "api_client_id", "scope");
    }

    void add(Organization organization) {
        organizations.add(
                organization.id(), organization.name(), organization.slug(), organization.description(), organization.kind(),
                SchoolPeopleTables.text(organization.logoUrl()), SchoolPeopleTables.text(organization.websiteUrl()),
                organization.country(), organization.verified(), organization.createdAt(), organization.updatedAt());
    }

    void add(Membership membership) {
        members.add(membership.id(), membership.organizationId(), membership.userId(), membership.role(), membership.joinedAt());
    }

    void add(ApiClient client) {
        clients.add(
                client.id(), client.clientId(), client.name(), client.description(), client.organizationId(), client.createdBy(),
                client.createdAt(), client.lastUsedAt(), client.revokedAt());
        client.scopes().forEach(scope -> scopes.add(client.id(), scope));
    }
}
