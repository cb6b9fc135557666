package io.lyceum.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.RouterAnswer;
import io.lyceum.acceptance.TheGraph;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Refresh tokens used twice at once, and passwords tried many times in one request. What a copied token does is told by {@code SessionsTest}. */
class SessionAttacksTest {

    private static final String SIGN_IN = "signIn(input: {email: \"%s\", password: \"guess %d\"}) { errors { code } }";

    @Test
    void theSameRefreshTokenAtOnceGivesOneSuccessor() throws Exception {
        String token = TheGraph.anonymous().ask("""
                mutation { signIn(input: {email: "instructor@lyceum.test", password: "lyceum-demo"}) { refreshToken } }
                """).at("/signIn/refreshToken").asString();
        Callable<RouterAnswer> refresh = () -> TheGraph.anonymous().ask(
                "mutation ($token: String!) { refreshSession(input: {refreshToken: $token}) { accessToken refreshToken errors { code } } }", Map.of("token", token));

        List<RouterAnswer> answers = atOnce(Collections.nCopies(8, refresh));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.errors()).isEmpty());
        List<RouterAnswer> winners = answers.stream().filter(answer -> answer.at("/refreshSession/errors").isEmpty()).toList();
        assertThat(winners).hasSize(1);
        assertThat(answers.stream().filter(answer -> !winners.contains(answer)).map(answer -> answer.at("/refreshSession/errors/0/code").asString()))
                .containsOnly("ALREADY_REFRESHED");
        String accessToken = winners.getFirst().at("/refreshSession/accessToken").asString();
        assertThat(TheGraph.anonymous().withToken(accessToken).ask("{ me { displayName } }").errors()).as("the session goes on").isEmpty();
    }

    @Test
    void aHundredSignInsInOneRequestAreRefusedBeforeOneIsTried() {
        RouterAnswer answer = TheGraph.anonymous().ask(signIns("%s@lyceum.test".formatted(UUID.randomUUID()), 100));

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.json().has("data")).isFalse();
        assertThat(answer.statements()).isZero();
    }

    @Test
    void eachSignInOfARequestCounts() {
        String email = "%s@lyceum.test".formatted(UUID.randomUUID());

        RouterAnswer answer = TheGraph.anonymous().ask(signIns(email, 25));

        Map<String, Long> codes = IntStream.range(0, 25)
                .mapToObj(number -> answer.at("/try%d/errors/0/code".formatted(number)).asString())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        assertThat(codes).isEqualTo(Map.of("INVALID_CREDENTIALS", 10L, "RATE_LIMITED", 15L));
        assertThat(TheGraph.anonymous().ask(signIns(email, 1)).at("/try0/errors/0/code").asString()).isEqualTo("RATE_LIMITED");
    }

    private static String signIns(String email, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "try%d: ".formatted(number) + SIGN_IN.formatted(email, number))
                .collect(Collectors.joining(" ", "mutation { ", " }"));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = threads.invokeAll(calls);
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
