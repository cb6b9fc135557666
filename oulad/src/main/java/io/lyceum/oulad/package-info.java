/**
 * The Open University Learning Analytics Dataset (Kuzilek, Hlosta, Zdrahal, Scientific Data 4:170171, 2017, CC BY 4.0): its files as
 * checked rows, and what every subgraph's import must derive from them in the same way, so that each imports its part alone and the
 * references meet: ids, names, dates and grades.
 */
@NullMarked
package io.lyceum.oulad;

import org.jspecify.annotations.NullMarked;
