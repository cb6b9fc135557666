/**
 * Tables that grow by time, partitioned by month: the coming months are made, months past their keeping are dropped.
 */
@NullMarked
package io.lyceum.starter.partition;

import org.jspecify.annotations.NullMarked;
