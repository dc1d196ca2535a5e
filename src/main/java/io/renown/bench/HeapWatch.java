package io.renown.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * How much of the heap is in use behind each collection. The lowest values of a stretch of time come close to what lives;
 * if they rise from stretch to stretch, something grows with the work.
 */
final class HeapWatch implements AutoCloseable, NotificationListener {

    private static final Set<String> HEAP_POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());

    private record Reading(long nanos, long bytes) {}

    private final List<Reading> readings = new ArrayList<>();

    HeapWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(this, null, null);
            }
        }
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (!GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())) {
            return;
        }
        Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc();
        long bytes = after.entrySet().stream()
                .filter(pool -> HEAP_POOLS.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        synchronized (readings) {
            readings.add(new Reading(System.nanoTime(), bytes));
        }
    }

    /** Bytes; 0 when nothing was collected. */
    long peak() {
        synchronized (readings) {
            return readings.stream().mapToLong(Reading::bytes).max().orElse(0);
        }
    }

    /** The lowest value in each of so many equal stretches of the time watched; 0 where nothing was collected. */
    List<Long> floors(int stretches) {
        synchronized (readings) {
            if (readings.isEmpty()) {
                return java.util.Collections.nCopies(stretches, 0L);
            }
            long first = readings.getFirst().nanos();
            long length = Math.max(1, (readings.getLast().nanos() - first) / stretches + 1);
            List<Long> floors = new ArrayList<>();
            for (int stretch = 0; stretch < stretches; stretch++) {
                int wanted = stretch;
                floors.add(readings.stream()
                        .filter(reading -> (reading.nanos() - first) / length == wanted)
                        .mapToLong(Reading::bytes)
                        .min()
                        .orElse(0));
            }
            return floors;
        }
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                try {
                    emitter.removeNotificationListener(this);
                } catch (ListenerNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
