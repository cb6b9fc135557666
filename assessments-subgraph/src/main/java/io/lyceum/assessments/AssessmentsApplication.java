package io.lyceum.assessments;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The assessments subgraph. */
@SpringBootApplication
public class AssessmentsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AssessmentsApplication.class, arguments);
    }
}
