package io.lyceum.benchmarks.endpoint;

import io.lyceum.starter.LyceumSubgraphAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** A learner's dashboard without GraphQL: Spring MVC and plain JDBC. */
@SpringBootApplication(exclude = {LyceumSubgraphAutoConfiguration.class, DataSourceAutoConfiguration.class})
@EnableConfigurationProperties(EndpointProperties.class)
public class EndpointApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(EndpointApplication.class);
        application.setAdditionalProfiles("endpoint");
        application.run(arguments);
    }
}
