package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server process of ours and the folder that records it. */
record NativeServer(Path folder, ServiceRecord state, ServiceTuning tuning) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Ends the process, if it still runs, forgets it, and deletes the data of an ephemeral one. */
    void stop() {
        try {
            state.server().find().ifPresent(this::end);
            ServiceRecord.delete(folder);
            if (tuning == ServiceTuning.EPHEMERAL) {
                Folders.delete(folder);
            }
        } catch (IOException failure) {
            throw new ServiceException("The folder " + folder + " could not be cleared; delete it by hand.", failure);
        }
    }

    /** Ends the process at once; record and data stay, as after a crash. */
    void kill() {
        state.server().find().ifPresent(process -> {
            CompletableFuture<ProcessHandle> ended = process.onExit();
            process.destroyForcibly();
            ended.join();
        });
    }

    private void end(ProcessHandle process) {
        CompletableFuture<ProcessHandle> ended = process.onExit();
        if (tuning == ServiceTuning.EPHEMERAL) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        try {
            ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            ended.join();
        } catch (ExecutionException failure) {
            throw new ServiceException("Process " + process.pid() + " could not be waited for; stop it by hand.", failure);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
