package io.lyceum.starter.viewer;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks, as the verified token says.
 *
 * @param id the person's key; null for somebody who is not signed in
 * @param scopes what the viewer may do beyond their own things, as {@code <area>:<verb>}
 * @param session the session the token belongs to; null without one
 */
public record Viewer(@Nullable UUID id, Set<String> scopes, @Nullable String session) {

    /** Somebody who is not signed in. */
    public static final Viewer ANONYMOUS = new Viewer(null, Set.of(), null);

    static final String KEY = Viewer.class.getName();

    /**
     * The viewer of the field that is being fetched: whoever a field above handed down as its local context, such as the person who has just
     * signed in, or else the viewer of the request.
     */
    public static Viewer of(DataFetchingEnvironment environment) {
        return environment.getLocalContext() instanceof Viewer handedDown ? handedDown : of(environment.getGraphQlContext());
    }

    /** The viewer of the request that is being executed. */
    public static Viewer of(GraphQLContext context) {
        return context.getOrDefault(KEY, ANONYMOUS);
    }

    /** Whether nobody is signed in. */
    public boolean isAnonymous() {
        return id == null;
    }

    /** Whether the viewer is this person. */
    public boolean is(UUID person) {
        return person.equals(id);
    }

    /** Whether the viewer has the scope. */
    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    /**
     * The person's key.
     *
     * @throws CodedException {@link ErrorCode#UNAUTHENTICATED} if nobody is signed in
     */
    public UUID requireId() {
        if (id == null) {
            throw new CodedException(ErrorCode.UNAUTHENTICATED, "Sign in first: this needs an access token.");
        }
        return id;
    }
}
