package io.lyceum.starter.request;

import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.CodedFailures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers in the shape of GraphQL also where GraphQL itself fails, such as in a type resolver. */
class LastResortFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResortFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            String requestId = String.valueOf(request.getAttribute(RequestId.ATTRIBUTE));
            LOG.error("Request {} failed", requestId, failure);
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            CodedException told = CodedFailures.of(failure, requestId);
            int status = told.code().isRetryable() ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            Refusal.write(request, response, status, told);
        }
    }
}
