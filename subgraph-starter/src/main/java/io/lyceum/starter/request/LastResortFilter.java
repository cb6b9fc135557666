package io.lyceum.starter.request;

import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
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
            LOG.error("Request {} failed", request.getAttribute(RequestId.ATTRIBUTE), failure);
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            Refusal.write(
                    request,
                    response,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    new CodedException(ErrorCode.INTERNAL, "Something went wrong on our side. Quote the request's id when you report it."));
        }
    }
}
