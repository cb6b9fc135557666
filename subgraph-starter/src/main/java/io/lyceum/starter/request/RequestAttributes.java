package io.lyceum.starter.request;

import com.netflix.graphql.dgs.internal.DgsRequestData;
import com.netflix.graphql.dgs.internal.DgsWebMvcRequestData;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.WebRequest;

/** What the filters noted in a request, as seen from GraphQL. */
public final class RequestAttributes {

    private RequestAttributes() {}

    /** The attribute of the HTTP request behind a GraphQL request; null where there is none. */
    public static @Nullable Object get(@Nullable DgsRequestData data, String name) {
        if (!(data instanceof DgsWebMvcRequestData servlet) || servlet.getWebRequest() == null) {
            return null;
        }
        return servlet.getWebRequest().getAttribute(name, WebRequest.SCOPE_REQUEST);
    }
}
