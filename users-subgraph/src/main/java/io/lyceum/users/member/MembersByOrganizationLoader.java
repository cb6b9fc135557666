package io.lyceum.users.member;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of organizations' members: one statement, and one more to tell which of the organizations are the viewer's. */
@DgsDataLoader
class MembersByOrganizationLoader extends Loader<UUID, MemberPage, Connection<OrganizationMember>> {

    private final OrganizationMemberRepository members;

    MembersByOrganizationLoader(OrganizationMemberRepository members) {
        this.members = members;
    }

    @Override
    protected Map<UUID, Connection<OrganizationMember>> load(Set<UUID> organizations, MemberPage page, Viewer viewer) {
        return members.pages(organizations, page, viewer);
    }
}
