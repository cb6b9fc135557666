package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.LostDeadlock;
import io.lyceum.testing.SubgraphTest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What loses a deadlock is done again, from its beginning. */
@SubgraphTest
class RepeatableTransactionTest {

    @Autowired
    private RepeatableTransaction transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DSLContext database;

    private final AtomicInteger runs = new AtomicInteger();
    private final UUID first = UuidGenerator.next();
    private final UUID second = UuidGenerator.next();

    @Test
    void whatLosesADeadlockIsDoneAgain() throws Exception {
        loseDeadlock(this::change);

        assertThat(runs).hasValue(2);
        assertThat(texts()).isEqualTo("changed changed");
    }

    @Test
    void soIsWhatLosesItInsideOfASavepoint() throws Exception {
        TransactionTemplate savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        loseDeadlock(note -> savepoint.executeWithoutResult(_ -> change(note)));

        assertThat(runs).hasValue(2);
        assertThat(texts()).isEqualTo("changed changed");
    }

    private void loseDeadlock(Consumer<UUID> changingTheSecond) throws Exception {
        database.execute("INSERT INTO notes VALUES (UUID_TO_BIN(?), 'new', 1), (UUID_TO_BIN(?), 'new', 1)", first.toString(), second.toString());
        LostDeadlock.in(
                () -> transaction.run(() -> {
                    runs.incrementAndGet();
                    change(first);
                    changingTheSecond.accept(second);
                    return true;
                }),
                database,
                new TransactionTemplate(transactions),
                row(first),
                row(second));
    }

    private void change(UUID note) {
        database.execute("UPDATE notes SET text = 'changed' WHERE id = UUID_TO_BIN(?)", note.toString());
    }

    private String texts() {
        return database.fetchValues("SELECT text FROM notes WHERE id IN (UUID_TO_BIN(?), UUID_TO_BIN(?))", first.toString(), second.toString())
                .stream().map(String::valueOf).reduce((one, other) -> one + " " + other).orElseThrow();
    }

    private static String row(UUID note) {
        return "notes WHERE id = UUID_TO_BIN('%s')".formatted(note);
    }
}
