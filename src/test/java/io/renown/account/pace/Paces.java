package io.renown.account.pace;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Further nodes, or such that live at another time. */
@Component
public class Paces {

    private final CallSql calls;

    Paces(CallSql calls) {
        this.calls = calls;
    }

    public AccountPace at(Clock clock) {
        return new AccountPace(calls, clock);
    }
}
