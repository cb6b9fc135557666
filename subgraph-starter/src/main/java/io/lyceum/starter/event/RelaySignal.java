package io.lyceum.starter.event;

import io.lyceum.starter.schedule.Signal;
import org.springframework.stereotype.Component;

/** Wakes the relay of this process as soon as there is something to send. */
@Component
public class RelaySignal extends Signal {}
