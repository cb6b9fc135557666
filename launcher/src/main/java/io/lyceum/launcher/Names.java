package io.lyceum.launcher;

import java.util.List;
import java.util.stream.Stream;

/** What the parts of the graph are called. */
final class Names {

    static final String ROUTER = "router";
    static final List<String> SUBGRAPHS = List.of("users", "courses", "enrollments", "assessments");
    /** The router first, then the subgraphs: the order of their ports. */
    static final List<String> ALL = Stream.concat(Stream.of(ROUTER), SUBGRAPHS.stream()).toList();

    /** What the subgraphs and the router stand on. */
    static final List<String> BACKING_SERVICES = List.of("mysql", "kafka", "redis");

    /** Names a MySQL server to be used instead of one of our own. */
    static final String GIVEN_MYSQL = "LYCEUM_MYSQL_URL";

    /** The partner whose key {@code up} shows. */
    static final String DEMO_PARTNER = "partner-demo";

    private Names() {
    }
}
