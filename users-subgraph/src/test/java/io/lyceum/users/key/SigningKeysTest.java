package io.lyceum.users.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.users.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private Path file;

    @BeforeEach
    void inAFileThatDoesNotExistYet() {
        file = folder.resolve("keys").resolve("signing-keys.json");
    }

    @Test
    void theFileIsForItsOwnerAlone() throws IOException {
        instance();
        RotateKeys.rotate(file, clock);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.filter(path -> path.toString().endsWith(".new"))).isEmpty();
        }
    }

    @Test
    void instancesThatStartAtOnceShareOneKey() throws InterruptedException {
        List<Callable<SigningKeys>> starts = Stream.generate(() -> (Callable<SigningKeys>) this::instance).limit(8).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(starts).stream().map(start -> start.resultNow().current().getKeyID()).distinct()).hasSize(1);
        }
    }

    @Test
    void whatTheCommandMakesIsPublishedByRunningInstancesAndSignsLater() {
        SigningKeys keys = instance();
        String first = keys.current().getKeyID();

        assertThat(RotateKeys.rotate(file, clock)).contains(first, "2026-01-01T01:00:00Z");
        keys.tend();

        assertThat(keys.published().size()).isEqualTo(2);
        assertThat(keys.current().getKeyID()).isEqualTo(first);
        clock.advance(KeyRing.PUBLISHED_AHEAD);
        assertThat(keys.current().getKeyID()).isNotEqualTo(first);
        assertThat(keys.published().getKeyByKeyId(first)).isNotNull();
        clock.advance(KeyRing.PUBLISHED_AFTER.plusSeconds(1));
        keys.tend();
        assertThat(keys.published().size()).isEqualTo(1);
    }

    @Test
    void aKeyThatHasSignedForAMonthIsFollowedByAnother() {
        SigningKeys keys = instance();
        SigningKeys other = instance();

        clock.advance(MONTH);
        keys.tend();
        assertThat(keys.published().size()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        keys.tend();
        other.tend();

        assertThat(keys.published().size()).isEqualTo(2);
        assertThat(other.published().toJSONObject()).isEqualTo(keys.published().toJSONObject());
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() throws IOException {
        SigningKeys keys = instance();
        String first = keys.current().getKeyID();
        Files.writeString(file, "no keys");

        keys.tend();

        assertThat(keys.current().getKeyID()).isEqualTo(first);
    }

    private SigningKeys instance() {
        return new SigningKeys(file, MONTH, clock);
    }
}
