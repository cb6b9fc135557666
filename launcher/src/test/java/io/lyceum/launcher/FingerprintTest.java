package io.lyceum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path folder;

    @Test
    void aJarBuiltAgainFromTheSameIsTheSame() throws IOException {
        assertThat(SubgraphApp.fingerprint(jar("one.jar", "text", 1_000_000_000_000L))).isEqualTo(SubgraphApp.fingerprint(jar("two.jar", "text", 1_100_000_000_000L)));
    }

    @Test
    void aJarWithOtherContentIsAnother() throws IOException {
        assertThat(SubgraphApp.fingerprint(jar("one.jar", "text", 0))).isNotEqualTo(SubgraphApp.fingerprint(jar("two.jar", "test", 0)));
    }

    @Test
    void filesAreToldByContentAndNotByTime() throws IOException {
        Path file = folder.resolve("source");
        Files.writeString(file, "one");
        String before = Fingerprints.ofFiles(folder);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(Fingerprints.ofFiles(folder)).isEqualTo(before);

        Files.writeString(file, "two");
        assertThat(Fingerprints.ofFiles(folder)).isNotEqualTo(before);
        assertThat(Fingerprints.ofFiles(folder.resolve("nowhere"))).isNotEqualTo(before);
    }

    @Test
    void aPartIsStartedAnewForAnotherBuildOrOtherVariablesButNotForATraining() throws IOException {
        ServiceSpec spec = spec("build", Map.of("A", "1", "B", "2"));
        assertThat(spec("other", Map.of("A", "1", "B", "2")).fingerprint()).isNotEqualTo(spec.fingerprint());
        assertThat(spec("build", Map.of("A", "1", "B", "3")).fingerprint()).isNotEqualTo(spec.fingerprint());

        assertThat(spec.command(true)).containsExactly("java", "-jar", "app.jar");
        Files.writeString(folder.resolve("app.aot"), "");
        assertThat(spec.command(true)).containsExactly("java", "-XX:AOTCache=" + folder.resolve("app.aot"), "-jar", "app.jar");
        assertThat(spec("build", Map.of("B", "2", "A", "1")).fingerprint()).isEqualTo(spec.fingerprint());
    }

    private ServiceSpec spec(String build, Map<String, String> variables) {
        return new ServiceSpec("users", 4001, List.of("java", "-jar", "app.jar"), build, folder.resolve("app.aot"), variables, folder, "/readiness");
    }

    private Path jar(String name, String content, long time) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("file");
            entry.setTime(time);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
