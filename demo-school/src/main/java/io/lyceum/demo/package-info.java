/**
 * The demo school: organizations, people, courses, enrollments, results and reviews that look like a real school's and are the same every
 * time. What it holds is made once, here, so that each subgraph loads its part alone and the references meet.
 */
@NullMarked
package io.lyceum.demo;

import org.jspecify.annotations.NullMarked;
