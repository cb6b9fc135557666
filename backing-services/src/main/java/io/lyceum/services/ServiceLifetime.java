package io.lyceum.services;

/** How long a started server runs. */
public enum ServiceLifetime {
    /** Until {@link BackingServices#close()} or the end of this JVM, whichever is first. */
    WITH_JVM,
    /** Until {@link BackingServices#stop()}, by this or by a later JVM; a healthy one left by an earlier JVM is used again. */
    DETACHED
}
