package io.lyceum.launcher;

import java.util.List;

/** What a person can do about a program that did not start, where its log tells. */
final class Remedy {

    private static final List<String> EDITED_MIGRATION = List.of("Migrations have failed validation", "FlywayValidateException");

    private Remedy() {
    }

    /** A sentence with a space before it; empty where the lines say nothing that is known here. */
    static String of(List<String> log) {
        if (log.stream().anyMatch(line -> EDITED_MIGRATION.stream().anyMatch(line::contains))) {
            return " This build's migrations are not those that the database was made by; ./lyceum down --wipe deletes the data, and ./lyceum up then begins anew.";
        }
        return "";
    }
}
