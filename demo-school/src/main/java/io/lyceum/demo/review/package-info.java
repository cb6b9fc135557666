/** What learners say about courses. */
@NullMarked
package io.lyceum.demo.review;

import org.jspecify.annotations.NullMarked;
