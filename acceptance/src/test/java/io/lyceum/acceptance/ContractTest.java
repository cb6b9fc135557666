package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void theCommittedSupergraphIsWhatTheSdlComposesTo() throws IOException, InterruptedException {
        Process check = new ProcessBuilder("npm", "run", "--silent", "compose:check")
                .directory(Path.of("..", "router-config").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
    }
}
