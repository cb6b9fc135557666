package io.lyceum.benchmarks.persisted;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.measure.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * A document of the demo partner's manifest.
 *
 * @param id by which the partner asks for it
 * @param text as it would be sent by somebody who is no partner
 * @param variables that it is asked with
 */
record PartnerDocument(String id, String text, Map<String, ?> variables) {

    static final String PARTNER = "partner-demo";

    /** Each subgraph that the documents reach is asked for at least one of these. */
    private static final String RENAMED = "(?m)^( +)(?<field>id|name|displayName|enrollmentCount)$";

    /** @throws BenchmarkException if the manifest holds no operation of this name */
    static PartnerDocument of(Path root, String operation, Map<String, ?> variables) {
        Path manifest = root.resolve("schema/operations").resolve(PARTNER).resolve("manifest.json");
        try {
            for (JsonNode each : Json.read(Files.readAllBytes(manifest)).path("operations")) {
                if (each.path("name").asString().equals(operation)) {
                    return new PartnerDocument(each.path("id").asString(), each.path("body").asString(), variables);
                }
            }
            throw new BenchmarkException("There is no operation %s in %s; name another.".formatted(operation, manifest));
        } catch (IOException unreadable) {
            throw new BenchmarkException("The manifest %s cannot be read; build it by `npm run manifest` in router-config.".formatted(manifest), unreadable);
        }
    }

    byte[] byId() {
        return Json.write(Map.of("documentId", id, "variables", variables));
    }

    byte[] byText() {
        return Json.query(text, variables);
    }

    /**
     * The text as nobody has sent it before, neither to the router nor through it to a subgraph: some of its fields have names of their own.
     * No cache of texts, documents or plans holds it.
     */
    byte[] byNewText(AtomicInteger counter) {
        String fresh = text.replaceAll(RENAMED, "$1${field}%07d: ${field}".formatted(counter.incrementAndGet()));
        if (fresh.equals(text)) {
            throw new BenchmarkException("The document asks for no field that could be renamed; choose another.");
        }
        return Json.query(fresh, variables);
    }
}
