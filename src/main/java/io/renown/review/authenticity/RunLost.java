package io.renown.review.authenticity;

import org.springframework.dao.OptimisticLockingFailureException;

/** Another node goes on with the run, or this one stops: no failure that asks for a rest. */
final class RunLost extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1L;

    RunLost(String why) {
        super(why);
    }
}
