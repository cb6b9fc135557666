package io.lyceum.enrollments;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The enrollments subgraph. */
@SpringBootApplication
public class EnrollmentsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EnrollmentsApplication.class, arguments);
    }
}
