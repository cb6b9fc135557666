package io.lyceum.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who sees an enrollment and its certificate, by every path that leads there. */
@SubgraphTest
@Import(School.class)
class VisibilityTest {

    private static final String NUMBERS = "{ enrollments { nodes { id certificate { number } } totalCount } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private UUID ada;
    private UUID course;
    private UUID enrollment;
    private UUID certificate;

    @BeforeEach
    void adaCompletedTheCourse() {
        school.removeAll();
        ada = school.someone();
        course = school.someone();
        enrollment = school.enroll(ada, course);
        certificate = school.certify(enrollment, CertificateStatus.VALID);
    }

    @ParameterizedTest
    @EnumSource
    void enrollmentsByReference(Asker asker) {
        Answer answer = as(asker).entities("{ id status certificate { number } }", "Enrollment", id("enrollment", enrollment));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").isNull()).isEqualTo(!asker.seesEnrollment);
        assertThat(answer.at("/_entities/0/certificate").isObject()).isEqualTo(asker.seesEnrollment && asker.seesCertificate);
    }

    @ParameterizedTest
    @EnumSource
    void certificatesByReference(Asker asker) {
        Answer answer = as(asker).entities("{ id number enrollment { id } }", "Certificate", id("certificate", certificate));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").isNull()).isEqualTo(!asker.seesCertificate);
        assertThat(answer.at("/_entities/0/enrollment").isObject()).isEqualTo(asker.seesEnrollment && asker.seesCertificate);
    }

