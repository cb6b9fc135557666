package io.lyceum.courses.review;

import io.lyceum.courses.user.User;
import java.time.Instant;

/** What an instructor answered to a review. */
record InstructorResponse(String text, Instant respondedAt, User responder) {}
