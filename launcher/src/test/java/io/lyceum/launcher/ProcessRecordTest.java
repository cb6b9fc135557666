package io.lyceum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void startAProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void aRecordedProcessIsFoundAgainByWhoeverReadsTheRecord() throws IOException {
        Path file = folder.resolve("users.properties");
        recorded().write(file);

        assertThat(ProcessRecord.read(file)).contains(recorded());
        assertThat(ProcessRecord.read(file).orElseThrow().find()).contains(process.toHandle());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aStrangerWithTheSameNumberIsNeitherFoundNorEnded() throws IOException {
        StateDirectory state = new StateDirectory(folder);
        new ProcessRecord(process.pid(), "another-boot/12345", 4001, "f").write(state.record("users"));

        assertThat(ProcessRecord.read(state.record("users")).orElseThrow().isAlive()).isFalse();
        ServiceProcess.stop("users", state);

        assertThat(process.isAlive()).isTrue();
        assertThat(state.records()).isEmpty();
    }

    @Test
    void aRecordWithoutABirthFindsNobody() {
        assertThat(new ProcessRecord(process.pid(), "", 4001, "f").find()).isEmpty();
    }

    @Test
    void stoppingEndsTheRecordedProcessAndForgetsIt() throws Exception {
        StateDirectory state = new StateDirectory(folder);
        recorded().write(state.record("users"));

        ServiceProcess.stop("users", state);

        assertThat(process.waitFor()).isNotZero();
        assertThat(state.records()).isEmpty();
    }

    @Test
    void anEndedProcessIsNotAlive() throws Exception {
        ProcessRecord record = recorded();
        process.destroyForcibly().waitFor();
        assertThat(record.isAlive()).isFalse();
    }

    @Test
    void aDamagedRecordIsToldInASentence() throws IOException {
        Path file = folder.resolve("users.properties");
        Files.writeString(file, "pid=none\n");
        assertThatThrownBy(() -> ProcessRecord.read(file)).isInstanceOf(LauncherException.class).hasMessageContaining("is damaged; delete it");
    }

    private ProcessRecord recorded() {
        return new ProcessRecord(process.pid(), ProcessRecord.birth(process.pid()), 4001, "fingerprint");
    }
}
