package io.lyceum.starter.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.lyceum.starter.request.RequestId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns what a fetcher threw into a coded error. What is not coded is logged under the request's id and told as a bland sentence. */
@Component
public class CodedExceptionHandler implements DataFetcherExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CodedExceptionHandler.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters parameters) {
        Throwable cause = unwrap(parameters.getException());
        String requestId = RequestId.of(parameters.getDataFetchingEnvironment().getGraphQlContext());
        CodedException coded = coded(cause, requestId, parameters.getPath().toString());
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", coded.getMessage())
                .errorType(ErrorType.DataFetchingException)
                .path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .extensions(Map.of("code", coded.code().name(), "requestId", requestId))
                .build();
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static CodedException coded(Throwable cause, String requestId, String path) {
        if (cause instanceof CodedException coded) {
            return coded;
        }
        LOG.error("Request {} failed at {}", requestId, path, cause);
        return switch (DatabaseFault.of(cause)) {
            case TIMEOUT -> new CodedException(ErrorCode.UPSTREAM_TIMEOUT, "The database did not answer in time. Ask for less, or try again.");
            case UNAVAILABLE -> new CodedException(ErrorCode.UPSTREAM_UNAVAILABLE, "The database cannot be reached. Try again in a moment.");
            case null -> new CodedException(
                    ErrorCode.INTERNAL, "Something went wrong on our side. Quote request %s when you report it.".formatted(requestId));
        };
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