    @ParameterizedTest
    @EnumSource
    void byRootFieldAndAlias(Asker asker) {
        Answer answer = as(asker).ask(
                """
                query ($enrollment: ID!, $certificate: ID!, $noEnrollment: ID!, $noCertificate: ID!) {
                  enrollment(id: $enrollment) { status }
                  again: enrollment(id: $enrollment) { status certificate { number } }
                  noEnrollment: enrollment(id: $noEnrollment) { status }
                  certificate(id: $certificate) { number }
                  noCertificate: certificate(id: $noCertificate) { number }
                }
                """,
                Map.of(
                        "enrollment", id("enrollment", enrollment),
                        "certificate", id("certificate", certificate),
                        "noEnrollment", id("enrollment", school.someone()),
                        "noCertificate", id("certificate", school.someone())));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/enrollment").isNull()).isEqualTo(!asker.seesEnrollment);
        assertThat(answer.at("/again").isNull()).isEqualTo(!asker.seesEnrollment);
        assertThat(answer.at("/again/certificate").isObject()).isEqualTo(asker.seesEnrollment && asker.seesCertificate);
        assertThat(answer.at("/certificate").isNull()).isEqualTo(!asker.seesCertificate);
        assertThat(answer.at("/noEnrollment").isNull()).isTrue();
        assertThat(answer.at("/noCertificate").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANONYMOUS")
    void certificatesOfThePerson(Asker asker) {
        Answer answer = as(asker).entities("{ certificates { nodes { number } totalCount } }", "User", id("user", ada));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/certificates/totalCount").asInt()).isEqualTo(asker.seesCertificate ? 1 : 0);
        assertThat(answer.at("/_entities/0/certificates/nodes").size()).isEqualTo(asker.seesCertificate ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANONYMOUS")
    void enrollmentsOfTheCourse(Asker asker) {
        Answer answer = as(asker).entities(NUMBERS, "Course", id("course", course));

        assertThat(answer.errors()).isEmpty();
        assertHolds(answer, asker);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANONYMOUS")
    void enrollmentsOfThePerson(Asker asker) {
        Answer answer = as(asker).entities(NUMBERS, "User", id("user", ada));

        assertThat(answer.errors()).isEmpty();
        assertHolds(answer, asker);
    }

    @ParameterizedTest
    @EnumSource
    void everyEnrollment(Asker asker) {
        Answer answer = as(asker).ask("{ enrollments { nodes { id } totalCount } }");

        assertThat(answer.errorCodes()).isEqualTo(asker.refusals(Asker.ENROLLMENT_READER));
        assertThat(answer.at("/enrollments/nodes").size()).isEqualTo(asker == Asker.ENROLLMENT_READER ? 1 : 0);
        assertThat(answer.statements()).isEqualTo(asker == Asker.ENROLLMENT_READER ? 2 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void everyCertificate(Asker asker) {
        Answer answer = as(asker).ask("{ certificates { nodes { id } totalCount } }");

        assertThat(answer.errorCodes()).isEqualTo(asker.refusals(Asker.CERTIFICATE_READER));
        assertThat(answer.at("/certificates/nodes").size()).isEqualTo(asker == Asker.CERTIFICATE_READER ? 1 : 0);
        assertThat(answer.statements()).isEqualTo(asker == Asker.CERTIFICATE_READER ? 2 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void theCountIsForEverybody(Asker asker) {
        Answer answer = as(asker).entities("{ enrollmentCount }", "Course", id("course", course));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/enrollmentCount").asInt()).isEqualTo(1);
    }

    @Test
    void listsAreForThoseWhoAreSignedIn() {
        Answer ofCourse = graph.entities("{ enrollments { nodes { id } } }", "Course", id("course", course));
        Answer ofUser = graph.entities("{ enrollments { nodes { id } } }", "User", id("user", ada));

        assertThat(ofCourse.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(ofUser.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(ofCourse.at("/_entities/0/enrollments").isNull()).isTrue();
        assertThat(ofCourse.statements() + ofUser.statements()).isZero();
    }

    @Test
    void somebodyWhoTeachesOneCourseAndLearnsAnotherSeesAllOfTheFirstAndTheirOwnOfTheSecond() {
        UUID instructor = school.instructorOf(course);
        UUID other = school.someone();
        UUID own = school.enroll(instructor, other);
        school.enroll(ada, other);

        Answer answer = graph.as(instructor)
                .entities("{ enrollments { nodes { id } totalCount } }", "Course", id("course", course), id("course", other));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/enrollments/nodes/0/id").asString()).isEqualTo(id("enrollment", enrollment));
        assertThat(answer.at("/_entities/1/enrollments/nodes").size()).isEqualTo(1);
        assertThat(answer.at("/_entities/1/enrollments/nodes/0/id").asString()).isEqualTo(id("enrollment", own));
        assertThat(answer.at("/_entities/1/enrollments/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void aProgramSeesWhatItsScopesOpenAndNothingBesides() {
        String question = "{ enrollment(id: \"%s\") { status certificate { number } } }".formatted(id("enrollment", enrollment));

        Answer reader = graph.asProgram(school.someone(), "enrollments:read").ask(question);
        Answer reporter = graph.asProgram(school.someone(), "enrollments:read", "certificates:read").ask(question);
        Answer stranger = graph.asProgram(school.someone(), "payments:read").ask(question);

        assertThat(reader.errors()).isEmpty();
        assertThat(reader.at("/enrollment/status").asString()).isNotEmpty();
        assertThat(reader.at("/enrollment/certificate").isNull()).isTrue();
        assertThat(reporter.at("/enrollment/certificate/number").asString()).isNotEmpty();
        assertThat(stranger.errors()).isEmpty();
        assertThat(stranger.at("/enrollment").isNull()).isTrue();
    }

    @Test
    void aProgramThatReadsEnrollmentsReadsThemWithAllThatBelongsToThem() {
        school.progress(enrollment, ada, school.someone(), "40");
        String fields = "{ id viewerCan { drop { allowed } } lessonProgress { nodes { percentage notes } } payment { id } }";

        Answer every = graph.asProgram(school.someone(), "enrollments:read").ask("{ enrollments { nodes %s } }".formatted(fields));

        assertThat(every.errors()).isEmpty();
        assertThat(every.at("/enrollments/nodes/0/viewerCan/drop").toString()).isEqualTo("{\"allowed\":false}");
        assertThat(every.at("/enrollments/nodes/0/lessonProgress/nodes")).hasSize(1)
                .allSatisfy(progress -> assertThat(progress.at("/notes").isNull()).isTrue());
    }

    @Test
    void listsUnderCoursesAreForPeopleAndAProgramLosesNothingElse() {
        Answer answer = graph.asProgram(school.someone(), "enrollments:read").entities(
                "{ enrollments { nodes { id } } enrollmentCount viewerEnrollment { id } viewerCan { seeRoster { allowed } } }",
                "Course",
                id("course", course));

        assertThat(answer.errorCodes()).containsExactly("FORBIDDEN");
        assertThat(answer.at("/_entities/0").toString()).isEqualTo(
                "{\"enrollments\":null,\"enrollmentCount\":1,\"viewerEnrollment\":null,\"viewerCan\":{\"seeRoster\":{\"allowed\":false}}}");
    }

    private void assertHolds(Answer answer, Asker asker) {
        int count = asker.seesEnrollment ? 1 : 0;
        assertThat(answer.at("/_entities/0/enrollments/totalCount").asInt()).isEqualTo(count);
        assertThat(answer.at("/_entities/0/enrollments/nodes").size()).isEqualTo(count);
        assertThat(answer.at("/_entities/0/enrollments/nodes/0/certificate").isObject())
                .isEqualTo(asker.seesEnrollment && asker.seesCertificate);
    }

    private GraphClient as(Asker asker) {
        return asker.client(graph, school, ada, course);
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
