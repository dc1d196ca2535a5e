package io.renown.topic;

import org.springframework.dao.OptimisticLockingFailureException;

/** Another node goes on with the run, or this one stops; no failure that asks for a rest. */
final class ShiftOver extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1L;

    ShiftOver(String why) {
        super(why);
    }
}
