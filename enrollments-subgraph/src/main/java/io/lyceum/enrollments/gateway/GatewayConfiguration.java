package io.lyceum.enrollments.gateway;

import com.stripe.StripeClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the gateways that are set up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentProperties.class)
class GatewayConfiguration {

    @Bean
    @ConditionalOnProperty("lyceum.payments.stripe.secret-key")
    StripeGateway stripeGateway(PaymentProperties properties) {
        PaymentProperties.Stripe stripe = properties.stripe();
        int timeout = Math.toIntExact(stripe.timeout().toMillis());
        return new StripeGateway(StripeClient.builder()
                .setApiKey(stripe.secretKey())
                .setApiBase(stripe.baseUrl().toString())
                .setConnectTimeout(timeout)
                .setReadTimeout(timeout)
                // Whoever waits for the answer is waited for too; what did not work is tried again later.
                .setMaxNetworkRetries(0)
                .build());
    }
}
