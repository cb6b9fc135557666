package io.lyceum.starter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class SharedCacheTest {

    private static final CacheKind<Gadget> GADGETS =
            new CacheKind<>("gadget:%s:details", Duration.ofMinutes(1), new TypeReference<>() {});
    private static final CacheKind<List<Integer>> NUMBERS = new CacheKind<>("numbers", Duration.ofMinutes(1), new TypeReference<>() {});
    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00.123456Z");

    private final KeptInMemory store = new KeptInMemory();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final SharedCache cache = new SharedCache(store, JsonMapper.shared(), metrics);
    private final Set<UUID> asked = new HashSet<>();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @AfterEach
    void noTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void whatIsKeptIsNotAskedForAgain() {
        Map<UUID, Gadget> first = read(Set.of(one), true);
        asked.clear();

        Map<UUID, Gadget> second = read(Set.of(one, other), true);

        assertThat(asked).containsExactly(other);
        assertThat(second).containsEntry(one, first.get(one)).containsKey(other);
        assertThat(metrics.counter("lyceum.cache.reads", "kind", "gadget:{id}:details", "result", "hit").count()).isEqualTo(1);
        assertThat(metrics.counter("lyceum.cache.reads", "kind", "gadget:{id}:details", "result", "miss").count()).isEqualTo(2);
    }

    @Test
    void whatIsNotForEverybodyIsNotKept() {
        read(Set.of(one), false);

        assertThat(store.values).isEmpty();
    }

    @Test
    void whatAnotherVersionHasKeptIsReadAnew() {
        store.values.put("gadget:%s:details".formatted(one), "{\"name\":\"Engine\",\"formerly\":\"Machine\"}");

        assertThat(read(Set.of(one), true).get(one).name()).isEqualTo("Engine");
        assertThat(asked).containsExactly(one);
    }

    @Test
    void whatHasNoIdIsKeptToo() {
        assertThat(cache.read(NUMBERS, () -> List.of(1, 2))).containsExactly(1, 2);
        assertThat(cache.read(NUMBERS, () -> List.of(3))).containsExactly(1, 2);
        cache.evict(NUMBERS);
        assertThat(cache.read(NUMBERS, () -> List.of(3))).containsExactly(3);
    }

    @Test
    void whatChangesInATransactionIsForgottenAfterItsCommit() {
        read(Set.of(one), true);
        TransactionSynchronizationManager.initSynchronization();

        cache.evict(GADGETS, Set.of(one));

        assertThat(store.values).hasSize(1);
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        assertThat(store.values).isEmpty();
    }

    private Map<UUID, Gadget> read(Set<UUID> ids, boolean isForEverybody) {
        return cache.read(GADGETS, ids, missing -> {
            asked.addAll(missing);
            return missing.stream()
                    .collect(Collectors.toMap(
                            id -> id, id -> new Loaded<>(new Gadget("Engine", NOW), isForEverybody)));
        });
    }

    private record Gadget(String name, Instant madeAt) {}
}
