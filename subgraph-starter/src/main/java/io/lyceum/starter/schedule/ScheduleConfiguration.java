package io.lyceum.starter.schedule;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Wires the threads of schedules. Where threads are virtual, Boot's own scheduler runs everything of a fixed delay on one. */
@Configuration(proxyBeanMethods = false)
public class ScheduleConfiguration {

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.build();
    }
}
