package io.lyceum.users.privacy;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.users.user.User;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What of a person is theirs to see. */
@DgsComponent
class PrivacyFields {

    private final PersonalDetailsByUserLoader detailsByUser;
    private final PersonalDataByUserLoader dataByUser;

    PrivacyFields(PersonalDetailsByUserLoader detailsByUser, PersonalDataByUserLoader dataByUser) {
        this.detailsByUser = detailsByUser;
        this.dataByUser = dataByUser;
    }

    @DgsData(parentType = "User")
    CompletableFuture<PersonalDetails> personalDetails(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return detailsByUser.load(environment, user.id(), PersonalDetailsByUserLoader.All.DETAILS);
    }

    @DgsData(parentType = "User")
    CompletableFuture<Map<String, Object>> personalData(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return dataByUser.load(environment, user.id(), PersonalDataByUserLoader.All.DATA);
    }
}
