package io.lyceum.users.session;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the refusal of ended sessions, behind the filter that verifies tokens. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    FilterRegistrationBean<EndedSessionFilter> endedSessionFilter(EndedSessions ended) {
        FilterRegistrationBean<EndedSessionFilter> registration = new FilterRegistrationBean<>(new EndedSessionFilter(ended));
        registration.addUrlPatterns("/graphql", "/avatars");
        registration.setOrder(40);
        return registration;
    }
}
