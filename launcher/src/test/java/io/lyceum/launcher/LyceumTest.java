package io.lyceum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LyceumTest {

    @TempDir
    private Path folder;

    @Test
    void aFailureIsOneSentenceAndStatusOne() {
        StringWriter errors = new StringWriter();
        CommandLine line = Lyceum.commandLine().setErr(new PrintWriter(errors, true));

        assertThat(line.execute("import", "oulad", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(errors.toString().strip()).endsWith("There is no folder " + folder.resolve("nowhere") + "; say where the files of the data set are.");
    }

    @Test
    void anUnknownOptionIsAnErrorOfUse() {
        assertThat(Lyceum.commandLine().setErr(new PrintWriter(new StringWriter())).execute("up", "--sideways")).isEqualTo(2);
        assertThat(Lyceum.commandLine().setErr(new PrintWriter(new StringWriter())).execute("import")).isEqualTo(2);
        assertThat(Lyceum.commandLine().setErr(new PrintWriter(new StringWriter())).execute("keys")).isEqualTo(2);
    }

    @Test
    void aFolderWithoutTheDataSetIsNamedWithWhatItLacks() throws IOException {
        Files.writeString(folder.resolve("courses.csv"), "");
        assertThatThrownBy(() -> ImportOuladCommand.usable(folder)).isInstanceOf(LauncherException.class)
                .hasMessageContaining("lacks studentInfo.csv").hasMessageNotContaining("lacks courses.csv");
    }

    @Test
    void aLogIsReadOnAcrossItsServicesNextStart() throws IOException {
        Path log = folder.resolve("users.log");
        Files.writeString(log, "before\n");
        LogReader reader = LogReader.atEnd("users", log);
        assertThat(reader.newLines()).isEmpty();

        Files.writeString(log, "before\none\ntw");
        assertThat(reader.newLines()).containsExactly("one");
        Files.writeString(log, "before\none\ntwo\n");
        assertThat(reader.newLines()).containsExactly("two");

        Files.writeString(log, "anew\n");
        assertThat(reader.newLines()).containsExactly("anew");
    }

    @Test
    void secretsStayTheSameAndAreForTheirUserAlone() throws IOException {
        String secret = new StateDirectory(folder).secret("router");
        assertThat(secret).matches("[0-9a-f]{64}").isEqualTo(new StateDirectory(folder).secret("router")).isNotEqualTo(new StateDirectory(folder).secret("cursor"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))).hasSize(2);
    }

    @Test
    void twoLaunchersDoNotWorkInOneFolder() throws IOException {
        StateDirectory state = new StateDirectory(folder);
        try (var _ = state.lock()) {
            assertThatThrownBy(state::lock).isInstanceOf(LauncherException.class);
        }
        state.lock().close();
    }

    @Test
    void mailIsListedOldestFirstOrOfOneAddressAlone() throws IOException {
        Files.writeString(folder.resolve("2.txt"), "To: bob@example.test\nSubject: Second\n");
        Files.writeString(folder.resolve("1.txt"), "To: ada@example.test\nSubject: First\n");
        Files.writeString(folder.resolve(".3.new"), "half a mess");

        assertThat(MailCommand.messages(folder, "")).hasSize(2).first().asString().contains("First");
        assertThat(MailCommand.messages(folder, "Bob@example.test")).singleElement().asString().contains("Second");
        assertThat(MailCommand.messages(folder.resolve("nowhere"), "")).isEmpty();
    }
}
