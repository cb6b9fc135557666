package io.lyceum.courses.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.cache.SharedCache;
import java.time.Clock;
import java.time.Duration;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class RankingScheduleTest {

    private static final Rankings RANKINGS =
            new Rankings(new RankingRepository(DSL.using(SQLDialect.MYSQL)), SharedCache.off(), Clock.systemUTC());

    @Test
    void bothListsAreFilledAtIntervals() {
        new WebApplicationContextRunner()
                .withUserConfiguration(RankingSchedule.class)
                .withBean(Rankings.class, () -> RANKINGS)
                .run(context -> assertThat(context.getBean(ScheduledTaskHolder.class).getScheduledTasks())
                        .extracting(task -> (FixedDelayTask) task.getTask())
                        .allMatch(task -> task.getInitialDelayDuration().equals(Duration.ofSeconds(5)))
                        .extracting(FixedDelayTask::getIntervalDuration)
                        .containsExactlyInAnyOrder(Duration.ofMinutes(15), Duration.ofMinutes(5)));
    }

    @Test
    void nothingIsPlannedWhereItIsSwitchedOffOrAnImportRuns() {
        new WebApplicationContextRunner()
                .withPropertyValues("lyceum.courses.rankings=false")
                .withUserConfiguration(RankingSchedule.class)
                .withBean(Rankings.class, () -> RANKINGS)
                .run(context -> assertThat(context).doesNotHaveBean(ScheduledTaskHolder.class));
        new ApplicationContextRunner()
                .withUserConfiguration(RankingSchedule.class)
                .withBean(Rankings.class, () -> RANKINGS)
                .run(context -> assertThat(context).doesNotHaveBean(ScheduledTaskHolder.class));
    }
}
