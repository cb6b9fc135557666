package io.lyceum.enrollments.gateway;

import io.lyceum.enrollments.generated.types.PaymentGateway;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The gateways there are. */
@Component
public class Gateways {

    private final Map<PaymentGateway, Gateway> gateways;
    private final PaymentProperties properties;

    Gateways(List<Gateway> gateways, PaymentProperties properties) {
        this.gateways = gateways.stream().collect(Collectors.toMap(Gateway::kind, Function.identity()));
        this.properties = properties;
        get(properties.gateway());
    }

    /** Which gateway new payments go through. */
    public PaymentGateway preferred() {
        return properties.gateway();
    }

    /** @throws GatewayException if the gateway is not set up, or not any longer */
    public Gateway get(PaymentGateway kind) {
        Gateway gateway = gateways.get(kind);
        if (gateway == null) {
            throw new GatewayException("The gateway %s is not set up: lyceum.payments.stripe.secret-key is missing.".formatted(kind));
        }
        return gateway;
    }
}
