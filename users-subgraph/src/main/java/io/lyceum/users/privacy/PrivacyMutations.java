package io.lyceum.users.privacy;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.DeleteAccountInput;
import io.lyceum.users.generated.types.EraseUserInput;
import io.lyceum.users.generated.types.RestoreAccountInput;
import io.lyceum.users.generated.types.RestoreUserInput;
import io.lyceum.users.generated.types.UpdatePersonalDetailsInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations by which people are forgotten, come back, and say how they are reached. */
@DgsComponent
class PrivacyMutations {

    private final DeletionService deletions;
    private final RestorationService restorations;
    private final ErasureService erasures;
    private final PersonalDetailsService details;
    private final UserByIdLoader users;

    PrivacyMutations(
            DeletionService deletions,
            RestorationService restorations,
            ErasureService erasures,
            PersonalDetailsService details,
            UserByIdLoader users) {
        this.deletions = deletions;
        this.restorations = restorations;
        this.erasures = erasures;
        this.details = details;
        this.users = users;
    }

    @DgsMutation
    DeleteAccountPayload deleteAccount(
            DataFetchingEnvironment environment,
            @InputArgument DeleteAccountInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return DeleteAccountPayload.of(deletions.delete(viewer.requireId(), input.getPassword(), Actors.of(viewer, ipAddress)));
    }

    @DgsMutation
    RestoreAccountPayload restoreAccount(
            DataFetchingEnvironment environment,
            @InputArgument RestoreAccountInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        return RestoreAccountPayload.of(
                restorations.restore(input.getEmail(), input.getPassword(), Actors.of(Viewer.of(environment), ipAddress)));
    }

    @DgsMutation
    RestoreUserPayload restoreUser(
            DataFetchingEnvironment environment,
            @InputArgument RestoreUserInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        UUID person = TypeId.parse("user", input.getUserId());
        return restorations.restore(viewer.requireId(), person, input.getReason(), Actors.of(viewer, ipAddress))
                .map(RestoreUserPayload::refused)
                .orElseGet(() -> RestoreUserPayload.restored(person));
    }

    @DgsMutation
    EraseUserPayload eraseUser(
            DataFetchingEnvironment environment,
            @InputArgument EraseUserInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        UUID person = TypeId.parse("user", input.getUserId());
        return erasures.erase(viewer.requireId(), person, input.getReason(), Actors.of(viewer, ipAddress))
                .map(EraseUserPayload::refused)
                .orElseGet(() -> EraseUserPayload.erased(person));
    }

    @DgsMutation
    UpdatePersonalDetailsPayload updatePersonalDetails(
            DataFetchingEnvironment environment,
            @InputArgument UpdatePersonalDetailsInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        PersonalDetails told = new PersonalDetails(input.getPhone(), input.getDateOfBirth(), input.getAddress());
        return details.update(viewer.requireId(), told, input.getExpectedVersion(), Actors.of(viewer, ipAddress))
                .map(UpdatePersonalDetailsPayload::refused)
                .orElseGet(() -> UpdatePersonalDetailsPayload.set(viewer.requireId()));
    }

    @DgsData(parentType = "RestoreAccountPayload", field = "user")
    @DgsData(parentType = "RestoreUserPayload", field = "user")
    @DgsData(parentType = "UpdatePersonalDetailsPayload", field = "user")
    @Nullable CompletableFuture<User> person(DataFetchingEnvironment environment) {
        PersonPayload payload = environment.getSource();
        return payload.userId() == null ? null : users.load(environment, payload.userId(), Selection.of(environment));
    }
}
