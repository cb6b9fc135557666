package io.lyceum.benchmarks.tax;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.measure.Json;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.benchmarks.measure.Slice;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.benchmarks.measure.Turns;
import io.lyceum.launcher.Stack;
import io.lyceum.starter.request.RouterSignature;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What it costs a subgraph that somebody is signed in: the courses subgraph with an access token against itself without one, the same question and
 * the same answer. A subgraph alone, without MySQL's part, because the token is verified there.
 */
public final class TokenScenario implements Scenario {

    private static final double MOST = 0.05;
    private static final Map<String, Integer> WANTED = Map.of("first", 50);
    private static final String SIGN_IN =
            "mutation { signIn(input: { email: \"learner@lyceum.test\", password: \"lyceum-demo\" }) { accessToken } }";

    @Override
    public String name() {
        return "token";
    }

    @Override
    public List<Finding> run(Session session) {
        session.say("  starting the subgraphs of users, who sign in, and of courses, which are asked");
        try (Stack stack = Stack.in(session.folder(name())).root(session.root()).subgraphs("users", "courses").router(false).debug(false).start()) {
            try (Connection courses = stack.schema("courses").connect()) {
                CatalogueFixture.write(courses);
            }
            RouterSignature signature = new RouterSignature(stack.routerSecret(), Clock.systemUTC());
            byte[] question = Json.query(Shape.FLAT.query(), WANTED);
            Target anonymous = target("nobody", "courses", question, stack, signature, Map::of);
            Target signedIn = target("signed in", "courses", question, stack, signature, () -> token(stack, signature));
            Json.requireSameAnswers(List.of(anonymous, signedIn));
            return findings(Turns.take(session, List.of(anonymous, signedIn)), signedIn, anonymous);
        } catch (SQLException failure) {
            throw new BenchmarkException("The courses could not be written: " + failure.getMessage() + ".", failure);
        }
    }

    private static List<Finding> findings(Turns turns, Target signedIn, Target anonymous) {
        Sample ratio = turns.ratio(signedIn, anonymous, Slice::microsPerRequest);
        double share = 1 - 1 / ratio.median();
        return List.of(new Finding(
                Shape.FLAT.name() + ", signed in",
                "processor per request",
                "%.0f µs".formatted(turns.sample(signedIn, Slice::microsPerRequest).median()),
                "%.0f µs".formatted(turns.sample(anonymous, Slice::microsPerRequest).median()),
                ratio.text("%.3f"),
                "≤ %.3f".formatted(1 / (1 - MOST)),
                Verdict.of(share <= MOST)));
    }

    /** A new one for each slice: the first request with it is verified, the others are remembered, as in life. */
    private static Map<String, String> token(Stack stack, RouterSignature signature) {
        Target users = target("users", "users", Json.query(SIGN_IN, Map.of()), stack, signature, Map::of);
        return Map.of("Authorization", "Bearer " + Json.read(users.ask()).at("/data/signIn/accessToken").asString());
    }

    private static Target target(
            String name, String subgraph, byte[] body, Stack stack, RouterSignature signature, Supplier<Map<String, String>> more) {
        Supplier<Map<String, String>> headers = () -> {
            Map<String, String> all = new LinkedHashMap<>(more.get());
            all.put(RouterSignature.HEADER, signature.sign("", "POST", "/graphql", body));
            all.put("x-request-id", "benchmark");
            return all;
        };
        return new Target(name, stack.port(subgraph), "/graphql", body, headers, List.of(stack.pid(subgraph)));
    }
}
