package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts native servers, after dealing with those which an earlier run has left. */
record NativeStarter(Options options) {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

    NativeServer start(Recipe recipe) {
        Path folder = folder(recipe);
        try (FolderLock _ = FolderLock.acquire(options.directory(), recipe.name())) {
            Folders.createPrivate(folder);
            Optional<ServiceRecord> left = ServiceRecord.read(folder);
            if (left.isPresent() && isUsable(recipe, left.get())) {
                return new NativeServer(folder, left.get(), options.tuning());
            }
            left.ifPresent(state -> stopLeftover(recipe, folder, state));
            return launch(recipe, Folders.createPrivate(folder), left);
        } catch (IOException failure) {
            throw new ServiceException(recipe.title() + " could not be started in " + folder + ": " + failure.getMessage()
                    + "; free the space or the rights it needs there, and try again.", failure);
        }
    }

    /** The server that is recorded in the directory, running or not. */
    Optional<NativeServer> recorded(Recipe recipe) {
        Path folder = folder(recipe);
        return ServiceRecord.read(folder).map(state -> new NativeServer(folder, state, options.tuning()));
    }

    private Path folder(Recipe recipe) {
        return options.directory().resolve(recipe.name());
    }

    private boolean isUsable(Recipe recipe, ServiceRecord state) {
        if (options.lifetime() != ServiceLifetime.DETACHED || state.owner() != null || !state.server().isAlive()) {
            return false;
        }
        if (options.port(recipe.name()).orElse(state.port()) != state.port()) {
            return false;
        }
        try {
            recipe.check(state.port(), state.secret());
            return true;
        } catch (Exception unhealthy) {
            return false;
        }
    }

    private void stopLeftover(Recipe recipe, Path folder, ServiceRecord state) {
        if (!state.server().isAlive()) {
            return;
        }
        if (state.owner() != null && state.owner().isAlive()) {
            throw new ServiceException(recipe.title() + " in " + folder + " is in use by process " + state.owner().pid()
                    + "; end that run first, or choose another folder.");
        }
        options.progress().accept("Stopping " + recipe.title() + " (process " + state.server().pid() + "), which an earlier run has left");
        new NativeServer(folder, state, options.tuning()).stop();
    }

    private NativeServer launch(Recipe recipe, Path folder, Optional<ServiceRecord> left) throws IOException {
        if (options.tuning() == ServiceTuning.EPHEMERAL) {
            Folders.delete(folder);
            Folders.createPrivate(folder);
        }
        int port = choosePort(recipe, left);
        String secret = left.map(ServiceRecord::secret).orElseGet(Secrets::password);
        Path log = folder.resolve(recipe.name() + ".log");
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NEW_SESSION)) {
            // Away from the terminal, whose interrupt key would otherwise end the server before those who use it.
            command.add(NEW_SESSION.toString());
        }
        List<String> server = recipe.prepare(folder, port, secret);
        command.addAll(server);
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).redirectInput(Path.of("/dev/null").toFile()).start();
        try {
            awaitName(process.toHandle(), Path.of(server.getFirst()).toRealPath().toString());
            ServiceRecord state = new ServiceRecord(ProcessIdentity.of(process.toHandle()), port, secret,
                    options.lifetime() == ServiceLifetime.DETACHED ? null : ProcessIdentity.of(ProcessHandle.current()));
            state.write(folder);
            awaitAnswer(recipe, process, port, secret, log);
            return new NativeServer(folder, state, options.tuning());
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            ServiceRecord.delete(folder);
            throw failure;
        }
    }

    /** A process bears its starter's name until the server's program has taken over; recorded before, it would not be known again. */
    private static void awaitName(ProcessHandle process, String executable) {
        long limit = System.nanoTime() + PAUSE.multipliedBy(100).toNanos();
        while (process.isAlive() && System.nanoTime() < limit && !process.info().command().orElse("").equals(executable)) {
            Thread.onSpinWait();
        }
    }

    private int choosePort(Recipe recipe, Optional<ServiceRecord> left) {
        Optional<Integer> fixed = options.port(recipe.name());
        fixed.ifPresent(port -> Ports.requireFree(port, recipe.title()));
        return fixed.or(() -> left.map(ServiceRecord::port).filter(Ports::isFree)).orElseGet(Ports::free);
    }

    private static void awaitAnswer(Recipe recipe, Process process, int port, String secret, Path log) {
        try {
            Patience.until(START_LIMIT, () -> recipe.check(port, secret), () -> {
                if (!process.isAlive()) {
                    throw new ServiceException(recipe.title() + " ended while it was starting; the reason is in " + log + ".");
                }
            });
        } catch (IllegalStateException silent) {
            throw new ServiceException(recipe.title() + " did not answer within " + START_LIMIT.toSeconds() + " s; the reason is in " + log + ".", silent);
        }
    }
}
