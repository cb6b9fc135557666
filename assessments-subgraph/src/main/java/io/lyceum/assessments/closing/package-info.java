/** Quizzes that close: whoever has not passed one by then is out of attempts, as is whoever comes later. */
@NullMarked
package io.lyceum.assessments.closing;

import org.jspecify.annotations.NullMarked;
