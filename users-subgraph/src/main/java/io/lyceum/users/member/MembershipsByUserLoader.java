package io.lyceum.users.member;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People's memberships, in one statement. */
@DgsDataLoader
class MembershipsByUserLoader extends Loader<UUID, Selection, List<OrganizationMember>> {

    private final OrganizationMemberRepository members;

    MembershipsByUserLoader(OrganizationMemberRepository members) {
        this.members = members;
    }

    @Override
    protected Map<UUID, List<OrganizationMember>> load(Set<UUID> users, Selection selection, Viewer viewer) {
        return members.listByUsers(users, selection, viewer);
    }

    @Override
    protected List<OrganizationMember> absent() {
        return List.of();
    }
}
