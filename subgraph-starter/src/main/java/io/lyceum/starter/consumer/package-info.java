/**
 * Feeds consumers and observers from Kafka: consumers take each event in once, as a group of all instances; observers hear every event in
 * every instance. What a consumer cannot take in is parked among its dead letters.
 */
@NullMarked
package io.lyceum.starter.consumer;

import org.jspecify.annotations.NullMarked;
