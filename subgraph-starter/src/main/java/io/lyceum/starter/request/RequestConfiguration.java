package io.lyceum.starter.request;

import com.netflix.graphql.dgs.context.GraphQLContextContributor;
import io.lyceum.starter.LyceumProperties;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;

/** Wires what surrounds a request. The order of the filters is: id, last resort, signature, viewer. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

    private static final String GRAPHQL = "/graphql";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        FilterRegistrationBean<RequestIdFilter> registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.setOrder(10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LastResortFilter> lastResortFilter() {
        FilterRegistrationBean<LastResortFilter> registration = new FilterRegistrationBean<>(new LastResortFilter());
        registration.addUrlPatterns(GRAPHQL);
        registration.setOrder(15);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RouterSignatureFilter> routerSignatureFilter(LyceumProperties properties, Clock clock) {
        FilterRegistrationBean<RouterSignatureFilter> registration = new FilterRegistrationBean<>(
                new RouterSignatureFilter(new RouterSignature(properties.routerSecret(), clock)));
        registration.addUrlPatterns(GRAPHQL);
        registration.setOrder(20);
        return registration;
    }

    @Bean
    GraphQLContextContributor requestContribution() {
        return (context, extensions, request) -> {
            Object id = RequestAttributes.get(request, RequestId.ATTRIBUTE);
            if (id != null) {
                context.put(RequestId.ATTRIBUTE, id);
            }
            // Without it, a loader that is called from within another one is never dispatched and the request hangs.
            context.put(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING, true);
        };
    }
}
