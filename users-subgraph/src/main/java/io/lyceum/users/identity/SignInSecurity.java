package io.lyceum.users.identity;

import io.lyceum.starter.LyceumProperties;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Spring Security's client of OAuth 2 and OpenID Connect, on its own path alone: everything else of the subgraph goes on without it. Nothing is
 * kept on the server between the requests; with state, nonce and PKCE.
 */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    static final String PATH = "/oauth";
    static final String CALLBACK = "/callback";

    private static final String KEY_PURPOSE = "oauth authorization request";

    @Bean
    SecurityFilterChain signInElsewhere(
            HttpSecurity http, IdentityProviders providers, SignInReturn signInReturn, LyceumProperties properties, Clock clock)
            throws Exception {
        return http.securityMatcher(PATH + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                // There is no form here: the answer of a provider is held against the state.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterBefore(new StartFilter(providers), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.loginPage(PATH)
                        .clientRegistrationRepository(providers)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(resolver(providers))
                                .authorizationRequestRepository(new AuthorizationRequestCookie(key(properties.cursorSecret()), clock)))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(PATH + "/*" + CALLBACK))
                        .successHandler(signInReturn)
                        .failureHandler(signInReturn))
                .build();
    }

    /** Remembers the challenge beside what Spring Security remembers. */
    private static OAuth2AuthorizationRequestResolver resolver(IdentityProviders providers) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, PATH);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new ChallengeResolver(resolver);
    }

    private static byte[] key(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            return mac.doFinal(KEY_PURPOSE.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
