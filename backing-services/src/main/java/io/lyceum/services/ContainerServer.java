package io.lyceum.services;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.io.IOException;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/** A container of ours and the folder that records it. */
record ContainerServer(Path folder, ContainerRecord state) {

    private static final int PATIENCE_SECONDS = 30;

    /** Whether the container runs. */
    boolean isAlive() {
        try {
            return Boolean.TRUE.equals(client().inspectContainerCmd(state.id()).exec().getState().getRunning());
        } catch (NotFoundException gone) {
            return false;
        }
    }

    /** Stops and removes the container, if it is still there, and forgets it. A named volume stays. */
    void stop() {
        DockerClient client = client();
        try {
            client.stopContainerCmd(state.id()).withTimeout(state.detached() ? PATIENCE_SECONDS : 0).exec();
        } catch (NotFoundException | NotModifiedException | ConflictException stopped) {
            // What was wanted.
        }
        try {
            client.removeContainerCmd(state.id()).withForce(true).withRemoveVolumes(true).exec();
        } catch (NotFoundException | ConflictException gone) {
            // What was wanted; at the end of a JVM, Testcontainers removes it at the same time.
        }
        try {
            ContainerRecord.delete(folder);
        } catch (IOException failure) {
            throw new ServiceException("The folder " + folder + " could not be cleared; delete it by hand.", failure);
        }
    }

    static DockerClient client() {
        try {
            return DockerClientFactory.instance().client();
        } catch (IllegalStateException absent) {
            throw new ServiceException("The container engine that runs a recorded service does not answer; start it again.", absent);
        }
    }
}
