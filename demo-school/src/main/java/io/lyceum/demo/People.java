package io.lyceum.demo;

import io.lyceum.demo.person.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The school's people by what they do.
 *
 * @param demoAccounts admin, instructor, moderator, learner
 * @param instructors in the order of the list of instructors
 */
record People(List<Person> demoAccounts, List<Person> instructors, List<Person> moderators, List<Person> learners) {

    static UUID id(String key) {
        return DemoIds.of("user", key);
    }

    /** An instructor by key; the demo instructor's is {@code instructor}. */
    static UUID instructor(String key) {
        return id(key.equals("instructor") ? key : "instructor-" + key);
    }

    List<Person> all() {
        return Stream.of(demoAccounts, instructors, moderators, learners).flatMap(List::stream).toList();
    }

    Map<UUID, Person> byId() {
        return all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
