package io.lyceum.users.member;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of organizations' open invitations: one statement, and one more to tell to which of the organizations the viewer may invite. */
@DgsDataLoader
class InvitationsByOrganizationLoader extends Loader<UUID, PageRequest, Connection<OrganizationInvitation>> {

    private final OpenInvitationRepository invitations;

    InvitationsByOrganizationLoader(OpenInvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Override
    protected Map<UUID, Connection<OrganizationInvitation>> load(Set<UUID> organizations, PageRequest page, Viewer viewer) {
        return invitations.pages(organizations, page, viewer);
    }
}
