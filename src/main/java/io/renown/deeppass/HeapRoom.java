package io.renown.deeppass;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import org.springframework.stereotype.Component;

/** Whether the heap has room for work that can wait. */
@Component
class HeapRoom {

    private final long leastFree;

    HeapRoom(DeepPassProperties properties) {
        this.leastFree = properties.leastFreeMemory().toBytes();
    }

    /** Judged by what the latest collection left: rubbish not yet collected takes nothing from anybody. */
    boolean isEnough() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += left == null ? 0 : left.getUsed();
        }
        return Runtime.getRuntime().maxMemory() - used >= leastFree;
    }
}
