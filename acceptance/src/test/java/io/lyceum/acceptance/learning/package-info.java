/** A learner's life from the registration to the certificate, and many learners who want the same at once. */
@NullMarked
package io.lyceum.acceptance.learning;

import org.jspecify.annotations.NullMarked;
