/** The import of OULAD's people: learners from {@code studentInfo.csv}, and an invented lead instructor for each module. */
@NullMarked
package io.lyceum.users.oulad;

import org.jspecify.annotations.NullMarked;
