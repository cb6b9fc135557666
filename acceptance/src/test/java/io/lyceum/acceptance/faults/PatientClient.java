package io.lyceum.acceptance.faults;

import static org.awaitility.Awaitility.await;

import io.lyceum.acceptance.RouterAnswer;
import io.lyceum.acceptance.RouterClient;
import io.lyceum.demo.person.Person;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A person's client that asks what is not answered again, word for word, until it is: that is how a client finds out whether something has been
 * done.
 */
final class PatientClient {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Person person;
    private RouterClient client;

    PatientClient(Person person) {
        this.person = person;
        this.client = FaultyGraph.signIn(person);
    }

    /** Asks until there is an answer that is not a failure of the platform. */
    RouterAnswer ask(String operation, Map<String, ?> variables) {
        String document = RouterClient.operation(operation);
        AtomicReference<@Nullable RouterAnswer> answered = new AtomicReference<>();
        await().pollInSameThread().pollInterval(Duration.ofMillis(100)).pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> {
            answered.set(tried(document, new HashMap<>(variables)));
            return answered.get() != null;
        });
        RouterAnswer answer = answered.get();
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }

    private @Nullable RouterAnswer tried(String document, Map<String, ?> variables) {
        try {
            RouterAnswer answer = client.ask(document, variables);
            if (answer.errorCodes().contains("UNAUTHENTICATED")) {
                client = FaultyGraph.signIn(person);
                return null;
            }
            // What is wrong with a request itself is the same every time; everything else passes.
            if (answer.errorCodes().contains("BAD_USER_INPUT")) {
                throw new IllegalStateException(answer.text());
            }
            return answer.errors().isEmpty() ? answer : null;
        } catch (UncheckedIOException cutOff) {
            return null;
        }
    }
}
