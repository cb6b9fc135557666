package io.lyceum.enrollments.webhook;

import tools.jackson.databind.JsonNode;

/**
 * Something that Stripe tells: https://docs.stripe.com/api/events/object.
 *
 * @param id the same however often it is told
 * @param type what happened, such as {@code payment_intent.succeeded}
 * @param object what it happened to
 * @param whole all of it
 */
record StripeEvent(String id, String type, JsonNode object, JsonNode whole) {

    static StripeEvent of(JsonNode event) {
        return new StripeEvent(
                event.path("id").asString(), event.path("type").asString(), event.path("data").path("object"), event);
    }

    /** Stripe's own name of what it happened to. */
    String reference() {
        return object.path("id").asString();
    }
}
