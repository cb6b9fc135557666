package io.lyceum.services;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which of the three kinds serves: as {@code LYCEUM_SERVICES} says, else the first that can. */
record Choice(Options options) {

    private enum Mode { AUTO, GIVEN, CONTAINER, NATIVE }

    /**
     * @param variable the environment variable that names a given server
     * @param given makes the service from the variable's value
     */
    <S> S make(String variable, ContainerRecipe recipe, Function<String, S> given, Supplier<S> container, Supplier<S> nativeServer) {
        Optional<String> address = options.variable(variable);
        return switch (mode()) {
            case GIVEN -> given.apply(address.orElseThrow(() -> new ServiceException("LYCEUM_SERVICES asks for given services, but "
                    + variable + " is not set; set it, or set LYCEUM_SERVICES=auto.")));
            case NATIVE -> nativeServer.get();
            case CONTAINER -> {
                new ContainerEngine(options).hindrance(recipe).ifPresent(clause -> {
                    throw new ServiceException(recipe.title() + " cannot run in a container: " + clause + ".");
                });
                yield container.get();
            }
            case AUTO -> address.map(given).orElseGet(() -> containerIsUsable(recipe) ? container.get() : nativeServer.get());
        };
    }

    private boolean containerIsUsable(ContainerRecipe recipe) {
        ContainerEngine engine = new ContainerEngine(options);
        boolean mustBe = new ContainerStarter(options).hasVolume(recipe);
        // Data of an earlier run stay in use, whatever else has become possible since.
        if (!mustBe && (hasNativeData(recipe) || !engine.answers())) {
            return false;
        }
        Optional<String> hindrance = engine.hindrance(recipe);
        if (mustBe && hindrance.isPresent()) {
            throw new ServiceException(recipe.title() + "'s data are in a container's volume, but " + hindrance.get() + ".");
        }
        hindrance.ifPresent(clause -> options.progress().accept(recipe.title() + " runs natively, because " + clause));
        return hindrance.isEmpty();
    }

    private boolean hasNativeData(ContainerRecipe recipe) {
        return options.tuning() == ServiceTuning.DURABLE && Files.exists(options.directory().resolve(recipe.name()).resolve("data"));
    }

    private Mode mode() {
        String value = options.variable("LYCEUM_SERVICES").orElse("auto");
        try {
            return Mode.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ServiceException("LYCEUM_SERVICES is '" + value + "'; say given, container, native or auto.", unknown);
        }
    }
}
