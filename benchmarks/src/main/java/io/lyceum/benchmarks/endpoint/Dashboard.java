package io.lyceum.benchmarks.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dashboard as GraphQL answers it; names and order of the components are those of the operation. */
record Dashboard(Data data) {

    record Data(Me me) {}

    record Me(String id, String displayName, @Nullable OwnProfile profile, Enrollments enrollments) {}

    record OwnProfile(@Nullable String avatarUrl, String timezone) {}

    record Enrollments(int totalCount, PageInfo pageInfo, List<Edge> edges) {}

    record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor) {}

    record Edge(String cursor, Enrollment node) {}

    record Enrollment(
            String id,
            String status,
            @Nullable String outcome,
            String progressPercentage,
            String enrolledAt,
            @Nullable String lastAccessedAt,
            @Nullable Course course,
            Attempts quizAttempts,
            @Nullable String finalGrade,
            @Nullable Certificate certificate) {}

    record Course(String id, String title, String slug, String level, List<Instructor> instructors, List<Module> modules) {}

    record Instructor(String role, @Nullable Person user) {}

    record Person(String id, String displayName, @Nullable Profile profile) {}

    record Profile(@Nullable String avatarUrl) {}

    record Module(String id, String title, List<Lesson> lessons) {}

    record Lesson(
            String id, String title, String type, @Nullable Integer durationMinutes, boolean isPreview, @Nullable Progress viewerProgress) {}

    record Progress(String status, String percentage, int lastPositionSeconds) {}

    record Attempts(List<Attempt> nodes) {}

    record Attempt(
            String id,
            int attemptNumber,
            String status,
            @Nullable String percentage,
            @Nullable Boolean isPassed,
            @Nullable String submittedAt,
            Quiz quiz) {}

    record Quiz(String id, String title, String type, String passingScore) {}

    record Certificate(String id, String number, String verificationCode, String issuedAt, String status) {}
}
