package io.lyceum.users.profile;

import io.lyceum.starter.viewer.TokenVerifier;
import io.lyceum.starter.viewer.ViewerFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has access tokens verified where pictures come in, as where queries do. */
@Configuration(proxyBeanMethods = false)
class AvatarConfiguration {

    private static final int BEFORE_ENDED_SESSIONS = 30;

    @Bean
    FilterRegistrationBean<ViewerFilter> avatarViewerFilter(TokenVerifier verifier) {
        FilterRegistrationBean<ViewerFilter> registration = new FilterRegistrationBean<>(new ViewerFilter(verifier));
        registration.addUrlPatterns("/avatars");
        registration.setName("avatarViewerFilter");
        registration.setOrder(BEFORE_ENDED_SESSIONS);
        return registration;
    }
}
