/** What a subgraph holds about a person, told to them as one document: {@code schema/decisions/0012-personal-data.md}. */
@NullMarked
package io.lyceum.starter.personal;

import org.jspecify.annotations.NullMarked;
