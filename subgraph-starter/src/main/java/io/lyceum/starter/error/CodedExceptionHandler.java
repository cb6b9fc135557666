package io.lyceum.starter.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ResultPath;
import io.lyceum.starter.request.RequestId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Turns what a fetcher threw into a coded error. What is not coded is logged under the request's id and told as a bland sentence. */
@Component
public class CodedExceptionHandler implements DataFetcherExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CodedExceptionHandler.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters parameters) {
        Throwable cause = unwrap(parameters.getException());
        String requestId = RequestId.of(parameters.getDataFetchingEnvironment().getGraphQlContext());
        CodedException coded = CodedFailures.of(cause, requestId);
        if (coded != cause) {
            log(cause, coded, requestId, parameters.getPath());
        }
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", coded.getMessage())
                .errorType(ErrorType.DataFetchingException)
                .path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .extensions(coded.extensions(requestId))
                .build();
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** What passes by itself comes by the hundred when it comes: a line each is enough. */
    private static void log(Throwable cause, CodedException told, String requestId, ResultPath path) {
        if (told.code().isRetryable()) {
            LOG.warn("Request {} failed at {}: {}", requestId, path, NestedExceptionUtils.getMostSpecificCause(cause).toString());
        } else {
            LOG.error("Request {} failed at {}", requestId, path, cause);
        }
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
