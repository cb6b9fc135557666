/** The import of OULAD's assessments and results: from {@code assessments.csv} and {@code studentAssessment.csv}. */
@NullMarked
package io.lyceum.assessments.oulad;

import org.jspecify.annotations.NullMarked;
