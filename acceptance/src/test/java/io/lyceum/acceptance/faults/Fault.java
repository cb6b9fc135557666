package io.lyceum.acceptance.faults;

import static org.awaitility.Awaitility.await;

import io.lyceum.launcher.LauncherException;
import io.lyceum.launcher.Stack;
import java.time.Duration;
import java.util.Map;

/** Something that goes wrong while learners learn, and is over. */
enum Fault {
    USERS_KILLED("users", Way.KILLED),
    ENROLLMENTS_KILLED("enrollments", Way.KILLED),
    ASSESSMENTS_KILLED("assessments", Way.KILLED),
    MYSQL_KILLED("mysql", Way.KILLED),
    KAFKA_KILLED("kafka", Way.KILLED),
    REDIS_KILLED("redis", Way.KILLED),
    KAFKA_AWAY_FOR_HALF_A_MINUTE("kafka", Way.AWAY),
    EVENTS_THREE_TIMES_AND_SHUFFLED("kafka", Way.REPEATED),
    ENROLLMENTS_BEFORE_COMMIT("enrollments", Way.BEFORE_COMMIT),
    ENROLLMENTS_AFTER_COMMIT("enrollments", Way.AFTER_COMMIT),
    ENROLLMENTS_AFTER_ACK("enrollments", Way.AFTER_ACK),
    ENROLLMENTS_AFTER_EFFECT("enrollments", Way.AFTER_EFFECT),
    ASSESSMENTS_BEFORE_COMMIT("assessments", Way.BEFORE_COMMIT),
    ASSESSMENTS_AFTER_COMMIT("assessments", Way.AFTER_COMMIT),
    ASSESSMENTS_AFTER_ACK("assessments", Way.AFTER_ACK),
    ASSESSMENTS_AFTER_EFFECT("assessments", Way.AFTER_EFFECT);

    /**
     * What goes wrong: it is killed, is killed and away for half a minute, says everything twice more and in any order, or dies by its own hand at
     * one of the subgraph's failpoints.
     */
    private enum Way { KILLED, AWAY, REPEATED, BEFORE_COMMIT, AFTER_COMMIT, AFTER_ACK, AFTER_EFFECT }

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String part;
    private final Way way;

    Fault(String part, Way way) {
        this.part = part;
        this.way = way;
    }

    /** Happens, and is over when this returns. */
    void happen(Stack stack, Ledger ledger) {
        switch (way) {
            case KILLED -> {
                stack.kill(part);
                stack.start(part);
            }
            case AWAY -> {
                stack.kill(part);
                int before = ledger.acknowledged();
                await().pollDelay(HALF_A_MINUTE).atMost(PATIENCE).until(() -> ledger.acknowledged() > before + 20);
                stack.start(part);
            }
            case REPEATED -> new RepeatedEvents(stack.services().kafka().bootstrapServers()).repeat();
            case BEFORE_COMMIT, AFTER_COMMIT, AFTER_ACK, AFTER_EFFECT -> {
                startToDie(stack);
                await().atMost(PATIENCE).until(() -> !stack.isAlive(part));
                stack.start(part);
            }
        }
    }

    private void startToDie(Stack stack) {
        try {
            stack.start(part, Map.of("LYCEUM_FAILPOINT", way.name()));
        } catch (LauncherException diedBeforeItWasReady) {
            // Work that was left over took it to the failpoint at once.
        }
    }
}
