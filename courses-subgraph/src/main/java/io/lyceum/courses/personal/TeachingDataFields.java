package io.lyceum.courses.personal;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.user.User;
import io.lyceum.starter.personal.PersonalDataLoader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What of a person this subgraph tells themselves alone. */
@DgsComponent
class TeachingDataFields {

    private final TeachingDataByUserLoader dataByUser;

    TeachingDataFields(TeachingDataByUserLoader dataByUser) {
        this.dataByUser = dataByUser;
    }

    @DgsData(parentType = "User")
    CompletableFuture<Map<String, Object>> teachingData(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return dataByUser.load(environment, user.id(), PersonalDataLoader.All.DATA);
    }
}
