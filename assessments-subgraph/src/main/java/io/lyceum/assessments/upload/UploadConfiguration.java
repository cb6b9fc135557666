package io.lyceum.assessments.upload;

import io.lyceum.starter.viewer.ViewerFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the path of files: tokens are verified there as they are for the graph. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadProperties.class)
class UploadConfiguration {

    @Bean
    FilterRegistrationBean<ViewerFilter> submissionFileViewerFilter(
            @Qualifier("viewerFilter") FilterRegistrationBean<ViewerFilter> viewerFilter) {
        FilterRegistrationBean<ViewerFilter> registration = new FilterRegistrationBean<>(viewerFilter.getFilter());
        registration.setName("submissionFileViewerFilter");
        registration.addUrlPatterns(UploadController.PATH, UploadController.PATH + "/*");
        registration.setOrder(viewerFilter.getOrder());
        return registration;
    }
}
