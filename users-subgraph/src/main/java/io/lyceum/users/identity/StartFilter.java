package io.lyceum.users.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody begin without a challenge that the code at the end is bound to. */
class StartFilter extends OncePerRequestFilter {

    /** The parameter by which it comes, and the name under which it is remembered. */
    static final String CHALLENGE = "challenge";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isReturn = request.getRequestURI().endsWith(SignInSecurity.CALLBACK);
        if (isReturn || Challenge.parse(request.getParameter(CHALLENGE)).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST, "A challenge of 43 characters in base64url is wanted.");
    }
}
