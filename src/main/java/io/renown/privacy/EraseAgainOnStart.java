package io.renown.privacy;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Before the first page is served, and before the index is filled. Commands on a stopped portal leave it to the next start. */
@Component
class EraseAgainOnStart implements SmartLifecycle {

    private final ErasuresAgain erasures;
    private final ApplicationContext context;
    private volatile boolean done;

    EraseAgainOnStart(ErasuresAgain erasures, ApplicationContext context) {
        this.erasures = erasures;
        this.context = context;
    }

    @Override
    public void start() {
        if (context instanceof WebServerApplicationContext) {
            erasures.apply();
        }
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return 0; // the web server comes close to the last
    }
}
