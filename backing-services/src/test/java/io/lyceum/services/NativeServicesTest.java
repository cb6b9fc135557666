package io.lyceum.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeServicesTest {

    private static final Map<String, String> NATIVE = Map.of("LYCEUM_SERVICES", "native");

    @TempDir
    Path folder;

    @AfterEach
    void wipe() {
        durable().wipe();
    }

    @Test
    void eachServesItsClientsAndEndsWithTheServices() throws Exception {
        try (BackingServices services = BackingServices.in(folder).environment(NATIVE).open()) {
            Clients.use(services.mysql());
            Clients.use(services.kafka());
            Clients.use(services.redis());
            assertThat(services.recorded()).hasSize(3).allMatch(RecordedService::running).extracting(RecordedService::kind)
                    .containsOnly(ServiceKind.NATIVE);
        }
        assertThat(BackingServices.in(folder).open().recorded()).isEmpty();
    }

    @Test
    void whatIsKilledComesBackAtItsPortWithItsData() throws Exception {
        try (BackingServices services = durable()) {
            Clients.use(services.mysql());
            int port = services.mysql().port();
            long pid = services.mysql().pid().orElseThrow();

            services.kill("mysql");
            assertThat(ProcessHandle.of(pid)).isEmpty();
            services.revive("mysql");

            assertThat(services.recorded()).singleElement().satisfies(server -> {
                assertThat(server.running()).isTrue();
                assertThat(server.port()).isEqualTo(port);
            });
            try (var connection = services.mysql().connect(); var rows = connection.createStatement().executeQuery("SELECT title FROM clients_use.lesson")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void whatWouldComeBackEmptyIsNotKilled() {
        try (BackingServices services = BackingServices.in(folder).environment(NATIVE).open()) {
            assertThatThrownBy(() -> services.kill("redis")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void durableServicesOutliveTheirStarterAndKeepTheirData() throws Exception {
        long pid;
        try (BackingServices first = durable()) {
            Clients.use(first.mysql());
            pid = first.mysql().pid().orElseThrow();
        }
        try (BackingServices second = durable()) {
            assertThat(second.mysql().pid()).hasValue(pid);
            second.stop();
            assertThat(ProcessHandle.of(pid)).isEmpty();
            try (var connection = second.mysql().connect(); var rows = connection.createStatement().executeQuery("SELECT title FROM clients_use.lesson")) {
                assertThat(rows.next()).isTrue();
            }
            second.wipe();
            assertThat(folder.resolve("mysql")).doesNotExist();
        }
    }

    @Test
    void secretsAreReadableByTheirUserAlone() throws IOException {
        try (BackingServices services = BackingServices.in(folder).environment(NATIVE).open()) {
            services.redis();
            for (String file : new String[] {"service.properties", "redis.conf"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("redis").resolve(file)))).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aTakenPortIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                BackingServices services = BackingServices.in(folder).environment(NATIVE).port("redis", taken.getLocalPort()).open()) {
            assertThatThrownBy(services::redis).isInstanceOf(ServiceException.class).hasMessage("Port " + taken.getLocalPort()
                    + ", asked for Redis, is taken; end the program that listens there, or ask for another port.");
        }
    }

    @Test
    void aFolderInUseIsNotTakenAway() {
        try (BackingServices first = BackingServices.in(folder).environment(NATIVE).open();
                BackingServices second = BackingServices.in(folder).environment(NATIVE).open()) {
            first.redis();
            assertThatThrownBy(second::redis).isInstanceOf(ServiceException.class).hasMessageContaining("is in use by process");
        }
    }

    private BackingServices durable() {
        return BackingServices.in(folder).environment(NATIVE).tuning(ServiceTuning.DURABLE).lifetime(ServiceLifetime.DETACHED).open();
    }
}
