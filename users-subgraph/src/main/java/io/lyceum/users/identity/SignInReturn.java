package io.lyceum.users.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends the browser back to the application, with a code for what the provider has told, or with the name of what went wrong. */
@Component
class SignInReturn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInReturn.class);
    private static final String DENIED = "access_denied";

    private final IdentityProofs proofs;
    private final String address;

    /** @param address of the application's page that goes on with the code */
    SignInReturn(IdentityProofs proofs, @Value("${lyceum.oauth.return-url}") String address) {
        this.proofs = proofs;
        this.address = address;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Challenge challenge = Challenge.parse((String) request.getAttribute(StartFilter.CHALLENGE)).orElseThrow();
        ProvenIdentity identity = ProvenIdentity.of((OAuth2AuthenticationToken) authentication);
        redirect(response, "code", proofs.keep(identity, challenge).value());
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean isDenied = failure instanceof OAuth2AuthenticationException refused && refused.getError().getErrorCode().equals(DENIED);
        if (!isDenied) {
            LOG.warn("A sign-in with an account elsewhere failed: {}", failure.getMessage());
        }
        redirect(response, "error", isDenied ? DENIED : "sign_in_failed");
    }

    private void redirect(HttpServletResponse response, String name, String value) throws IOException {
        response.setHeader("cache-control", "no-store");
        response.setHeader("referrer-policy", "no-referrer");
        response.sendRedirect(UriComponentsBuilder.fromUriString(address).queryParam(name, value).build().toUriString());
    }
}
