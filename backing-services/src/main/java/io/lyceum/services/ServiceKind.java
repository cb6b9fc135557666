package io.lyceum.services;

/** Where a backing service comes from. */
public enum ServiceKind {
    /** It runs already; its address is in the environment. It is never stopped by us. */
    GIVEN,
    /** It runs in a container of a locally built image. */
    CONTAINER,
    /** It runs as an ordinary process of this user, from the cache folder. */
    NATIVE
}
