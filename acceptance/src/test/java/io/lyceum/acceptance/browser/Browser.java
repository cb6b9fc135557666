package io.lyceum.acceptance.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium of this machine, driven by the script {@code router-config/graphiql/browser/visit.ts}. */
record Browser(Path program) {

    private static final Path ROUTER = Path.of("..", "router-config").toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 180;

    /** The Chromium that {@code LYCEUM_CHROMIUM} names, or one that the path knows. */
    static Optional<Browser> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("LYCEUM_CHROMIUM")).map(Path::of);
        Stream<Path> known = Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(Browser::onPath);
        return Stream.concat(named, known).filter(Files::isExecutable).findFirst().map(Browser::new);
    }

    /**
     * Uses the page at an address as a visitor would.
     *
     * @param screenshot where a picture is put; two more lie beside it
     * @return what was seen
     */
    JsonNode visit(String address, Path screenshot) throws IOException, InterruptedException {
        Path complaints = Files.createTempFile("visit", ".log");
        Process visit = new ProcessBuilder(
                ROUTER.resolve("node_modules/node/bin/node").toString(), "browser/visit.ts", address, program.toString(), screenshot.toAbsolutePath().toString())
                .directory(ROUTER.resolve("graphiql").toFile())
                .redirectError(complaints.toFile())
                .start();
        visit.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(_ -> visit.destroyForcibly());
        String seen = new String(visit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (visit.waitFor() != 0) {
            throw new AssertionError("The visit ended early: " + Files.readString(complaints));
        }
        return JsonMapper.shared().readTree(seen);
    }

    private static Stream<Path> onPath(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return List.of(path.split(":")).stream().filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name));
    }
}
