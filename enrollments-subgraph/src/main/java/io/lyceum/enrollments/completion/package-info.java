/**
 * When a course is completed, and with which outcome: all mandatory lessons are done, and every quiz that counts is passed or out of attempts.
 */
@NullMarked
package io.lyceum.enrollments.completion;

import org.jspecify.annotations.NullMarked;
