package io.lyceum.starter;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;

/** Everything that makes a Spring Boot application a subgraph. */
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableConfigurationProperties(LyceumProperties.class)
@ComponentScan
public class LyceumSubgraphAutoConfiguration {}
