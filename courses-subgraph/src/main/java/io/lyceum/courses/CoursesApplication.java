package io.lyceum.courses;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The courses subgraph. */
@SpringBootApplication
public class CoursesApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CoursesApplication.class, arguments);
    }
}
