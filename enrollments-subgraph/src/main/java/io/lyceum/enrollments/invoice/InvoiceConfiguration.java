package io.lyceum.enrollments.invoice;

import io.lyceum.starter.viewer.ViewerFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the filter that verifies tokens see to printed invoices too. */
@Configuration(proxyBeanMethods = false)
class InvoiceConfiguration {

    @Bean
    FilterRegistrationBean<ViewerFilter> invoiceViewerFilter(FilterRegistrationBean<ViewerFilter> viewerFilter) {
        FilterRegistrationBean<ViewerFilter> registration = new FilterRegistrationBean<>(viewerFilter.getFilter());
        registration.setName("invoiceViewerFilter");
        registration.addUrlPatterns("/invoices/*");
        registration.setOrder(viewerFilter.getOrder());
        return registration;
    }
}
