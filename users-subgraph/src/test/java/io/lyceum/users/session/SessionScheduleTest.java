package io.lyceum.users.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.testing.SubgraphTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The database is asked now and then for what events have told already. */
@SubgraphTest
class SessionScheduleTest {

    @Autowired
    private ScheduledTaskHolder tasks;

    @Test
    void endedSessionsAreLookedForEveryFewSeconds() {
        assertThat(tasks.getScheduledTasks())
                .filteredOn(task -> task.toString().endsWith("SessionSchedule.endedSessions"))
                .singleElement()
                .extracting(ScheduledTask::getTask)
                .isInstanceOfSatisfying(IntervalTask.class, task ->
                        assertThat(task.getIntervalDuration()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(10)));
    }
}
