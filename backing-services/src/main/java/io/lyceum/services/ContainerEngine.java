package io.lyceum.services;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The container engine of this machine, if it has one. */
record ContainerEngine(Options options) {

    /** Its reaper and its search for the host both want an image of a registry; ours are not to be reaped when they are detached. */
    private static final Map<String, String> TESTCONTAINERS = Map.of(
            "TESTCONTAINERS_RYUK_DISABLED", "true",
            "TESTCONTAINERS_REUSE_ENABLE", "true",
            "TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");

    /** Whether an engine answers on this machine; one elsewhere is of no use, since ports are published on the loopback interface. */
    boolean answers() {
        return isOfThisMachine(address()) && EngineProbe.confirms(address(), "/_ping");
    }

    /** Why no container of this recipe can be run, as a clause with its remedy; empty when one can. */
    Optional<String> hindrance(ContainerRecipe recipe) {
        if (!answers()) {
            return Optional.of("no container engine answers on this machine (start one, or set LYCEUM_SERVICES=native)");
        }
        String image = image(recipe);
        if (!EngineProbe.confirms(address(), "/images/" + image + "/json")) {
            return Optional.of("the engine has no image " + image + " (build it by backing-services/images/build.sh, or name another by "
                    + recipe.imageVariable() + ")");
        }
        return TESTCONTAINERS.entrySet().stream()
                .filter(setting -> !options.variable(setting.getKey()).equals(Optional.of(setting.getValue())))
                .map(setting -> "Testcontainers is not set up (set " + setting.getKey() + "=" + setting.getValue() + ")")
                .findFirst();
    }

    String image(ContainerRecipe recipe) {
        return options.variable(recipe.imageVariable()).orElse(recipe.image());
    }

    private String address() {
        return options.variable("DOCKER_HOST").orElse("unix:///var/run/docker.sock");
    }

    private static boolean isOfThisMachine(String address) {
        try {
            URI uri = URI.create(address);
            return "unix".equals(uri.getScheme()) || "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
