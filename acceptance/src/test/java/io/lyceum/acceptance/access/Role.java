package io.lyceum.acceptance.access;

import io.lyceum.acceptance.DemoGraph;
import io.lyceum.acceptance.RouterAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Everybody as whom a field is asked: a column of the matrix. Partners have a test of their own, because they are told the same of every text. */
enum Role {
    ANONYMOUS("nobody"),
    /** Whose enrollment, attempt, work, certificate and payment are asked for. */
    STUDENT("learner"),
    OTHER_STUDENT("learner-001"),
    /** Who teaches the course that is asked for. */
    INSTRUCTOR("instructor"),
    OTHER_INSTRUCTOR("instructor-music"),
    MODERATOR("moderator"),
    /** Administrator of the organization that offers the course. */
    ORGANIZATION_ADMIN(DemoGraph.ORGANIZATION_ADMIN),
    ADMIN("admin");

    private final String account;

    Role(String account) {
        this.account = account;
    }

    /** The head of the role's column. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean is(UUID person) {
        return this != ANONYMOUS && DemoGraph.person(account).equals(person);
    }

    RouterAnswer ask(String document) {
        return DemoGraph.as(account).ask(document);
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Role::label).toList();
    }
}
