package io.lyceum.starter.idempotency;

import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.error.BadInputException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Runs mutations that take an idempotency key. A unique row per viewer, mutation and key settles rivals, in the transaction of the effect. */
@Component
public class IdempotentMutation {

    static final int LONGEST_KEY = 128;

    private final IdempotencyKeyRepository keys;
    private final RepeatableTransaction transaction;
    private final JsonMapper json;

    IdempotentMutation(IdempotencyKeyRepository keys, RepeatableTransaction transaction, JsonMapper json) {
        this.keys = keys;
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * Runs the effect in a transaction of its own, unless the viewer used the key for this mutation within the last 24 hours. A rival with
     * the same key waits for that transaction's end. A deadlock rolls everything back and runs the effect again, a few times: so what it
     * does outside of the transaction waits until after the commit.
     *
     * <p>Only success is kept. Where the effect returns a {@link Refusal} or throws, the transaction is rolled back and the key stays free;
     * what was thrown reaches the caller as it is.
     *
     * @param viewer who asks
     * @param mutation its name in the schema
     * @param key what the caller chose
     * @param input the mutation's whole input; what it is written as in JSON tells two requests apart
     * @param answerType what a success returns: a record that JSON holds without loss, and with nothing secret in it, because it is stored
     * @param effect what the mutation does
     * @throws BadInputException if the key is blank or longer than {@value #LONGEST_KEY} characters
     * @throws IllegalStateException if the caller has begun a transaction
     */
    public <T> Idempotent<T> run(
            UUID viewer, String mutation, String key, Object input, Class<? extends T> answerType, Supplier<? extends T> effect) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An idempotent mutation has a transaction of its own: rivals wait for its end.");
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadInputException("`idempotencyKey` has 1 to %d characters, not all of them blank.".formatted(LONGEST_KEY));
        }
        UsedKey used = new UsedKey(viewer, mutation, key, hash(input));
        // Rivals for one key run into a deadlock by nature: when the first refuses, all that waited for its row hold the gap that it leaves.
        return transaction.execute(status -> once(used, answerType, effect, status));
    }

    private <T> Idempotent<T> once(UsedKey used, Class<? extends T> answerType, Supplier<? extends T> effect, TransactionStatus status) {
        if (!keys.claim(used)) {
            Optional<KeptAnswer> kept = keys.find(used);
            if (kept.isPresent()) {
                return replay(kept.get(), used, answerType);
            }
            keys.renew(used);
        }
        T answer = effect.get();
        if (answer instanceof Refusal) {
            status.setRollbackOnly();
        } else {
            keys.keep(used, json.writeValueAsString(answer));
        }
        return new Idempotent.Answered<>(answer, false);
    }

    private <T> Idempotent<T> replay(KeptAnswer kept, UsedKey used, Class<? extends T> answerType) {
        return Arrays.equals(kept.inputHash(), used.inputHash())
                ? new Idempotent.Answered<>(json.readValue(kept.answer(), answerType), true)
                : new Idempotent.Reused<>();
    }

    private byte[] hash(Object input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsString(input).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
