package io.lyceum.starter.viewer;

import com.netflix.graphql.dgs.context.GraphQLContextContributor;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.request.RequestAttributes;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the verification of tokens. */
@Configuration(proxyBeanMethods = false)
public class ViewerConfiguration {

    private static final Duration KEYS_LIFETIME = Duration.ofMinutes(5);
    private static final Duration KEYS_OUTAGE = Duration.ofDays(30);
    private static final int KEYS_TIMEOUT_MILLIS = 2_000;
    private static final int KEYS_SIZE_BYTES = 64 * 1024;

    @Bean
    TokenVerifier tokenVerifier(LyceumProperties properties, EndedAccess ended, Clock clock) throws MalformedURLException {
        return new TokenVerifier(publishedKeys(URI.create(properties.jwksUrl())), ended, clock);
    }

    @Bean
    EndedAccess endedAccess(Clock clock) {
        return new EndedAccess(clock);
    }

    /** The keys at an address. A key that is not among the known ones costs one look, at most two within half a minute. */
    static JWKSource<SecurityContext> publishedKeys(URI address) throws MalformedURLException {
        // Known keys outlive an outage of the subgraph that publishes them: nobody is logged out by its restart.
        return JWKSourceBuilder.create(
                        address.toURL(),
                        new DefaultResourceRetriever(KEYS_TIMEOUT_MILLIS, KEYS_TIMEOUT_MILLIS, KEYS_SIZE_BYTES))
                .cache(KEYS_LIFETIME.toMillis(), KEYS_TIMEOUT_MILLIS * 2L)
                .rateLimited(true)
                .outageTolerant(KEYS_OUTAGE.toMillis())
                .build();
    }

    @Bean
    FilterRegistrationBean<ViewerFilter> viewerFilter(TokenVerifier verifier) {
        FilterRegistrationBean<ViewerFilter> registration = new FilterRegistrationBean<>(new ViewerFilter(verifier));
        registration.addUrlPatterns("/graphql");
        registration.setOrder(30);
        return registration;
    }

    @Bean
    GraphQLContextContributor viewerContribution() {
        return (context, extensions, request) -> {
            Object viewer = RequestAttributes.get(request, Viewer.KEY);
            if (viewer != null) {
                context.put(Viewer.KEY, viewer);
            }
        };
    }
}
