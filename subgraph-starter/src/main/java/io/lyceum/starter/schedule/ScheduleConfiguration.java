package io.lyceum.starter.schedule;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Wires schedules and their threads. Where threads are virtual, Boot's own scheduler runs everything of a fixed delay on one. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class ScheduleConfiguration {

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        ThreadPoolTaskScheduler scheduler = builder.build();
        // A command ends when its work is done.
        scheduler.setDaemon(true);
        return scheduler;
    }
}
