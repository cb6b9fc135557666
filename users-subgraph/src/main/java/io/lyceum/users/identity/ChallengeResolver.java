package io.lyceum.users.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Remembers the challenge of whoever begins beside what is asked of the provider. */
record ChallengeResolver(OAuth2AuthorizationRequestResolver resolver) implements OAuth2AuthorizationRequestResolver {

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withChallenge(resolver.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return withChallenge(resolver.resolve(request, provider), request);
    }

    private static @Nullable OAuth2AuthorizationRequest withChallenge(
            @Nullable OAuth2AuthorizationRequest authorization, HttpServletRequest request) {
        return authorization == null
                ? null
                : OAuth2AuthorizationRequest.from(authorization)
                        .attributes(attributes -> attributes.put(StartFilter.CHALLENGE, request.getParameter(StartFilter.CHALLENGE)))
                        .build();
    }
}
