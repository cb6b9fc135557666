package io.lyceum.enrollments.coupon;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** A category of the courses subgraph, known by its key only. */
record Category(UUID id) implements Identified {}
