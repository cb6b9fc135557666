package io.lyceum.acceptance;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lyceum.demo.DemoIds;
import io.lyceum.launcher.Stack;
import io.lyceum.starter.id.TypeId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A hundred published courses, each with a module of two lessons, a quiz and an assignment. The demo learner is enrolled in all of them, has
 * begun every lesson, sat every quiz and handed in every assignment; a hundred other people are enrolled in the first course. The demo
 * instructor teaches every course but the last, which somebody else does.
 */
final class School {

    static final int SIZE = 100;

    static final UUID LEARNER = DemoIds.of("user", "learner");
    static final UUID INSTRUCTOR = DemoIds.of("user", "instructor");

    private School() {}

    static School in(Stack stack) {
        try (Connection users = stack.schema("users").connect();
                Connection courses = stack.schema("courses").connect();
                Connection enrollments = stack.schema("enrollments").connect();
                Connection assessments = stack.schema("assessments").connect()) {
            new SchoolWriter(users, courses, enrollments, assessments).write();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new School();
    }

    /** The key of the i-th thing of a kind, such as the third course. */
    static UUID key(String kind, int i) {
        return UuidCreator.getNameBasedSha1("school:%s:%d".formatted(kind, i));
    }

    /** The global id of the i-th thing of a type. */
    String id(String prefix, int i) {
        return TypeId.encode(prefix, key(prefix, i));
    }

    /** The global ids of the first things of a type. */
    List<String> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> id(prefix, i)).toList();
    }
}
