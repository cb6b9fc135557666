package io.lyceum.acceptance.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A document of {@code partner-demo}, with variables to which the school under test has an answer. */
enum PartnerDocument {
    CATALOGUE("catalogue", Map.of("first", 5), 60, "/courses/nodes/4/title"),
    SEARCH("search", Map.of("words", "course", "first", 5), 60, "/courses/nodes/0/title"),
    COURSE_PAGE("course-page", Map.of("slug", "course-000"), 60, "/courseBySlug/instructors/0/user/displayName"),
    SUBJECTS("subjects", Map.of(), 300, "/categories/0/courseCount"),
    VERIFY_CERTIFICATE("verify-certificate", Map.of("code", "code-0000"), 0, "/certificateByCode/studentName");

    private final String file;
    final Map<String, ?> variables;
    /** How long its answer may be kept, in seconds; 0: not at all. */
    final int maxAge;
    /** A pointer below {@code data} at which the school's answer has a value. */
    final String evidence;

    PartnerDocument(String file, Map<String, ?> variables, int maxAge, String evidence) {
        this.file = file;
        this.variables = variables;
        this.maxAge = maxAge;
        this.evidence = evidence;
    }

    /** The SHA-256 of the file, as a partner computes it. */
    String id() {
        return Partners.sha256(text().getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        try {
            return Files.readString(Path.of("..", "schema", "operations", "partner-demo", file + ".graphql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
