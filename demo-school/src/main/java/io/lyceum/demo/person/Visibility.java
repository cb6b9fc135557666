package io.lyceum.demo.person;

/** Who sees a profile. */
public enum Visibility {
    PUBLIC,
    CONNECTIONS_ONLY,
    PRIVATE
}
