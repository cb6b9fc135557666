/**
 * Files that learners hand in: uploaded and read on a path of their own, {@code /submission-files}, by whoever the graph would show them to.
 * A file is uploaded first and then named in {@code submitAssignment}.
 */
@NullMarked
package io.lyceum.assessments.upload;

import org.jspecify.annotations.NullMarked;
