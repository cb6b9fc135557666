package io.lyceum.users.account;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.RegisterUserInput;
import io.lyceum.users.generated.types.ResendVerificationInput;
import io.lyceum.users.generated.types.VerifyEmailInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import io.lyceum.users.token.SecretToken;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations by which somebody comes to an account. */
@DgsComponent
class RegistrationMutations {

    private final RegistrationService registrations;
    private final VerificationService verifications;
    private final UserByIdLoader users;

    RegistrationMutations(RegistrationService registrations, VerificationService verifications, UserByIdLoader users) {
        this.registrations = registrations;
        this.verifications = verifications;
        this.users = users;
    }

    @DgsMutation
    RegisterUserPayload registerUser(
            DataFetchingEnvironment environment,
            @InputArgument RegisterUserInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        return RegisterUserPayload.of(registrations.register(RegistrationRequest.of(input), Actors.of(Viewer.of(environment), ipAddress)));
    }

    @DgsMutation
    VerifyEmailPayload verifyEmail(
            DataFetchingEnvironment environment,
            @InputArgument VerifyEmailInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        return verifications.verify(new SecretToken(input.getToken()), Actors.of(Viewer.of(environment), ipAddress))
                .map(VerifyEmailPayload::verified)
                .orElseGet(VerifyEmailPayload::refused);
    }

    @DgsMutation
    ResendVerificationPayload resendVerification(
            DataFetchingEnvironment environment,
            @InputArgument ResendVerificationInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        OptionalInt retryAfter = verifications.resend(input.getEmail(), Actors.of(Viewer.of(environment), ipAddress));
        return retryAfter.isPresent()
                ? ResendVerificationPayload.limited(retryAfter.getAsInt())
                : ResendVerificationPayload.accepted(input.getEmail());
    }

    @DgsData(parentType = "VerifyEmailPayload", field = "user")
    @Nullable CompletableFuture<User> verified(DataFetchingEnvironment environment) {
        VerifyEmailPayload payload = environment.getSource();
        return payload.userId() == null ? null : users.load(environment, payload.userId(), Selection.of(environment));
    }
}
