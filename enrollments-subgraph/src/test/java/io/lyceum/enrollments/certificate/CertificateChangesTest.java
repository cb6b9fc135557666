package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.AtOnce;
import io.lyceum.enrollments.Classroom;
import io.lyceum.enrollments.LockWait;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@SubgraphTest
@Import({School.class, Classroom.class})
class CertificateChangesTest {

    private static final String REVOKE =
            """
            mutation RevokeCertificate($id: ID!, $reasonCode: CertificateRevocationReason!, $note: String) {
              revokeCertificate(input: { certificateId: $id, reasonCode: $reasonCode, note: $note }) {
                certificate { id status revocation { revokedAt reasonCode } }
                errors { code message path }
              }
            }
            """;
    private static final String REISSUE =
            """
            mutation ($id: ID!, $key: String!) {
              reissueCertificate(input: { certificateId: $id, idempotencyKey: $key }) {
                isReplay
                certificate { id number status grade studentName pdfUrl }
                errors { code }
              }
            }
            """;
    private static final String SHARE =
            """
            mutation ($id: ID!, $isGradePublic: Boolean!) {
              shareCertificateGrade(input: { certificateId: $id, isGradePublic: $isGradePublic }) {
                certificate { isGradePublic }
                errors { code }
              }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Classroom classroom;

    @Autowired
    private DSLContext database;

    @Autowired
    private CertificateStateSource states;

    @Autowired
    private TransactionOperations transactions;

    @LocalServerPort
    private int port;

    private UUID ada;
    private UUID course;
    private UUID enrollment;
    private UUID certificate;

    @BeforeEach
    void adaIsCertified() {
        classroom.removeAll();
        school.removeAll();
        ada = school.someone();
        course = school.someone();
        classroom.course(course, 1);
        classroom.name(ada, "Ada Lovelace");
        enrollment = school.enroll(ada, course, EnrollmentStatus.COMPLETED, "100");
        database.update(ENROLLMENTS)
                .set(ENROLLMENTS.OUTCOME, EnrollmentOutcome.PASSED)
                .set(ENROLLMENTS.OUTCOME_SETTLED_AT, School.OPENING)
                .set(ENROLLMENTS.COMPLETED_AT, School.OPENING)
                .execute();
        certificate = school.certify(enrollment, CertificateStatus.VALID);
    }

    @Test
    void anInstructorRevokesAndAgainChangesNothing() {
        GraphClient instructor = graph.as(school.instructorOf(course));

        JsonNode first = revoke(instructor, "ACADEMIC_MISCONDUCT", "Copied.");
        JsonNode second = revoke(instructor, "OTHER", null);

        assertThat(first.at("/errors")).isEmpty();
        assertThat(first.at("/certificate/status").asString()).isEqualTo("REVOKED");
        assertThat(second.at("/certificate")).isEqualTo(first.at("/certificate"));
        assertThat(classroom.told()).containsExactly("certificate.revoked");
    }

    @Test
    void anAdministratorRevokesWhatTheySee() {
        JsonNode payload = revoke(graph.as(school.someone(), "certificates:read", "certificates:write"), "ISSUED_IN_ERROR", null);

        assertThat(payload.at("/certificate/revocation/reasonCode").asString()).isEqualTo("ISSUED_IN_ERROR");
    }

    @Test
    void othersAreRefusedAndWhoSeesNothingIsToldNothing() {
        assertThat(revoke(graph.as(ada), "OTHER", null).at("/errors/0/code").asString()).isEqualTo("NOT_ALLOWED");
        assertThat(revoke(graph.as(school.someone(), "certificates:read"), "OTHER", null).at("/errors/0/code").asString())
                .isEqualTo("NOT_ALLOWED");
        assertThat(revoke(graph.as(school.someone()), "OTHER", null).at("/errors/0/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(revoke(graph.as(ada), "REISSUED", null).at("/errors/0/code").asString()).isEqualTo("REASON_NOT_ALLOWED");
        assertThat(revoke(graph.as(ada), "OTHER", "x".repeat(1_001)).at("/errors/0/code").asString()).isEqualTo("NOTE_TOO_LONG");
        assertThat(classroom.told()).isEmpty();
    }

    @Test
    void aReissuedCertificateHasTheGradeOfTodayAndTheOldOneRefersToIt() {
        classroom.tell(Classroom.gradeUpdated(enrollment, "91", 1, School.OPENING));
        GraphClient instructor = graph.as(school.instructorOf(course));

        JsonNode reissued = reissue(instructor, "again");
        JsonNode replayed = reissue(instructor, "again");

        assertThat(reissued.at("/errors")).isEmpty();
        assertThat(reissued.at("/certificate/grade").asString()).isEqualTo("91.00");
        assertThat(reissued.at("/certificate/studentName").asString()).isEqualTo("Ada Lovelace");
        assertThat(replayed.at("/isReplay").asBoolean()).isTrue();
        assertThat(replayed.at("/certificate/id")).isEqualTo(reissued.at("/certificate/id"));
        JsonNode old = graph.ask("{ certificateByCode(code: \"%s\") { status revocation { reasonCode replacedBy { number } } } }"
                        .formatted(School.codeOf(certificate)))
                .at("/certificateByCode");
        assertThat(old.at("/revocation/reasonCode").asString()).isEqualTo("REISSUED");
        assertThat(old.at("/revocation/replacedBy/number")).isEqualTo(reissued.at("/certificate/number"));
        assertThat(database.fetchSingle(ENROLLMENTS, ENROLLMENTS.ID.eq(enrollment)).getOutcome()).isEqualTo(EnrollmentOutcome.DISTINCTION);
        assertThat(classroom.told()).containsExactlyInAnyOrder("enrollment.updated", "certificate.issued", "certificate.revoked");
    }

    @Test
    void whatIsNoLongerEarnedIsNotReissued() {
        classroom.tell(Classroom.gradeUpdated(enrollment, "12", 1, School.OPENING));

        JsonNode payload = reissue(graph.as(school.instructorOf(course)), "again");

        assertThat(payload.at("/errors/0/code").asString()).isEqualTo("NOT_EARNED");
        assertThat(database.fetchSingle(CERTIFICATES, CERTIFICATES.ID.eq(certificate)).getStatus()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void rivalsWhoReissueLeaveOneValidCertificate() throws Exception {
        GraphClient instructor = graph.as(school.instructorOf(course));

        AtOnce.run(10, i -> () -> reissue(instructor, "key " + i));

        assertThat(database.fetchCount(CERTIFICATES, CERTIFICATES.STATUS.eq(CertificateStatus.VALID))).isEqualTo(1);
        assertThat(database.fetchCount(CERTIFICATES)).isEqualTo(2);
    }

    @Test
    void theLearnerAloneDecidesAboutTheGrade() {
        assertThat(share(graph.as(ada), true).at("/certificate/isGradePublic").asBoolean()).isTrue();
        assertThat(share(graph.as(school.instructorOf(course)), false).at("/errors/0/code").asString()).isEqualTo("NOT_ALLOWED");
        assertThat(share(graph.as(school.someone()), false).at("/errors/0/code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoeverHasTheCodeFetchesThePdfAndThePage() throws Exception {
        HttpResponse<byte[]> hidden = get("/certificates/" + School.codeOf(certificate) + ".pdf");
        share(graph.as(ada), true);
        HttpResponse<byte[]> shown = get("/certificates/" + School.codeOf(certificate) + ".pdf");
        HttpResponse<byte[]> page = get("/certificates/" + School.codeOf(certificate));

        assertThat(hidden.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(text(hidden.body())).contains("Engines", School.numberOf(certificate)).doesNotContain("87.50");
        assertThat(text(shown.body())).contains("87.50");
        assertThat(new String(page.body())).contains("This certificate is valid.", "Engines");
        assertThat(get("/certificates/guessed.pdf").statusCode()).isEqualTo(404);
        assertThat(get("/certificates/guessed").statusCode()).isEqualTo(404);
    }

    @Test
    void aGradeThatIsWaitedForIsTheOneThatIsFrozen() throws Exception {
        classroom.tell(Classroom.gradeUpdated(enrollment, "60", 1, School.OPENING));
        GraphClient instructor = graph.as(school.instructorOf(course));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> reissued = transactions.execute(grading -> {
                classroom.tell(Classroom.gradeUpdated(enrollment, "90", 2, School.OPENING.plusSeconds(1)));
                Future<JsonNode> waiting = threads.submit(() -> reissue(instructor, "a"));
                LockWait.untilSomebodyIsAt(database, "from enrollments where enrollments.id = ");
                return waiting;
            });

            assertThat(reissued.get().at("/errors")).isEmpty();
            assertThat(new BigDecimal(reissued.get().at("/certificate/grade").asString())).isEqualByComparingTo("90");
        }
    }

    @Test
    void allCertificatesAreToldAnewPageByPage() {
        UUID other = school.certify(school.enroll(school.someone(), course, EnrollmentStatus.COMPLETED, "100"), CertificateStatus.REVOKED);

        List<Event> first = states.page(null, 1);
        List<Event> second = states.page(first.getFirst().aggregateId(), 10);

        assertThat(states.count()).isEqualTo(2);
        assertThat(first).singleElement().returns("certificate.issued", Event::topic).returns(certificate, Event::aggregateId);
        assertThat(second).singleElement().returns("certificate.revoked", Event::topic).returns(other, Event::aggregateId);
        assertThat(states.page(other, 10)).isEmpty();
    }

    private JsonNode revoke(GraphClient client, String reason, @Nullable String note) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", id(), "reasonCode", reason));
        variables.put("note", note);
        return client.ask(REVOKE, variables).at("/revokeCertificate");
    }

    private JsonNode reissue(GraphClient client, String key) {
        return client.ask(REISSUE, Map.of("id", id(), "key", key)).at("/reissueCertificate");
    }

    private JsonNode share(GraphClient client, boolean isGradePublic) {
        return client.ask(SHARE, Map.of("id", id(), "isGradePublic", isGradePublic)).at("/shareCertificateGrade");
    }

    private String id() {
        return TypeId.encode("certificate", certificate);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path))).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
