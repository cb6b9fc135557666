package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.Idempotent.Answered;
import io.lyceum.starter.idempotency.Idempotent.Reused;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.idempotency.Refusal;
import io.lyceum.testing.SubgraphTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same key has one effect and one answer, however often and however quickly it comes. */
@SubgraphTest
class IdempotentMutationTest {

    private static final int RIVALS = 20;

    @Autowired
    private IdempotentMutation mutation;
    @Autowired
    private DSLContext database;
    @Autowired
    private PlatformTransactionManager transactions;

    private final UUID viewer = UuidGenerator.next();

    sealed interface Purchase {}

    record Bought(UUID id, BigDecimal price) implements Purchase {}

    record SoldOut() implements Purchase, Refusal {}

    record Input(String what, String idempotencyKey) {}

    @Test
    void aRepetitionGetsTheFirstAnswer() {
        Answered<Purchase> first = (Answered<Purchase>) buy("book", this::book);
        Answered<Purchase> second = (Answered<Purchase>) buy("book", this::book);

        assertThat(first.isReplay()).isFalse();
        assertThat(second.isReplay()).isTrue();
        assertThat(second.answer()).isEqualTo(first.answer());
        assertThat(((Bought) second.answer()).price()).isEqualTo(new BigDecimal("12.50"));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void anotherInputUnderTheSameKeyIsRefused() {
        buy("book", this::book);

        assertThat(buy("pen", this::book)).isInstanceOf(Reused.class);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void anotherViewerMayUseTheSameKey() {
        buy("book", this::book);

        Idempotent<Purchase> others = mutation.run(UuidGenerator.next(), "buy", "key", new Input("pen", "key"), Bought.class, this::book);

        assertThat(others).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.isReplay()).isFalse());
    }

    @Test
    void aRefusalLeavesNothingAndFreesTheKey() {
        Idempotent<Purchase> refused = buy("book", () -> {
            book();
            return new SoldOut();
        });

        assertThat(refused).isEqualTo(new Answered<Purchase>(new SoldOut(), false));
        assertThat(effects()).isZero();
        assertThat(buy("book", this::book)).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.isReplay()).isFalse());
    }

    @Test
    void aFailureLeavesNothingAndFreesTheKey() {
        assertThatThrownBy(() -> buy("book", () -> {
            book();
            throw new IllegalArgumentException("no");
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("no");

        assertThat(effects()).isZero();
        assertThat(buy("book", this::book)).isInstanceOf(Answered.class);
    }

    @Test
    void manyAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        List<Idempotent<Purchase>> answers = atOnce(() -> buy("book", this::book));

        assertThat(effects()).isEqualTo(1);
        assertThat(answers).extracting(answer -> ((Answered<Purchase>) answer).answer()).hasSize(RIVALS).containsOnly(first(answers));
        assertThat(answers).filteredOn(answer -> !((Answered<Purchase>) answer).isReplay()).hasSize(1);
    }

    @Test
    void manyRefusalsAtOnceAreAllAnswered() throws Exception {
        List<Idempotent<Purchase>> answers = atOnce(() -> buy("book", SoldOut::new));

        assertThat(answers).containsOnly(new Answered<>(new SoldOut(), false));
    }

    @Test
    void aKeyPastItsTimeIsAsNew() {
        buy("book", this::book);
        database.execute("UPDATE idempotency_keys SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");

        assertThat(buy("pen", this::book)).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.isReplay()).isFalse());
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void keysThatAreNoKeysAreBadInput() {
        for (String key : List.of("", "  ", "x".repeat(129))) {
            assertThatThrownBy(() -> mutation.run(viewer, "buy", key, "", Bought.class, this::book)).isInstanceOf(BadInputException.class);
        }
    }

    @Test
    void itDoesNotJoinATransaction() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(status -> buy("book", this::book)))
                .isInstanceOf(IllegalStateException.class);
    }

    private Idempotent<Purchase> buy(String what, Supplier<Purchase> effect) {
        return mutation.run(viewer, "buy", "key", new Input(what, "key"), Bought.class, effect);
    }

    private Purchase book() {
        UUID id = UuidGenerator.next();
        database.execute("INSERT INTO note_effects VALUES (UUID_TO_BIN(?), 1, 1)", id.toString());
        database.execute("INSERT INTO notes VALUES (UUID_TO_BIN(?), ?, 1)", id.toString(), viewer.toString());
        return new Bought(id, new BigDecimal("12.50"));
    }

    private int effects() {
        return database.fetchSingle("SELECT COUNT(*) FROM notes WHERE text = ?", viewer.toString()).get(0, Integer.class);
    }

    private static Purchase first(List<Idempotent<Purchase>> answers) {
        return ((Answered<Purchase>) answers.getFirst()).answer();
    }

    private static <T> List<T> atOnce(Callable<T> task) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(RIVALS, task))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
