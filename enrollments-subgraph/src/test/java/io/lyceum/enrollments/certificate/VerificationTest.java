package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.School.codeOf;
import static io.lyceum.enrollments.School.numberOf;
import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Anybody who holds a certificate's code verifies it, without signing in. */
@SubgraphTest
@Import(School.class)
class VerificationTest {

    private static final String VERIFY = """
            query ($code: String!) {
              certificateByCode(code: $code) {
                number status studentName courseTitle instructorName grade
                revocation { reasonCode replacedBy { number status } }
              }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID enrollment;

    @BeforeEach
    void adaLearns() {
        school.removeAll();
        ada = school.someone();
        enrollment = school.enroll(ada, school.someone());
    }

    @Test
    void aValidOneIsConfirmedWithoutItsGrade() {
        UUID certificate = school.certify(enrollment, CertificateStatus.VALID);

        Answer answer = verify(codeOf(certificate));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/certificateByCode").toString())
                .isEqualTo("{\"number\":\"%s\",\"status\":\"VALID\",\"studentName\":\"Ada\",\"courseTitle\":\"Engines\",".formatted(numberOf(certificate))
                        + "\"instructorName\":null,\"grade\":null,\"revocation\":null}");
        assertThat(answer.statements()).isEqualTo(1);
    }

    @Test
    void theGradeIsShownIfTheLearnerAllowsIt() {
        UUID certificate = school.certify(enrollment, CertificateStatus.VALID);
        database.update(CERTIFICATES).set(CERTIFICATES.IS_GRADE_PUBLIC, true).where(CERTIFICATES.ID.eq(certificate)).execute();

        assertThat(verify(codeOf(certificate)).at("/certificateByCode/grade").asString()).isEqualTo("87.50");
    }

    @Test
    void aRevokedOneSaysWhyAndWhatReplacesIt() {
        UUID old = school.certify(enrollment, CertificateStatus.REVOKED);
        UUID replacement = school.certify(enrollment, CertificateStatus.VALID);
        replace(old, replacement);

        Answer answer = verify(codeOf(old));

        assertThat(answer.at("/certificateByCode/status").asString()).isEqualTo("REVOKED");
        assertThat(answer.at("/certificateByCode/revocation").toString())
                .isEqualTo("{\"reasonCode\":\"REISSUED\",\"replacedBy\":{\"number\":\"%s\",\"status\":\"VALID\"}}".formatted(numberOf(replacement)));
    }

    @Test
    void oneThatNothingReplacesSaysSo() {
        UUID revoked = school.certify(enrollment, CertificateStatus.REVOKED);

        Answer answer = verify(codeOf(revoked));

        assertThat(answer.at("/certificateByCode/revocation").toString()).isEqualTo("{\"reasonCode\":\"ISSUED_IN_ERROR\",\"replacedBy\":null}");
        assertThat(answer.statements()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "code-", "code-%", "日本語", "é", "'; --", "\u0000"})
    void anUnknownCodeLeadsNowhere(String code) {
        school.certify(enrollment, CertificateStatus.VALID);

        Answer answer = verify(code);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/certificateByCode").isNull()).isTrue();
    }

    @Test
    void aCodeHoldsToTheLetter() {
        String code = codeOf(school.certify(enrollment, CertificateStatus.VALID));

        for (String near : List.of(code.toUpperCase(java.util.Locale.ROOT), code + " ", " " + code, code.substring(1))) {
            assertThat(verify(near).at("/certificateByCode").isNull()).as(near).isTrue();
        }
    }

    @Test
    void whatTheLearnerAndTheirInstructorSeeIsNotShown() {
        Answer answer = graph.ask("{ certificateByCode(code: \"x\") { revocation { note } } }");
        Answer code = graph.ask("{ certificateByCode(code: \"x\") { verificationCode } }");

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(code.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void theLearnerReadsTheNoteAndFollowsTheReplacement() {
        UUID old = school.certify(enrollment, CertificateStatus.REVOKED);
        UUID replacement = school.certify(enrollment, CertificateStatus.VALID);
        replace(old, replacement);

        Answer answer = graph.as(ada).ask(
                "query ($id: ID!) { certificate(id: $id) { revocation { reasonCode note replacedBy { id } } } }",
                Map.of("id", TypeId.encode("certificate", old)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/certificate/revocation").toString())
                .isEqualTo("{\"reasonCode\":\"REISSUED\",\"note\":\"Name corrected\",\"replacedBy\":{\"id\":\"%s\"}}"
                        .formatted(TypeId.encode("certificate", replacement)));
        assertThat(answer.statements()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void asManyCodesCostOneStatementAndTheirReplacementsAnother(int count) {
        List<UUID> revoked = IntStream.range(0, count).mapToObj(i -> {
            UUID of = school.enroll(school.someone(), school.someone());
            UUID old = school.certify(of, CertificateStatus.REVOKED);
            replace(old, school.certify(of, CertificateStatus.VALID));
            return old;
        }).toList();
        String aliases = IntStream.range(0, count)
                .mapToObj(i -> "c%d: certificateByCode(code: \"%s\") { number revocation { replacedBy { number } } }".formatted(i, codeOf(revoked.get(i))))
                .collect(Collectors.joining(" "));

        Answer answer = graph.ask("{ %s }".formatted(aliases));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/c%d/number".formatted(count - 1)).asString()).isEqualTo(numberOf(revoked.getLast()));
        assertThat(answer.at("/c%d/revocation/replacedBy/number".formatted(count - 1)).asString()).isNotEmpty();
        assertThat(answer.statements()).isEqualTo(2);
    }

    private void replace(UUID old, UUID replacement) {
        database.update(CERTIFICATES)
                .set(CERTIFICATES.REVOCATION_REASON, CertificateRevocationReason.REISSUED)
                .set(CERTIFICATES.REVOCATION_NOTE, "Name corrected")
                .set(CERTIFICATES.REPLACED_BY_ID, replacement)
                .where(CERTIFICATES.ID.eq(old))
                .execute();
    }

    private Answer verify(String code) {
        return graph.ask(VERIFY, Map.of("code", code));
    }
}
