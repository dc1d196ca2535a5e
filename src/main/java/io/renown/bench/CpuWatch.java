package io.renown.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time that this process and its database - a child of it, when it is the embedded one - have used. */
final class CpuWatch {

    private final long own = own();
    private final long children = children();

    double ownMillis() {
        return (own() - own) / 1e6;
    }

    /** 0 when the database is elsewhere. */
    double databaseMillis() {
        return (children() - children) / 1e6;
    }

    private static long own() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
    }
}
