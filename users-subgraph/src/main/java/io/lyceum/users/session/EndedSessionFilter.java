package io.lyceum.users.session;

import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
import io.lyceum.starter.request.Refusal;
import io.lyceum.starter.viewer.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses access tokens whose session was ended, as tokens that do not hold are refused. */
class EndedSessionFilter extends OncePerRequestFilter {

    private final EndedSessions ended;

    EndedSessionFilter(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object viewer = request.getAttribute(Viewer.class.getName());
        if (viewer instanceof Viewer person && CurrentSession.find(person).filter(ended::contains).isPresent()) {
            Refusal.write(
                    request,
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    new CodedException(ErrorCode.UNAUTHENTICATED, "The session has ended. Sign in again."));
            return;
        }
        chain.doFilter(request, response);
    }
}
