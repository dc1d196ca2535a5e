package io.renown.jobs;

import org.jobrunr.server.BackgroundJobServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** JobRunr's server gives itself up for good when its database was away for a while; here it comes back with it. */
@Component
class JobServerRevival {

    private static final Logger log = LoggerFactory.getLogger(JobServerRevival.class);

    private final ObjectProvider<BackgroundJobServer> server;
    private volatile boolean ran;
    private volatile boolean stopping;

    JobServerRevival(ObjectProvider<BackgroundJobServer> server) {
        this.server = server;
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        stopping = true;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT3S")
    void revive() {
        BackgroundJobServer here = stopping ? null : server.getIfAvailable();
        if (here == null) {
            return;
        }
        if (here.isRunning()) {
            ran = true;
            return;
        }
        if (!ran) {
            return; // it has yet to start: an index that is filled first may take minutes
        }
        try {
            here.getStorageProvider().getJobStats(); // while this fails, so would the server
            log.warn("the job server had stopped by itself; it is started again");
            here.start();
        } catch (RuntimeException stillAway) {
            log.debug("the job server cannot be started yet", stillAway);
        }
    }
}
