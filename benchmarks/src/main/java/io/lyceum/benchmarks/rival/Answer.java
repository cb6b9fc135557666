package io.lyceum.benchmarks.rival;

import java.util.List;

/** The shape in which GraphQL answers a list of courses. */
record Answer<T>(Data<T> data) {

    record Data<T>(Nodes<T> courses) {}

    record Nodes<T>(List<T> nodes) {}

    static <T> Answer<T> of(List<T> courses) {
        return new Answer<>(new Data<>(new Nodes<>(courses)));
    }
}
