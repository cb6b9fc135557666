package io.lyceum.starter.viewer;

import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.request.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Verifies the bearer token, if there is one, and notes the viewer in the request. A token that does not hold ends the request. */
public class ViewerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;

    /** For any path on which tokens are to be verified; {@code /graphql} has one already. */
    public ViewerFilter(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            boolean isBearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
            request.setAttribute(Viewer.KEY, verifier.verify(isBearer ? authorization.substring(SCHEME.length()) : ""));
        } catch (CodedException refused) {
            Refusal.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, refused);
            return;
        }
        chain.doFilter(request, response);
    }
}
