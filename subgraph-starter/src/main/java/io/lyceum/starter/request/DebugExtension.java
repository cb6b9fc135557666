package io.lyceum.starter.request;

import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.database.StatementLog;
import java.util.HashMap;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells a developer who asks by the header {@code x-lyceum-debug}, where debugging is on, which statements the request cost. */
@Component
class DebugExtension implements WebGraphQlInterceptor {

    private static final String HEADER = "x-lyceum-debug";

    private final boolean isOn;

    DebugExtension(LyceumProperties properties) {
        this.isOn = properties.debug();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!isOn || !"true".equals(request.getHeaders().getFirst(HEADER))) {
            return chain.next(request);
        }
        StatementLog log = StatementLog.begin();
        return chain.next(request).map(response -> withLog(response, log)).doFinally(signal -> StatementLog.end());
    }

    private static WebGraphQlResponse withLog(WebGraphQlResponse response, StatementLog log) {
        Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
        extensions.put("debug", Map.of("statements", log.count(), "sql", log.statements()));
        return response.transform(builder -> builder.extensions(extensions));
    }
}
