package io.lyceum.services;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** Starts containers, after dealing with those which an earlier run has left. */
record ContainerStarter(Options options) {

    private static final String VOLUME_FILE = "volume";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    ContainerServer start(ContainerRecipe recipe) {
        Path folder = folder(recipe);
        try (FolderLock _ = FolderLock.acquire(options.directory(), recipe.name())) {
            Folders.createPrivate(folder);
            Optional<ContainerServer> left = recorded(recipe);
            if (left.isPresent() && isUsable(recipe, left.get())) {
                return left.get();
            }
            left.ifPresent(ContainerServer::stop);
            return launch(recipe, folder, left.map(ContainerServer::state));
        } catch (IOException failure) {
            throw new ServiceException("The folder " + folder + " could not be written; free the space or the rights it needs.", failure);
        }
    }

    Optional<ContainerServer> recorded(ContainerRecipe recipe) {
        Path folder = folder(recipe);
        return ContainerRecord.read(folder).map(state -> new ContainerServer(folder, state));
    }

    /** Whether the data of durable containers were begun from this directory. */
    boolean hasVolume(ContainerRecipe recipe) {
        return Files.exists(folder(recipe).resolve(VOLUME_FILE));
    }

    /** Removes the volume with the data of a durable container, which must be stopped. */
    void wipe(ContainerRecipe recipe) {
        try {
            ContainerServer.client().removeVolumeCmd(volume(recipe)).exec();
        } catch (NotFoundException gone) {
            // What was wanted.
        }
    }

    private Path folder(ContainerRecipe recipe) {
        return options.directory().resolve(recipe.name());
    }

    private boolean isUsable(ContainerRecipe recipe, ContainerServer left) {
        if (options.lifetime() != ServiceLifetime.DETACHED || !left.state().detached() || !left.isAlive()) {
            return false;
        }
        try {
            recipe.nativeRecipe().check(left.state().port(), left.state().secret());
            return true;
        } catch (Exception unhealthy) {
            return false;
        }
    }

    private ContainerServer launch(ContainerRecipe recipe, Path folder, Optional<ContainerRecord> left) throws IOException {
        int port = options.port(recipe.name()).or(() -> left.map(ContainerRecord::port).filter(Ports::isFree)).orElseGet(Ports::free);
        Ports.requireFree(port, recipe.title());
        String secret = left.map(ContainerRecord::secret).orElseGet(Secrets::password);
        boolean detached = options.lifetime() == ServiceLifetime.DETACHED;
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(new ContainerEngine(options).image(recipe)))
                .withEnv(recipe.environment(port, secret))
                .withCommand(recipe.arguments().toArray(String[]::new))
                .withReuse(detached)
                .withCreateContainerCmdModifier(command -> publish(command, recipe, port))
                .waitingFor(new Answering(recipe, port, secret).withStartupTimeout(START_LIMIT));
        if (options.tuning() == ServiceTuning.EPHEMERAL) {
            container.withTmpFs(Map.of(recipe.data(), "rw,mode=1777"));
        } else {
            Files.writeString(folder.resolve(VOLUME_FILE), volume(recipe));
        }
        try {
            container.start();
        } catch (RuntimeException failure) {
            String log = container.getContainerId() == null ? "" : container.getLogs().lines().reduce("", (first, second) -> second);
            container.stop();
            throw new ServiceException(recipe.title() + " did not start in a container; see what its engine logs, or set LYCEUM_SERVICES=native. " + log,
                    failure);
        }
        ContainerServer server = new ContainerServer(folder, new ContainerRecord(container.getContainerId(), port, secret, detached));
        server.state().write(folder);
        return server;
    }

    private void publish(CreateContainerCmd command, ContainerRecipe recipe, int port) {
        HostConfig host = Objects.requireNonNull(command.getHostConfig());
        host.withPortBindings(new PortBinding(Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(recipe.port())));
        if (options.tuning() == ServiceTuning.DURABLE) {
            host.withBinds(new Bind(volume(recipe), new Volume(recipe.data())));
        }
    }

    /** A name that no other clone on this engine uses. */
    private String volume(ContainerRecipe recipe) {
        UUID clone = UUID.nameUUIDFromBytes(options.directory().toString().getBytes(StandardCharsets.UTF_8));
        return "lyceum-" + clone + "-" + recipe.name();
    }

    /** Waits until the server answers its own protocol on the published port. */
    private static final class Answering extends AbstractWaitStrategy {

        private final ContainerRecipe recipe;
        private final int port;
        private final String secret;

        private Answering(ContainerRecipe recipe, int port, String secret) {
            this.recipe = recipe;
            this.port = port;
            this.secret = secret;
        }

        @Override
        protected void waitUntilReady() {
            Patience.until(startupTimeout, () -> recipe.nativeRecipe().check(port, secret), () -> {
                if (!waitStrategyTarget.isRunning()) {
                    throw new IllegalStateException("it ended while it was starting");
                }
            });
        }
    }
}
