package io.lyceum.starter.request;

import io.lyceum.starter.error.CodedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that never reaches GraphQL, in the shape of a GraphQL response. */
public final class Refusal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Refusal() {}

    /** Ends the request with one coded error. */
    public static void write(HttpServletRequest request, HttpServletResponse response, int status, CodedException refused)
            throws IOException {
        Object requestId = request.getAttribute(RequestId.ATTRIBUTE);
        Map<String, Object> extensions = refused.extensions(requestId == null ? "none" : requestId.toString());
        Map<String, Object> error = Map.of("message", refused.getMessage(), "extensions", extensions);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        JSON.writeValue(response.getOutputStream(), Map.of("errors", List.of(error)));
    }
}
