package io.lyceum.users.personaltoken;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.users.user.User;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The type {@code PersonalAccessToken} and the way to it. */
@DgsComponent
class PersonalAccessTokenFields {

    private final PersonalAccessTokensByUserLoader tokensByUser;
    private final ScopesByTokenLoader scopesByToken;

    PersonalAccessTokenFields(PersonalAccessTokensByUserLoader tokensByUser, ScopesByTokenLoader scopesByToken) {
        this.tokensByUser = tokensByUser;
        this.scopesByToken = scopesByToken;
    }

    @DgsData(parentType = "User")
    CompletableFuture<Connection<PersonalAccessToken>> personalAccessTokens(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return tokensByUser.load(environment, user.id(), PageRequest.of(environment));
    }

    @DgsData(parentType = "PersonalAccessToken")
    CompletableFuture<List<String>> scopes(DataFetchingEnvironment environment) {
        PersonalAccessToken token = environment.getSource();
        return scopesByToken.load(environment, token.id(), ScopesByTokenLoader.All.SCOPES);
    }
}
