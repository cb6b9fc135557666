/**
 * MySQL, Kafka and Redis for {@code ./lyceum up}, for tests and for code generation. Each is given by the environment, run in a container, or run
 * natively in user space, in that order; {@link io.lyceum.services.BackingServices} is the way in.
 */
@NullMarked
package io.lyceum.services;

import org.jspecify.annotations.NullMarked;
