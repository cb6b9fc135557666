package io.lyceum.users.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody begin with a provider that is not there, or without a challenge that the code at the end is bound to. */
class StartFilter extends OncePerRequestFilter {

    /** The parameter by which it comes, and the name under which it is remembered. */
    static final String CHALLENGE = "challenge";

    private final IdentityProviders providers;

    StartFilter(IdentityProviders providers) {
        this.providers = providers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (path.endsWith(SignInSecurity.CALLBACK)) {
            chain.doFilter(request, response);
        } else if (!providers.isConfigured(path.substring(path.lastIndexOf('/') + 1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such provider.");
        } else if (Challenge.parse(request.getParameter(CHALLENGE)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "A challenge of 43 characters in base64url is wanted.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
