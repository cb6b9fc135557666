/** Proofs that courses were completed, and who may see them. */
@NullMarked
package io.lyceum.enrollments.certificate;

import org.jspecify.annotations.NullMarked;
