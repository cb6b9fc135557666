/**
 * Commands about events, run by a subgraph's program beside the one that serves: the current state told again, dead letters put back. They
 * report in the lines of {@link io.lyceum.bulk.LineProtocol}.
 */
@NullMarked
package io.lyceum.starter.republish;

import org.jspecify.annotations.NullMarked;
