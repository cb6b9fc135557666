package io.lyceum.starter.error;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.lyceum.starter.request.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives every error that GraphQL itself raised a code and the request's id, as the others have them. */
@Component
@Order(0)
class ErrorExtensions extends SimplePerformantInstrumentation {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorExtensions.class);

    // A null in a non-null place, or a value that cannot be written: the subgraph's fault, and its message names classes.
    private static final String FAULT = "Something went wrong on our side. Quote request %s when you report it.";

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        if (result.getErrors().isEmpty()) {
            return CompletableFuture.completedFuture(result);
        }
        String requestId = RequestId.of(parameters.getGraphQLContext());
        List<GraphQLError> errors = result.getErrors().stream().map(error -> coded(error, requestId)).toList();
        return CompletableFuture.completedFuture(
                ExecutionResultImpl.newExecutionResult().from(result).errors(errors).build());
    }

    private static GraphQLError coded(GraphQLError error, String requestId) {
        Map<String, Object> extensions = new HashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        boolean isFault = !extensions.containsKey("code") && error.getPath() != null;
        if (isFault) {
            LOG.error("Request {} failed at {}: {}", requestId, error.getPath(), error.getMessage());
        }
        extensions.putIfAbsent("code", isFault ? ErrorCode.INTERNAL.name() : ErrorCode.BAD_USER_INPUT.name());
        extensions.putIfAbsent("requestId", requestId);
        return GraphqlErrorBuilder.newError()
                .message("%s", isFault ? FAULT.formatted(requestId) : error.getMessage())
                .locations(error.getLocations())
                .errorType(error.getErrorType())
                .path(error.getPath())
                .extensions(extensions)
                .build();
    }
}
