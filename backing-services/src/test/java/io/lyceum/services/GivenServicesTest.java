package io.lyceum.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenServicesTest {

    @TempDir
    Path folder;

    @Test
    void serversNamedByTheEnvironmentAreUsedAndNeverStopped() throws Exception {
        try (BackingServices owner = BackingServices.in(folder.resolve("owner")).environment(Map.of("LYCEUM_SERVICES", "native")).open()) {
            MySqlServer mysql = owner.mysql();
            Map<String, String> environment = Map.of(
                    "LYCEUM_MYSQL_URL", "mysql://root:" + mysql.password() + "@127.0.0.1:" + mysql.port(),
                    "LYCEUM_KAFKA", owner.kafka().bootstrapServers(),
                    "LYCEUM_REDIS", owner.redis().uri());
            try (BackingServices guest = BackingServices.in(folder.resolve("guest")).environment(environment).open()) {
                Clients.use(guest.mysql());
                Clients.use(guest.kafka());
                Clients.use(guest.redis());
                assertThat(guest.redis().kind()).isEqualTo(ServiceKind.GIVEN);
                assertThat(guest.redis().uri()).isEqualTo(owner.redis().uri());
                guest.stop();
            }
            assertThat(owner.recorded()).hasSize(3).allMatch(RecordedService::running);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.4.6", "9.6.0", "10.11.6-MariaDB", "11.4.2-MariaDB-ubu2404"})
    void anythingOlderOrElseThanMySql97IsRefused(String version) {
        assertThatThrownBy(() -> MySqlVersion.require(version, "db:3306")).isInstanceOf(ServiceException.class)
                .hasMessage("The server at db:3306 is version " + version
                        + ", but MySQL 9.7 or newer is needed; give such a server, or unset LYCEUM_MYSQL_URL.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.7.0", "9.7.4-2", "9.10.1", "10.0.0"})
    void mySql97AndNewerAreWelcome(String version) {
        assertThatCode(() -> MySqlVersion.require(version, "db:3306")).doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotAnswerIsOneSentenceWithoutThePassword() {
        int silent = Ports.free();
        try (BackingServices services = BackingServices.in(folder)
                .environment(Map.of("LYCEUM_REDIS", "redis://:hidden@127.0.0.1:" + silent, "LYCEUM_MYSQL_URL", "postgres://root:hidden@db")).open()) {
            assertThatThrownBy(services::redis).hasMessage("No Redis lets us in at 127.0.0.1:" + silent
                    + ", which LYCEUM_REDIS names; start it or correct its account, or unset the variable.");
            assertThatThrownBy(services::mysql)
                    .hasMessage("The variable LYCEUM_MYSQL_URL cannot be read; give it the form mysql://user:password@host:port.");
        }
    }

    @Test
    void aChoiceThatCannotBeMetIsOneSentence() {
        try (BackingServices given = BackingServices.in(folder).environment(Map.of("LYCEUM_SERVICES", "given")).open();
                BackingServices odd = BackingServices.in(folder).environment(Map.of("LYCEUM_SERVICES", "cloud")).open()) {
            assertThatThrownBy(given::kafka)
                    .hasMessage("LYCEUM_SERVICES asks for given services, but LYCEUM_KAFKA is not set; set it, or set LYCEUM_SERVICES=auto.");
            assertThatThrownBy(odd::kafka).hasMessage("LYCEUM_SERVICES is 'cloud'; say given, container, native or auto.");
        }
    }
}
