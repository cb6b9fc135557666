package io.lyceum.starter.request;

import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only the router in: whoever does not sign its requests is refused before anything is parsed. */
class RouterSignatureFilter extends OncePerRequestFilter {

    private static final int BODY_LIMIT = 2 * 1024 * 1024;

    private final RouterSignature signature;
    private final SeenMutations seen = new SeenMutations();

    RouterSignatureFilter(RouterSignature signature) {
        this.signature = signature;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            Refusal.write(
                    request,
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    new BadInputException("The request is larger than 2 MiB."));
            return;
        }
        String header = request.getHeader(RouterSignature.HEADER);
        if (!signature.holds(header, request.getMethod(), request.getRequestURI(), body) || seen.isRepeated(header, body)) {
            Refusal.write(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    new CodedException(ErrorCode.FORBIDDEN, "A subgraph answers its router only. Send the query to the router."));
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }
}
