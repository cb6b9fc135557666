/** The import of OULAD's registrations as enrollments, with certificates for whoever passed: from {@code studentRegistration.csv}. */
@NullMarked
package io.lyceum.enrollments.oulad;

import org.jspecify.annotations.NullMarked;
