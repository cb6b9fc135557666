package io.lyceum.courses.review;

import io.lyceum.courses.generated.types.ReviewFilter;
import io.lyceum.courses.generated.types.ReviewOrder;
import io.lyceum.starter.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** A page of reviews: which, in which order, how much. */
record ReviewPage(@Nullable ReviewFilter filter, @Nullable ReviewOrder order, PageRequest request) {}
