package io.lyceum.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerServicesTest {

    @TempDir
    Path folder;

    @AfterEach
    void wipe() {
        durable().wipe();
    }

    @Test
    void eachServesItsClientsAndEndsWithTheServices() throws Exception {
        assumeContainers();
        try (BackingServices services = BackingServices.in(folder).environment(containers()).open()) {
            Clients.use(services.mysql());
            Clients.use(services.kafka());
            Clients.use(services.redis());
            assertThat(services.recorded()).hasSize(3).allMatch(RecordedService::running).extracting(RecordedService::kind)
                    .containsOnly(ServiceKind.CONTAINER);
        }
        assertThat(BackingServices.in(folder).open().recorded()).isEmpty();
    }

    @Test
    void durableContainersAreUsedAgainAndKeepTheirData() throws Exception {
        assumeContainers();
        int port;
        try (BackingServices first = durable()) {
            Clients.use(first.mysql());
            port = first.mysql().port();
        }
        try (BackingServices second = durable()) {
            assertThat(second.mysql().port()).isEqualTo(port);
            second.stop();
            try (var connection = second.mysql().connect(); var rows = connection.createStatement().executeQuery("SELECT title FROM clients_use.lesson")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void anEngineWithoutTheImageMakesWayForANativeServer() {
        assumeContainers();
        Map<String, String> environment = new HashMap<>(containers());
        environment.put("LYCEUM_SERVICES", "auto");
        environment.put("LYCEUM_REDIS_IMAGE", "lyceum/none:0");
        List<String> said = new ArrayList<>();
        try (BackingServices services = BackingServices.in(folder).environment(environment).progress(said::add).open()) {
            assertThat(services.redis().kind()).isEqualTo(ServiceKind.NATIVE);
            assertThat(said).containsExactly("Redis runs natively, because the engine has no image lyceum/none:0"
                    + " (build it by backing-services/images/build.sh, or name another by LYCEUM_REDIS_IMAGE)");
        }
    }

    private BackingServices durable() {
        return BackingServices.in(folder).environment(containers()).tuning(ServiceTuning.DURABLE).lifetime(ServiceLifetime.DETACHED).open();
    }

    private static Map<String, String> containers() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LYCEUM_SERVICES", "container");
        return environment;
    }

    private void assumeContainers() {
        Consumer<String> quiet = sentence -> { };
        Options options = new Options(folder, ServiceTuning.EPHEMERAL, ServiceLifetime.DETACHED, containers(), Map.of(), quiet);
        ContainerEngine engine = new ContainerEngine(options);
        List<Recipe> recipes = List.of(new KafkaRecipe(options.tuning()), new RedisRecipe(NativeCache.of(Map.of()), options.tuning(), quiet),
                new MySqlRecipe(NativeCache.of(Map.of()), options.tuning(), quiet));
        for (Recipe recipe : recipes) {
            Optional<String> hindrance = engine.hindrance(ContainerRecipe.of(recipe, options.tuning()));
            assumeTrue(hindrance.isEmpty(), () -> "no container of " + recipe.title() + ": " + hindrance.orElseThrow());
        }
    }
}
