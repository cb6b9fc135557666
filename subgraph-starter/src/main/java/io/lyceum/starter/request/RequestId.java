package io.lyceum.starter.request;

import graphql.GraphQLContext;

/** The id by which a request is found in every log it passed through. */
public final class RequestId {

    /** The header that carries it from the router. */
    public static final String HEADER = "x-request-id";

    static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The id of the request that is being executed. */
    public static String of(GraphQLContext context) {
        return context.getOrDefault(ATTRIBUTE, "none");
    }
}
