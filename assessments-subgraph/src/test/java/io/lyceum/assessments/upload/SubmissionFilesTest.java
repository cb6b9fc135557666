package io.lyceum.assessments.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Onlooker;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.assessments.WorkSettings;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.TestKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Files are uploaded by whoever is signed in, and read by the learner and the graders of the course alone. */
@AssessmentsTest
class SubmissionFilesTest {

    private static final String BOUNDARY = "lyceum-test-boundary";
    private static final String CONTENT = "The work itself.";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private WorkSettings settings;

    @Autowired
    private EventProbe events;

    @Autowired
    private UploadService uploads;

    @Autowired
    private FileStore files;

    private Place place;
    private UUID assignment;

    @BeforeEach
    void anAssignmentThatTakesFiles() {
        school.removeAll();
        UUID course = school.course();
        place = school.learn(course);
        assignment = school.assignment(course, "10.00");
        settings.accept(assignment, true, false, true);
    }

    @Test
    void aFileIsUploadedHandedInAndReadBack() throws Exception {
        String file = uploaded("ada lovelace.pdf");
        Answer answer = handIn(file);

        assertThat(answer.at("/submitAssignment/errors").isEmpty()).isTrue();
        String url = answer.at("/submitAssignment/submission/files/0/url").asString();
        assertThat(answer.at("/submitAssignment/submission/files/0/name").asString()).isEqualTo("ada lovelace.pdf");
        assertThat(url).endsWith("/submission-files/" + file).doesNotContain("ada");
        HttpResponse<String> read = read(file, place.learner());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(CONTENT);
        assertThat(read.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(read.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(read.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(read.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment;").contains("ada");
    }

    @Test
    void aFileIsHandedInOnceAndByItsOwnerOnly() throws Exception {
        settings.allowResubmission(assignment);
        String file = uploaded("work.pdf");
        Place other = school.learn(place.course());

        assertThat(handIn(other.learner(), file).at("/submitAssignment/errors/0/code").asString()).isEqualTo("FILE_NOT_FOUND");
        assertThat(handIn(file).at("/submitAssignment/errors").isEmpty()).isTrue();
        assertThat(handIn(file).at("/submitAssignment/errors/0/code").asString()).isEqualTo("FILE_NOT_FOUND");
        assertThat(school.countSubmissions(assignment)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheLearnerAndGradersReadIt(Onlooker onlooker) throws Exception {
        String file = uploaded("work.pdf");
        handIn(file);

        HttpResponse<String> answer = switch (onlooker) {
            case LEARNER -> read(file, place.learner());
            case OTHER_LEARNER -> read(file, school.learn(place.course()).learner());
            case INSTRUCTOR -> read(file, school.instructor(place.course()));
            case OTHER_INSTRUCTOR -> read(file, school.instructor(school.course()));
            case SCOPE -> read(file, UUID.randomUUID(), "assessments:read");
            case ANYBODY -> read(file, null);
        };

        int refused = onlooker == Onlooker.ANYBODY ? 401 : 404;
        assertThat(answer.statusCode()).isEqualTo(onlooker.seesWork ? 200 : refused);
    }

    @Test
    void whileGradingIsAnonymousAGraderDoesNotLearnTheName() throws Exception {
        settings.gradeAnonymously(assignment);
        String file = uploaded("ada-lovelace.pdf");
        handIn(file);
        UUID instructor = school.instructor(place.course());

        HttpResponse<String> hidden = read(file, instructor);
        assertThat(hidden.body()).isEqualTo(CONTENT);
        assertThat(hidden.headers().map().toString()).doesNotContain("lovelace");
        assertThat(read(file, place.learner()).headers().map().toString()).contains("lovelace");
    }

    @Test
    void theFilesOfAPersonWhoWasErasedGo() throws Exception {
        String handedIn = uploaded("work.pdf");
        handIn(handedIn);
        String waiting = uploaded("later.pdf");
        Place other = school.learn(place.course());
        String others = JsonMapper.shared().readTree(upload(other.learner(), "other.pdf", "application/pdf", CONTENT).body()).path("id").asString();

        events.deliver("user.erased", "user", place.learner(), 9, Map.of("id", TypeId.encode("user", place.learner())));
        assertThat(read(handedIn, school.instructor(place.course())).statusCode()).isEqualTo(404);
        uploads.removeForgotten();

        assertThat(List.of(handedIn, waiting)).noneMatch(this::isOnDisk);
        assertThat(isOnDisk(others)).isTrue();
    }

    @Test
    void whatIsNotHandedInIsItsOwnersAlone() throws Exception {
        String file = uploaded("work.pdf");

        assertThat(read(file, place.learner()).statusCode()).isEqualTo(200);
        assertThat(read(file, school.instructor(place.course())).statusCode()).isEqualTo(404);
        assertThat(read(file, UUID.randomUUID(), "assessments:read").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotTakenIsRefusedWithACode() throws Exception {
        assertThat(upload(null, "work.pdf", "application/pdf", CONTENT).statusCode()).isEqualTo(401);
        assertThat(upload(place.learner(), "run.html", "text/html", CONTENT).statusCode()).isEqualTo(415);
        assertThat(upload(place.learner(), "empty.pdf", "application/pdf", "").statusCode()).isEqualTo(400);
        HttpResponse<String> large = upload(place.learner(), "large.pdf", "application/pdf", "x".repeat(20 * 1024 * 1024 + 1));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("BAD_USER_INPUT").contains("20 MB");
        assertThat(read("submission_file_nonsense", place.learner()).statusCode()).isEqualTo(400);
        assertThat(read(TypeId.encode("submission_file", UUID.randomUUID()), place.learner()).statusCode()).isEqualTo(404);
    }

    @Test
    void pathsInNamesAreCutOff() throws Exception {
        assertThat(upload(place.learner(), "../../etc/passwd.txt", "text/plain", CONTENT).body()).contains("\"name\":\"passwd.txt\"");
    }

    private boolean isOnDisk(String file) {
        return files.read(TypeId.parse("submission_file", file)).exists();
    }

    private String uploaded(String name) throws Exception {
        HttpResponse<String> answer = upload(place.learner(), name, "application/pdf", CONTENT);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    private Answer handIn(String file) {
        return handIn(place.learner(), file);
    }

    private Answer handIn(UUID learner, String file) {
        return graph.as(learner).ask("""
                mutation ($input: SubmitAssignmentInput!) {
                  submitAssignment(input: $input) { submission { files { name url } } errors { code } }
                }""", Map.of("input", Map.of(
                        "assignmentId", TypeId.encode("assignment", assignment),
                        "fileIds", List.of(file),
                        "idempotencyKey", UUID.randomUUID().toString())));
    }

    private HttpResponse<String> upload(@Nullable UUID user, String name, String type, String content) throws Exception {
        String form = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(BOUNDARY, name, type, content, BOUNDARY);
        HttpRequest.Builder request = request("/submission-files", user)
                .header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> read(String file, @Nullable UUID user, String... scopes) throws Exception {
        return http.send(request("/submission-files/" + file, user, scopes).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, @Nullable UUID user, String... scopes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
        return user == null ? request : request.header("authorization", "Bearer " + TestKeys.shared().tokenFor(user, scopes));
    }
}
