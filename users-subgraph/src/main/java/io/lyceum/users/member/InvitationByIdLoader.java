package io.lyceum.users.member;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Open invitations by their keys, in one statement, as far as the viewer may invite. */
@DgsDataLoader
public class InvitationByIdLoader extends Loader<UUID, Selection, OrganizationInvitation> {

    private final OpenInvitationRepository invitations;

    InvitationByIdLoader(OpenInvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Override
    protected Map<UUID, OrganizationInvitation> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return invitations.findByIds(ids, selection, viewer);
    }
}
