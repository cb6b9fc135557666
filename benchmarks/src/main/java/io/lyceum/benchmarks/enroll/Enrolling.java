package io.lyceum.benchmarks.enroll;

import static io.lyceum.benchmarks.measure.Rows.key;

import io.lyceum.benchmarks.measure.Json;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.request.RouterSignature;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Requests to enroll, each of another learner or in another course; who is asked is asked for each pair once. */
final class Enrolling {

    static final int LEARNERS = 64;

    private static final String DOCUMENT = """
            mutation ($input: EnrollInCourseInput!) {
              enrollInCourse(input: $input) { isReplay enrollment { id status } errors { code } }
            }""";

    private final String side;
    private final AtomicInteger next = new AtomicInteger();

    /** @param side whose learners these are */
    Enrolling(String side) {
        this.side = side;
    }

    UUID learner(int i) {
        return key(side + " learner", i % LEARNERS);
    }

    /** The enrollments subgraph, asked as the router asks it. */
    Target graph(int port, RouterSignature signature, LearnerTokens tokens, List<Long> processes) {
        List<String> bearers = IntStream.range(0, LEARNERS).mapToObj(i -> "Bearer " + tokens.of(learner(i))).toList();
        IntFunction<byte[]> body = i -> Json.query(DOCUMENT, Map.of("input", Map.of(
                "courseId", TypeId.encode("course", course(i)), "idempotencyKey", "enroll-" + i)));
        return target(port, "/graphql", body, (i, sent) -> Map.of(
                "Authorization", bearers.get(i % LEARNERS),
                RouterSignature.HEADER, signature.sign("", "POST", "/graphql", sent),
                "x-request-id", "benchmark"), processes);
    }

    /** The rival. */
    Target plain(int port, List<Long> processes) {
        IntFunction<byte[]> body = i -> Json.write(Map.of(
                "learner", learner(i), "course", course(i), "idempotencyKey", "enroll-" + i));
        return target(port, "/enroll", body, (i, sent) -> Map.of(), processes);
    }

    /** How many have been asked for. */
    int asked() {
        return next.get();
    }

    private Target target(int port, String path, IntFunction<byte[]> body, Headers headers, List<Long> processes) {
        // A target is asked for the body first and then, on the same thread, for the headers that go with it.
        ThreadLocal<Map.Entry<Integer, byte[]>> current = new ThreadLocal<>();
        return new Target(side, port, path, () -> {
            int i = next.getAndIncrement();
            current.set(Map.entry(i, body.apply(i)));
            return current.get().getValue();
        }, true, () -> headers.of(current.get().getKey(), current.get().getValue()), processes);
    }

    private static UUID course(int i) {
        return key("course", i / LEARNERS % CourseFixture.COURSES);
    }

    /** The headers of a request. */
    private interface Headers {

        Map<String, String> of(int i, byte[] body);
    }
}
