package io.lyceum.users.application;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.types.ApplyToTeachInput;
import io.lyceum.users.generated.types.DecideInstructorApplicationInput;
import io.lyceum.users.session.Actors;
import io.lyceum.users.session.SessionOrigin;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The mutations by which people apply to teach, and are answered. */
@DgsComponent
class InstructorApplicationMutations {

    private final InstructorApplicationService applications;
    private final ApplicationByIdLoader applicationsById;

    InstructorApplicationMutations(InstructorApplicationService applications, ApplicationByIdLoader applicationsById) {
        this.applications = applications;
        this.applicationsById = applicationsById;
    }

    @DgsMutation
    ApplicationPayload applyToTeach(
            DataFetchingEnvironment environment,
            @InputArgument ApplyToTeachInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        return switch (applications.apply(input, viewer.requireId(), Actors.of(viewer, ipAddress))) {
            case Idempotent.Reused<ApplicationSubmission> _ -> ApplicationPayload.refused(ApplicationFault.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<ApplicationSubmission> answered -> switch (answered.answer()) {
                case ApplicationSubmission.Refused refused -> ApplicationPayload.refused(refused.fault());
                case ApplicationSubmission.Submitted submitted -> ApplicationPayload.of(submitted.id(), answered.isReplay());
            };
        };
    }

    @DgsMutation
    ApplicationPayload decideInstructorApplication(
            DataFetchingEnvironment environment,
            @InputArgument DecideInstructorApplicationInput input,
            @RequestHeader(name = SessionOrigin.ADDRESS_HEADER, required = false) @Nullable String ipAddress) {
        Viewer viewer = Viewer.of(environment);
        UUID decider = viewer.requireId();
        UUID application = TypeId.parse("instructor_application", input.getId());
        return applications.decide(application, input, decider, Actors.of(viewer, ipAddress))
                .map(ApplicationPayload::refused)
                .orElseGet(() -> ApplicationPayload.of(application, false));
    }

    @DgsData(parentType = "ApplyToTeachPayload", field = "application")
    @Nullable CompletableFuture<InstructorApplication> submitted(DataFetchingEnvironment environment) {
        return load(environment);
    }

    @DgsData(parentType = "DecideInstructorApplicationPayload", field = "application")
    @Nullable CompletableFuture<InstructorApplication> decided(DataFetchingEnvironment environment) {
        return load(environment);
    }

    private @Nullable CompletableFuture<InstructorApplication> load(DataFetchingEnvironment environment) {
        ApplicationPayload payload = environment.getSource();
        UUID application = payload.applicationKey();
        return application == null ? null : applicationsById.load(environment, application, Selection.of(environment));
    }
}
