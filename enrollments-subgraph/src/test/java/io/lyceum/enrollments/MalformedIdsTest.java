package io.lyceum.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.NodeIds;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SubgraphTest
class MalformedIdsTest {

    @Autowired
    private GraphClient graph;

    @ParameterizedTest
    @ValueSource(strings = {"Enrollment", "Certificate", "Payment", "Invoice", "Coupon", "Plan", "PlanSubscription", "Course", "User", "Lesson"})
    void areRefusedWithoutAStatement(String typeName) {
        String tooLarge = NodeIds.prefixOf(typeName) + "_81h455vb4pex5vsknk084sn02q";
        for (String id : List.of("", "x", "quiz_01h455vb4pex5vsknk084sn02q", tooLarge)) {
            Answer answer = graph.as(UUID.randomUUID()).entities("{ id }", typeName, id);

            assertThat(answer.errorCodes()).as(id).containsExactly("BAD_USER_INPUT");
            assertThat(answer.statements()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrollment", "certificate", "payment"})
    void areRefusedByRootFieldsToo(String field) {
        Answer answer = graph.as(UUID.randomUUID()).ask("{ %s(id: \"quiz_01h455vb4pex5vsknk084sn02q\") { id } }".formatted(field));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.statements()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enrollment", "Certificate", "Payment", "Invoice", "Coupon", "Plan", "PlanSubscription"})
    void whatIsNotThereIsNull(String typeName) {
        String id = TypeId.encode(NodeIds.prefixOf(typeName), UUID.randomUUID());

        Answer answer = graph.as(UUID.randomUUID(), "enrollments:read", "certificates:read", "payments:read", "coupons:read")
                .entities("{ id }", typeName, id);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").isNull()).isTrue();
    }
}
