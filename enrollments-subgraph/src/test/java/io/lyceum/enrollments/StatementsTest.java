package io.lyceum.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What an answer costs does not depend on how many things it holds. */
@SubgraphTest
@Import(School.class)
class StatementsTest {

    private static final String PAGE =
            "enrollments(first: 5) { nodes { id status course { id } student { id } certificate { number } } }";
    private static final String COUNTED_PAGE = PAGE.replace("{ nodes", "{ totalCount nodes");

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private GraphClient reader;

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
        reader = graph.as(school.someone(), "enrollments:read", "certificates:read");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void pagesUnderCourses(int count) {
        List<UUID> courses = some(count);
        courses.forEach(course -> IntStream.range(0, 3).forEach(i -> completed(school.someone(), course)));

        Answer answer = reader.entities("{ %s }".formatted(PAGE), "Course", ids("course", courses));
        Answer counted = reader.entities("{ enrollmentCount %s }".formatted(COUNTED_PAGE), "Course", ids("course", courses));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities")).hasSize(count).allSatisfy(course -> {
            assertThat(course.at("/enrollments/nodes")).hasSize(3);
            assertThat(course.at("/enrollments/nodes/2/certificate/number").asString()).isNotEmpty();
            assertThat(course.at("/enrollments/nodes/2/student/id").asString()).startsWith("user_");
        });
        assertThat(answer.statements()).as(answer.text()).isEqualTo(2);
        assertThat(counted.at("/_entities/0/enrollmentCount").asInt()).isEqualTo(3);
        assertThat(counted.at("/_entities/0/enrollments/totalCount").asInt()).isEqualTo(3);
        assertThat(counted.statements()).as("with the total and the public count").isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void pagesUnderCoursesForALearner(int count) {
        UUID ada = school.someone();
        List<UUID> courses = some(count);
        courses.forEach(course -> completed(ada, course));

        Answer answer = graph.as(ada).entities("{ %s }".formatted(PAGE), "Course", ids("course", courses));

        assertThat(answer.at("/_entities")).hasSize(count).allSatisfy(course -> assertThat(course.at("/enrollments/nodes")).hasSize(1));
        assertThat(answer.statements()).as("what ada teaches, the pages, the certificates").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void pagesUnderPeople(int count) {
        List<UUID> people = some(count);
        people.forEach(person -> IntStream.range(0, 3).forEach(i -> completed(person, school.someone())));

        Answer answer = reader.entities("{ %s }".formatted(PAGE), "User", ids("user", people));
        Answer counted = reader.entities("{ %s }".formatted(COUNTED_PAGE), "User", ids("user", people));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities")).hasSize(count).allSatisfy(person -> assertThat(person.at("/enrollments/nodes")).hasSize(3));
        assertThat(answer.statements()).isEqualTo(2);
        assertThat(counted.statements()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void enrollmentsAndCertificatesByReference(int count) {
        List<UUID> enrollments = new ArrayList<>();
        List<UUID> certificates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID enrollment = school.enroll(school.someone(), school.someone());
            enrollments.add(enrollment);
            certificates.add(school.certify(enrollment, CertificateStatus.VALID));
        }

        Answer ofEnrollments = reader.entities(
                "{ id course { id enrollmentCount } student { id } certificate { number } }", "Enrollment", ids("enrollment", enrollments));
        Answer ofCertificates = reader.entities(
                "{ id number enrollment { id status student { id } } }", "Certificate", ids("certificate", certificates));

        assertThat(ofEnrollments.errors()).isEmpty();
        assertThat(ofEnrollments.at("/_entities")).hasSize(count);
        assertThat(ofEnrollments.at("/_entities/0/certificate/number").asString()).isEqualTo(School.numberOf(certificates.getFirst()));
        assertThat(ofEnrollments.statements()).isEqualTo(3);
        assertThat(ofCertificates.errors()).isEmpty();
        assertThat(ofCertificates.at("/_entities/0/enrollment/id").asString()).isEqualTo(TypeId.encode("enrollment", enrollments.getFirst()));
        assertThat(ofCertificates.statements()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void progressOfTheViewer(int count) {
        UUID ada = school.someone();
        UUID enrollment = school.enroll(ada, school.someone());
        List<UUID> lessons = some(count);
        lessons.forEach(lesson -> school.progress(enrollment, ada, lesson, "40"));

        Answer answer = graph.as(ada).entities("{ viewerProgress { status percentage } }", "Lesson", ids("lesson", lessons));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities")).hasSize(count)
                .allSatisfy(lesson -> assertThat(lesson.at("/viewerProgress/percentage").asString()).isEqualTo("40.00"));
        assertThat(answer.statements()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void stubsCostNothing(int count) {
        Answer answer = graph.entities("{ id }", "Course", ids("course", some(count)));

        assertThat(answer.at("/_entities")).hasSize(count);
        assertThat(answer.statements()).isZero();
    }

    private void completed(UUID learner, UUID course) {
        school.certify(school.enroll(learner, course), CertificateStatus.VALID);
    }

    private List<UUID> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> school.someone()).toList();
    }

    private static String[] ids(String prefix, List<UUID> keys) {
        return keys.stream().map(key -> TypeId.encode(prefix, key)).toArray(String[]::new);
    }
}
