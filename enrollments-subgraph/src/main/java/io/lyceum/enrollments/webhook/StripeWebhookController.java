package io.lyceum.enrollments.webhook;

import io.lyceum.enrollments.gateway.StripeSignature;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /webhooks/stripe}: what Stripe tells. Answers 200 once it is dealt with, now or before, and 400 without a signature that holds; at
 * anything else Stripe tells it again.
 */
@RestController
class StripeWebhookController {

    private final StripeSignature signature;
    private final StripeEventService events;
    private final JsonMapper json;

    StripeWebhookController(StripeSignature signature, StripeEventService events, JsonMapper json) {
        this.signature = signature;
        this.events = events;
        this.json = json;
    }

    @PostMapping("/webhooks/stripe")
    @ResponseStatus(HttpStatus.OK)
    void receive(@RequestBody String body, @RequestHeader(name = StripeSignature.HEADER, defaultValue = "") String signed) {
        if (!signature.holds(body, signed)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        events.receive(parse(body));
    }

    private StripeEvent parse(String body) {
        try {
            return StripeEvent.of(json.readTree(body));
        } catch (JacksonException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
