package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in itself is refused with a code; what is not there is null. */
class RefusalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Course", "Category", "Module", "Lesson", "Enrollment", "Certificate", "Quiz", "QuizAttempt", "Assignment", "Submission", "User"})
    void anUnknownIdIsNullWithoutAnError(String typeName) {
        String prefix = typeName.equals("QuizAttempt") ? "quiz_attempt" : typeName.toLowerCase(java.util.Locale.ROOT);
        String field =
                switch (typeName) {
                    case "User" -> "displayName";
                    case "Category" -> "name";
                    case "Certificate" -> "number";
                    case "Enrollment", "QuizAttempt", "Submission" -> "status";
                    default -> "title";
                };

        RouterAnswer answer = TheGraph.signedIn("admin")
                .ask("query ($id: ID!) { node(id: $id) { id ... on %s { %s } } }".formatted(typeName, field),
                        Map.of("id", TypeId.encode(prefix, UUID.randomUUID())));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/node").isNull()).isTrue();
    }

    @Test
    void anUnknownCourseIsNullAtTheRoot() {
        RouterAnswer answer = TheGraph.anonymous()
                .ask("{ course(id: \"%s\") { title } courseBySlug(slug: \"nowhere\") { title } }"
                        .formatted(TypeId.encode("course", UUID.randomUUID())));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/course").isNull() && answer.at("/courseBySlug").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{ course(id: \"nonsense\") { title } }",
        "{ course(id: \"user_01h455vb4pex5vsknk084sn02q\") { title } }",
        "{ node(id: \"course_\") { id } }",
        "{ nodes(ids: [\"unicorn_01h455vb4pex5vsknk084sn02q\"]) { id } }",
        "{ courses(first: 101) { nodes { title } } }",
        "{ courses(first: 0) { nodes { title } } }",
        "{ courses(first: 1, last: 1) { nodes { title } } }",
        "{ courses(after: \"bm8gY3Vyc29y\") { nodes { title } } }",
        "{ courses { noSuchField } }",
        "{ courses {"
    })
    void whatIsMalformedIsRefusedBeforeAnySqlRuns(String query) {
        RouterAnswer answer = TheGraph.anonymous().ask(query);

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.errors()).allSatisfy(error -> assertThat(error.at("/extensions/requestId").asString()).isNotEmpty());
        assertThat(answer.statements()).isZero();
    }

    @Test
    void aTamperedCursorIsRefused() {
        TheGraph.school();
        String cursor = TheGraph.anonymous().ask("{ courses(first: 1) { pageInfo { endCursor } } }").at("/courses/pageInfo/endCursor").asString();

        String changed = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
        RouterAnswer answer = TheGraph.anonymous().ask("{ courses(after: \"%s\") { nodes { title } } }".formatted(changed));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.statements()).isZero();
    }

    @Test
    void aTokenThatDoesNotHoldIsRefused() {
        RouterAnswer answer = TheGraph.anonymous().withToken("eyJhbGciOiJub25lIn0.e30.").ask("{ courses { totalCount } }");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void guardedFieldsAskForATokenAndForAScope() {
        assertThat(TheGraph.anonymous().ask("{ me { id } }").errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(TheGraph.anonymous().ask("{ users { totalCount } }").errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(TheGraph.signedIn("learner").ask("{ users { totalCount } }").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(TheGraph.signedIn("admin").ask("{ users { totalCount } }").errors()).isEmpty();
    }

    @RepeatedTest(10)
    void aBodyOfTwoMegabytesIsRefusedAndTheNextRequestAnswered() {
        RouterAnswer answer = TheGraph.anonymous().send("{\"query\":\"{ courses { totalCount } } #%s\"}".formatted("x".repeat(2_000_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.errorCodes()).isEqualTo(List.of("BAD_USER_INPUT"));
        assertThat(TheGraph.anonymous().ask("{ __typename }").errors()).isEmpty();
    }
}
