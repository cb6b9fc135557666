package io.lyceum.starter.request;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.error.ErrorCode;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers a request that takes too long, such as one whose loader is never dispatched. A statement that takes too long ends at MySQL. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestTimeout implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RequestTimeout.class);

    private final Duration limit;

    RequestTimeout(LyceumProperties properties) {
        this.limit = properties.requestTimeout();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String requestId = MDC.get("requestId");
        return chain.next(request).timeout(limit, Mono.fromSupplier(() -> timedOut(request, requestId)));
    }

    private WebGraphQlResponse timedOut(WebGraphQlRequest request, String requestId) {
        LOG.error("Request {} was given up after {}", requestId, limit);
        ExecutionResult result = ExecutionResultImpl.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("The answer took longer than %d s. Ask for less, or try again.", limit.toSeconds())
                        .extensions(Map.of(
                                "code", ErrorCode.UPSTREAM_TIMEOUT.name(),
                                "requestId", requestId == null ? "none" : requestId,
                                "retryable", true))
                        .build())
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
