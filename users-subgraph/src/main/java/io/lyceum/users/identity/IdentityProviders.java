package io.lyceum.users.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The providers that people can sign in with: those below {@code lyceum.oauth}, in the form of Spring Boot's {@code spring.security.oauth2.client},
 * that have a client id. What a provider publishes of itself is read when somebody first goes there: its outage keeps nothing from starting.
 */
@Component
class IdentityProviders implements ClientRegistrationRepository {

    private static final String PREFIX = "lyceum.oauth";

    private final OAuth2ClientProperties configured;
    private final Map<String, ClientRegistration> registrations = new ConcurrentHashMap<>();

    IdentityProviders(Environment environment) {
        this.configured = Binder.get(environment).bindOrCreate(PREFIX, OAuth2ClientProperties.class);
        configured.getRegistration().values().removeIf(registration -> !StringUtils.hasText(registration.getClientId()));
        configured.getRegistration().values().forEach(IdentityProviders::complete);
    }

    /** Whether people can sign in with a provider of this name. */
    boolean isConfigured(String provider) {
        return configured.getRegistration().containsKey(provider);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String provider) {
        return Optional.ofNullable(configured.getRegistration().get(provider))
                .map(registration -> registrations.computeIfAbsent(provider, name -> registration(name, registration)))
                .orElse(null);
    }

    private ClientRegistration registration(String provider, OAuth2ClientProperties.Registration registration) {
        OAuth2ClientProperties alone = new OAuth2ClientProperties();
        alone.getRegistration().put(provider, registration);
        alone.getProvider().putAll(configured.getProvider());
        return new OAuth2ClientPropertiesMapper(alone).asClientRegistrations().get(provider);
    }

    private static void complete(OAuth2ClientProperties.Registration registration) {
        registration.setRedirectUri("{baseUrl}%s/{registrationId}%s".formatted(SignInSecurity.PATH, SignInSecurity.CALLBACK));
        if (registration.getAuthorizationGrantType() == null) {
            registration.setAuthorizationGrantType("authorization_code");
        }
    }
}
