package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.School.numberOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;

@SubgraphTest
@Import(School.class)
class CertificatesTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private UUID ada;
    private UUID course;
    private UUID enrollment;

    @BeforeEach
    void adaLearns() {
        school.removeAll();
        ada = school.someone();
        course = school.someone();
        enrollment = school.enroll(ada, course);
    }

    @Test
    void anEnrollmentHasNoneUntilOneIsIssued() {
        assertThat(ofEnrollment().at("/_entities/0/certificate").isNull()).isTrue();
    }

    @Test
    void theValidOneCounts() {
        UUID valid = school.certify(enrollment, CertificateStatus.VALID);
        school.certify(enrollment, CertificateStatus.REVOKED);

        assertThat(ofEnrollment().at("/_entities/0/certificate/number").asString()).isEqualTo(numberOf(valid));
    }

    @Test
    void theNewestRevokedOneCountsWhereNoneIsValid() {
        school.certify(enrollment, CertificateStatus.REVOKED);
        UUID newest = school.certify(enrollment, CertificateStatus.REVOKED);

        Answer answer = ofEnrollment();

        assertThat(answer.at("/_entities/0/certificate/number").asString()).isEqualTo(numberOf(newest));
        assertThat(answer.at("/_entities/0/certificate/status").asString()).isEqualTo("REVOKED");
    }

    @Test
    void anEnrollmentHasOneValidOneAtMost() {
        school.certify(enrollment, CertificateStatus.VALID);

        assertThatThrownBy(() -> school.certify(enrollment, CertificateStatus.VALID)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void everyFieldIsAnswered() {
        UUID certificate = school.certify(enrollment, CertificateStatus.VALID);

        Answer answer = graph.as(ada).entities(
                "{ number verificationCode status studentName courseTitle instructorName grade isGradePublic completedAt issuedAt "
                        + "revocation { revokedAt } enrollment { id } student { id } course { id } }",
                "Certificate",
                TypeId.encode("certificate", certificate));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").toString())
                .contains("\"studentName\":\"Ada\",\"courseTitle\":\"Engines\",\"instructorName\":null,\"grade\":\"87.50\",\"isGradePublic\":false")
                .contains("\"revocation\":null")
                .contains("\"verificationCode\":\"code-" + certificate)
                .contains("\"completedAt\":\"2026-02-01T09:")
                .contains(TypeId.encode("enrollment", enrollment), TypeId.encode("user", ada), TypeId.encode("course", course));
    }

    @Test
    void pagesAreNewestFirstAndMeet() {
        List<String> oldestFirst = IntStream.range(0, 12)
                .mapToObj(i -> school.certify(enrollment, CertificateStatus.REVOKED))
                .map(id -> TypeId.encode("certificate", id))
                .toList();
        school.certify(enrollment, CertificateStatus.VALID);
        GraphClient reader = graph.as(school.someone(), "certificates:read");
        String page = "query ($after: String) { certificates(first: 8, after: $after, filter: {status: [REVOKED]}) "
                + "{ nodes { id } totalCount pageInfo { hasNextPage endCursor } } }";

        Answer first = reader.ask(page);
        Answer second = reader.ask(page, Map.of("after", first.at("/certificates/pageInfo/endCursor").asString()));

        List<String> walked = Stream.of(first, second)
                .flatMap(answer -> answer.at("/certificates/nodes").valueStream())
                .map(node -> node.path("id").asString())
                .toList();
        assertThat(walked).containsExactlyElementsOf(oldestFirst.reversed());
        assertThat(first.at("/certificates/totalCount").asInt()).isEqualTo(12);
        assertThat(second.at("/certificates/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(first.statements()).isEqualTo(2);
    }

    private Answer ofEnrollment() {
        return graph.as(ada).entities("{ certificate { number status } }", "Enrollment", TypeId.encode("enrollment", enrollment));
    }
}
