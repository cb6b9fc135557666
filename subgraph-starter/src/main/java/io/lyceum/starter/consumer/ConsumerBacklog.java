package io.lyceum.starter.consumer;

/**
 * What a consumer has still to do.
 *
 * @param events in its topics that it has not taken in yet
 * @param deadLetters that it could not take in, and that were not put back since
 */
record ConsumerBacklog(long events, long deadLetters) {}
