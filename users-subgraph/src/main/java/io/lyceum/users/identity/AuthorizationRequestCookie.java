package io.lyceum.users.identity;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What was asked of a provider, while the browser is there: kept by the browser itself, encrypted, so that any instance can take it back. The
 * provider's answer counts only in the browser that has the cookie with the same state.
 */
class AuthorizationRequestCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String NAME = "lyceum_sign_in";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final byte[] key;
    private final Clock clock;

    /** @param key 256 bits, the same on every instance */
    AuthorizationRequestCookie(byte[] key, Clock clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest authorization, HttpServletRequest request, HttpServletResponse response) {
        if (authorization == null) {
            write("", Duration.ZERO, request, response);
            return;
        }
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .expirationTime(Date.from(clock.instant().plus(LIFETIME)))
                .claim("authorizationUri", authorization.getAuthorizationUri())
                .claim("clientId", authorization.getClientId())
                .claim("redirectUri", authorization.getRedirectUri())
                .claim("scopes", authorization.getScopes().stream().toList())
                .claim("state", authorization.getState())
                .claim("attributes", authorization.getAttributes())
                .build();
        write(encrypted(claims), LIFETIME, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter("state");
        return cookie(request)
                .flatMap(this::decrypted)
                .filter(authorization -> authorization.getState() != null && authorization.getState().equals(state))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest authorization = loadAuthorizationRequest(request);
        write("", Duration.ZERO, request, response);
        if (authorization != null) {
            request.setAttribute(StartFilter.CHALLENGE, authorization.getAttribute(StartFilter.CHALLENGE));
        }
        return authorization;
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void write(String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(SignInSecurity.PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                // The provider sends the browser back by a link: strict would keep the cookie away from it.
                .sameSite("Lax")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String encrypted(JWTClaimsSet claims) {
        try {
            EncryptedJWT token = new EncryptedJWT(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), claims);
            token.encrypt(new DirectEncrypter(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<OAuth2AuthorizationRequest> decrypted(String text) {
        try {
            EncryptedJWT token = EncryptedJWT.parse(text);
            token.decrypt(new DirectDecrypter(key));
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Date end = claims.getExpirationTime();
            return end == null || end.toInstant().isBefore(clock.instant()) ? Optional.empty() : Optional.of(request(claims));
        } catch (ParseException | JOSEException foreign) {
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest request(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> attributes = claims.getJSONObjectClaim("attributes");
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(claims.getStringClaim("authorizationUri"))
                .clientId(claims.getStringClaim("clientId"))
                .redirectUri(claims.getStringClaim("redirectUri"))
                .scopes(Set.copyOf(claims.getStringListClaim("scopes")))
                .state(claims.getStringClaim("state"))
                .attributes(known -> known.putAll(attributes))
                .build();
    }
}
