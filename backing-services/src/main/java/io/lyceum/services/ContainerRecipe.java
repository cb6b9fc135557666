package io.lyceum.services;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one kind of server is run in a container of an image built by {@code images/build.sh}.
 *
 * @param image the image when the environment names none
 * @param port the port inside
 * @param data the folder of its data inside
 */
record ContainerRecipe(Recipe nativeRecipe, String image, int port, String data, ServiceTuning tuning) {

    static ContainerRecipe of(Recipe recipe, ServiceTuning tuning) {
        return switch (recipe.name()) {
            case "mysql" -> new ContainerRecipe(recipe, "lyceum/mysql:9.7", 3306, "/var/lib/mysql", tuning);
            case "kafka" -> new ContainerRecipe(recipe, "lyceum/kafka:4.3", 9092, "/data", tuning);
            case "redis" -> new ContainerRecipe(recipe, "lyceum/redis:8", 6379, "/data", tuning);
            default -> throw new IllegalArgumentException(recipe.name());
        };
    }

    String name() {
        return nativeRecipe.name();
    }

    String title() {
        return nativeRecipe.title();
    }

    String imageVariable() {
        return "LYCEUM_" + name().toUpperCase(Locale.ROOT) + "_IMAGE";
    }

    Map<String, String> environment(int published, String secret) {
        return switch (name()) {
            case "kafka" -> Map.of("LYCEUM_ADVERTISED", "127.0.0.1:" + published, "LYCEUM_CLUSTER", KafkaRecipe.clusterId(secret));
            case "redis" -> Map.of("LYCEUM_PASSWORD", secret, "LYCEUM_APPEND", tuning == ServiceTuning.DURABLE ? "yes" : "no");
            default -> Map.of("LYCEUM_PASSWORD", secret);
        };
    }

    List<String> arguments() {
        return switch (name()) {
            case "mysql" -> MySqlRecipe.settings(tuning);
            case "kafka" -> KafkaRecipe.settings(tuning);
            default -> List.of();
        };
    }
}
