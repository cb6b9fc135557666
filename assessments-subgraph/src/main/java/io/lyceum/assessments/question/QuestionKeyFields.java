package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;

/** The types {@code QuestionKey} and {@code MatchPair}: keys as global ids. */
@DgsComponent
class QuestionKeyFields {

    @DgsData(parentType = "QuestionKey")
    List<String> optionIds(DataFetchingEnvironment environment) {
        QuestionKey key = environment.getSource();
        return GlobalIds.ofOptions(key.options());
    }

    @DgsData(parentType = "MatchPair")
    String leftId(DataFetchingEnvironment environment) {
        MatchPair pair = environment.getSource();
        return GlobalIds.ofPrompt(pair.left());
    }

    @DgsData(parentType = "MatchPair")
    String rightId(DataFetchingEnvironment environment) {
        MatchPair pair = environment.getSource();
        return GlobalIds.ofOption(pair.right());
    }
}
