package io.lyceum.assessments.accommodation;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.generated.types.GrantAccommodationInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;

/** The mutation that grants accommodations. */
@DgsComponent
class AccommodationMutations {

    private final AccommodationService accommodations;

    AccommodationMutations(AccommodationService accommodations) {
        this.accommodations = accommodations;
    }

    @DgsMutation
    GrantAccommodationPayload grantAccommodation(
            DataFetchingEnvironment environment, @InputArgument GrantAccommodationInput input) {
        GrantRequest wanted = new GrantRequest(
                TypeId.parse("quiz", input.getQuizId()),
                TypeId.parse("user", input.getUserId()),
                input.getExtraMinutes(),
                input.getExtraAttempts(),
                input.getReason(),
                input.getExpectedVersion());
        return GrantAccommodationPayload.of(accommodations.grant(wanted, Viewer.of(environment)));
    }
}
