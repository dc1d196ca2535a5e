package io.renown.publicapi.door;

import io.renown.embedded.DatabaseReturned;
import io.renown.embedded.DatabaseWatch;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A caller whose request died with the portal or its database may repeat it at once. Only a portal with a database of its own
 * can tell: elsewhere the request may live on another node, and the key is free after some minutes.
 */
@Component
class KeysAfterOutage {

    private final RepeatableWrites writes;
    private final ObjectProvider<DatabaseWatch> ownDatabase;

    KeysAfterOutage(RepeatableWrites writes, ObjectProvider<DatabaseWatch> ownDatabase) {
        this.writes = writes;
        this.ownDatabase = ownDatabase;
    }

    @EventListener
    void databaseReturned(DatabaseReturned returned) {
        writes.freeBegunBefore(returned.diedAt());
    }

    /** Requests of this process may be under way already. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (ownDatabase.getIfAvailable() != null) {
            writes.freeBegunBefore(
                    Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
        }
    }
}
