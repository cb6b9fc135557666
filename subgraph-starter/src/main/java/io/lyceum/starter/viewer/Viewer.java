package io.lyceum.starter.viewer;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks, as the verified token says: a person, a program that asks in its own name, or nobody. A program has scopes and no things of
 * its own, so what is somebody's own is closed to it.
 *
 * @param id the person's key; null for a program and for somebody who is not signed in
 * @param scopes what the viewer may do beyond their own things, as {@code <area>:<verb>}
 * @param session the session the token belongs to; null without one
 * @param client the program's key; null for a person and for somebody who is not signed in
 */
public record Viewer(@Nullable UUID id, Set<String> scopes, @Nullable String session, @Nullable UUID client) {

    /** Somebody who is not signed in. */
    public static final Viewer ANONYMOUS = new Viewer(null, Set.of(), null);

    static final String KEY = Viewer.class.getName();

    /** A person, or nobody. */
    public Viewer(@Nullable UUID id, Set<String> scopes, @Nullable String session) {
        this(id, scopes, session, null);
    }

    /** A program that asks in its own name. */
    public static Viewer program(UUID client, Set<String> scopes, @Nullable String session) {
        return new Viewer(null, scopes, session, client);
    }

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

    /** Whether no person is signed in: things of one's own there are none. */
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
     * Lets a person or a program pass.
     *
     * @throws CodedException {@link ErrorCode#UNAUTHENTICATED} if it is neither
     */
    public void requireSignedIn() {
        if (id == null && client == null) {
            throw new CodedException(ErrorCode.UNAUTHENTICATED, "Sign in first: this needs an access token.");
        }
    }

    /**
     * The person's key.
     *
     * @throws CodedException {@link ErrorCode#UNAUTHENTICATED} if nobody is signed in, {@link ErrorCode#FORBIDDEN} if it is a program
     */
    public UUID requireId() {
        requireSignedIn();
        if (id == null) {
            throw new CodedException(ErrorCode.FORBIDDEN, "This is for people; the access token is that of a program.");
        }
        return id;
    }
}
