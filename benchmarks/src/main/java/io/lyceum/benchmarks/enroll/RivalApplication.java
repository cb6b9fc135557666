package io.lyceum.benchmarks.enroll;

import io.lyceum.starter.LyceumSubgraphAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Enrolling without GraphQL: one endpoint over the tables of the enrollments subgraph. */
@SpringBootApplication(exclude = LyceumSubgraphAutoConfiguration.class)
public class RivalApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(RivalApplication.class);
        application.setAdditionalProfiles("rival");
        application.run(arguments);
    }
}
