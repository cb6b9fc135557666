package io.lyceum.benchmarks.rival;

import io.lyceum.starter.LyceumSubgraphAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A catalogue without GraphQL: two endpoints over the tables of the courses subgraph. */
@SpringBootApplication(exclude = LyceumSubgraphAutoConfiguration.class)
public class RivalApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(RivalApplication.class);
        application.setAdditionalProfiles("rival");
        application.run(arguments);
    }
}
