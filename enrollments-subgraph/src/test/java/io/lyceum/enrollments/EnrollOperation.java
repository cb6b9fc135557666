package io.lyceum.enrollments;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mutation {@code enrollInCourse} as clients send it. */
public final class EnrollOperation {

    private static final String DOCUMENT = """
            mutation Enroll($courseId: ID!, $coupon: String, $key: String!) {
              enrollInCourse(input: { courseId: $courseId, couponCode: $coupon, idempotencyKey: $key }) {
                isReplay
                enrollment { id status payment { id status amount { amount currency } } course { __typename } }
                errors { code message path }
              }
            }
            """;

    private EnrollOperation() {}

    public static Answer enroll(GraphClient learner, UUID course, @Nullable String coupon, String key) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("courseId", TypeId.encode("course", course));
        variables.put("coupon", coupon);
        variables.put("key", key);
        return learner.ask(DOCUMENT, variables);
    }

    /** Asks again with the same key where there was no answer, as a client does: a slow machine has too few connections for all at once. */
    public static Answer enrollPersistently(GraphClient learner, UUID course, @Nullable String coupon, String key) {
        Answer answer = enroll(learner, course, coupon, key);
        while (!answer.errors().isEmpty()) {
            answer = enroll(learner, course, coupon, key);
        }
        return answer;
    }

    /** The codes of the refusals. */
    public static List<String> codes(Answer answer) {
        return answer.at("/enrollInCourse/errors").valueStream().map(error -> error.path("code").asString()).toList();
    }

    /** The key of the payment that is awaited. */
    public static UUID payment(Answer answer) {
        return TypeId.parse("payment", answer.at("/enrollInCourse/enrollment/payment/id").asString());
    }
}
