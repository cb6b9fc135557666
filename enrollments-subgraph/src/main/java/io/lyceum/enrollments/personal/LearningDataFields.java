package io.lyceum.enrollments.personal;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.user.User;
import io.lyceum.starter.personal.PersonalDataLoader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What of a person this subgraph tells themselves alone. */
@DgsComponent
class LearningDataFields {

    private final LearningDataByUserLoader dataByUser;

    LearningDataFields(LearningDataByUserLoader dataByUser) {
        this.dataByUser = dataByUser;
    }

    @DgsData(parentType = "User")
    CompletableFuture<Map<String, Object>> learningData(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return dataByUser.load(environment, user.id(), PersonalDataLoader.All.DATA);
    }
}
