package io.lyceum.assessments.personal;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.user.User;
import io.lyceum.starter.personal.PersonalDataLoader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What of a person this subgraph tells themselves alone. */
@DgsComponent
class AssessmentDataFields {

    private final AssessmentDataByUserLoader dataByUser;

    AssessmentDataFields(AssessmentDataByUserLoader dataByUser) {
        this.dataByUser = dataByUser;
    }

    @DgsData(parentType = "User")
    CompletableFuture<Map<String, Object>> assessmentData(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return dataByUser.load(environment, user.id(), PersonalDataLoader.All.DATA);
    }
}
