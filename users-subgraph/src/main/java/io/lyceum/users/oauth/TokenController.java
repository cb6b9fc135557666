package io.lyceum.users.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The token endpoint: {@code client_credentials} (RFC 6749, section 4.4), with the secret in HTTP Basic or in the form, and token exchange
 * (RFC 8693) of a personal access token.
 */
@RestController
class TokenController {

    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";

    private final TokenService tokens;
    private final Clock clock;

    TokenController(TokenService tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, Object>> token(
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        String grantType = form.getFirst("grant_type");
        // A secret in the address would end up in logs.
        boolean isInAddress = request.getQueryString() != null;
        if (grantType == null || isInAddress || form.values().stream().anyMatch(values -> values.size() > 1)) {
            return refused(TokenFault.INVALID_REQUEST);
        }
        Set<String> wanted = scopes(form.getFirst("scope"));
        return switch (grantType) {
            case "client_credentials" -> ClientCredentials.of(authorization, form.toSingleValueMap())
                    .map(given -> answer(tokens.toClient(given.clientId(), given.secret(), wanted, request.getRemoteAddr()), false))
                    .orElseGet(() -> refused(TokenFault.INVALID_CLIENT));
            case TOKEN_EXCHANGE -> subjectToken(form)
                    .map(token -> answer(tokens.toProgram(token, wanted, request.getRemoteAddr()), true))
                    .orElseGet(() -> refused(TokenFault.INVALID_REQUEST));
            default -> refused(TokenFault.UNSUPPORTED_GRANT_TYPE);
        };
    }

    private static Optional<String> subjectToken(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("subject_token")).filter(token -> ACCESS_TOKEN_TYPE.equals(form.getFirst("subject_token_type")));
    }

    private static @Nullable Set<String> scopes(@Nullable String scope) {
        return scope == null || scope.isBlank() ? null : Arrays.stream(scope.strip().split(" +")).collect(Collectors.toUnmodifiableSet());
    }

    private ResponseEntity<Map<String, Object>> answer(TokenGrant grant, boolean isExchange) {
        return switch (grant) {
            case TokenGrant.Given given -> given(given, isExchange);
            case TokenGrant.Refused refused -> refused(refused.fault());
            case TokenGrant.Limited limited -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(limited.retryAfterSeconds()))
                    .body(error("slow_down", "Too many requests from this address have failed."));
        };
    }

    private ResponseEntity<Map<String, Object>> given(TokenGrant.Given given, boolean isExchange) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", given.token().value());
        body.put("token_type", "Bearer");
        body.put("expires_in", Duration.between(clock.instant(), given.token().expiresAt()).toSeconds());
        body.put("scope", String.join(" ", given.scopes()));
        if (isExchange) {
            body.put("issued_token_type", ACCESS_TOKEN_TYPE);
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static ResponseEntity<Map<String, Object>> refused(TokenFault fault) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(fault.status()).cacheControl(CacheControl.noStore());
        if (fault == TokenFault.INVALID_CLIENT) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lyceum\"");
        }
        return answer.body(error(fault.code(), fault.description()));
    }

    private static Map<String, Object> error(String code, String description) {
        return Map.of("error", code, "error_description", description);
    }
}
