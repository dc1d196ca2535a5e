package io.renown.support;

import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Leaves out the portal's own runs that begin a minute or more after its start: which test they meet is chance, and a test that
 * lays something out for such a run calls it itself.
 */
@Component
final class ShortSchedules implements SchedulingConfigurer {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.setFixedDelayTasksList(soon(registrar.getFixedDelayTaskList()));
        registrar.setFixedRateTasksList(soon(registrar.getFixedRateTaskList()));
    }

    private static List<IntervalTask> soon(List<IntervalTask> tasks) {
        return tasks.stream()
                .filter(task -> task.getInitialDelayDuration().compareTo(SOON) < 0)
                .toList();
    }
}
