package io.lyceum.services;

/** What a server is tuned for. */
public enum ServiceTuning {
    /** Data outlive the server; a commit is on disk when it returns; memory is lean. */
    DURABLE,
    /** For tests: every start is from empty, nothing is flushed, and data are deleted at the end. */
    EPHEMERAL
}
