package io.lyceum.enrollments.coupon;

import io.lyceum.enrollments.generated.types.CreateCouponErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The coupon that was made, or why it was not. */
record CreateCouponPayload(@Nullable UUID couponId, boolean isReplay, List<CreateCouponError> errors) {

    static CreateCouponPayload of(Idempotent<CouponCreation> creation) {
        return switch (creation) {
            case Idempotent.Reused<CouponCreation> reused -> refused(CreateCouponErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<CouponCreation>(CouponCreation.Refused(var code), var isReplay) -> refused(code);
            case Idempotent.Answered<CouponCreation>(CouponCreation.Created(var coupon), var isReplay) ->
                new CreateCouponPayload(coupon, isReplay, List.of());
        };
    }

    private static CreateCouponPayload refused(CreateCouponErrorCode code) {
        return new CreateCouponPayload(null, false, List.of(CreateCouponError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record CreateCouponError(CreateCouponErrorCode code, String message, List<String> path) {

        static CreateCouponError of(CreateCouponErrorCode code) {
            return switch (code) {
                case CODE_TAKEN -> at(code, "Another coupon has this code.", "code");
                case CODE_MALFORMED -> at(code, "A code has 3–50 letters, digits, `-` and `_`.", "code");
                case DISCOUNT_OUT_OF_RANGE -> at(
                        code, "Give either a percentage of 0.01–100.00 or an amount above 0, with no more decimals than can be paid.");
                case AMOUNT_OUT_OF_RANGE -> at(
                        code, "A ceiling is above 0 and goes with a percentage; a minimum is not below 0; neither has decimals that cannot be paid.");
                case CURRENCY_MISSING -> at(code, "There is an amount, but no currency.", "currency");
                case SCOPE_NOT_CLEAR -> at(code, "Name courses or categories, not both, and at most 1,000 of them.");
                case LIMIT_OUT_OF_RANGE -> at(code, "A limit is at least 1.");
                case VALIDITY_EMPTY -> at(code, "It would end before it begins.", "validUntil");
                case IDEMPOTENCY_KEY_REUSED -> at(code, "The key was used before with another input.", "idempotencyKey");
            };
        }

        private static CreateCouponError at(CreateCouponErrorCode code, String message, String... field) {
            return new CreateCouponError(code, message, Stream.concat(Stream.of("input"), Stream.of(field)).toList());
        }
    }
}
