package io.renown.privacy;

import java.util.List;
import java.util.Map;

/**
 * What one module holds of people who are no members. A bean of each module that holds any; called for the current tenant
 * within a transaction.
 */
public interface PersonalData {

    /** At most {@code limit} things that may be the person's, visible to the actor. */
    default List<PersonMatch> search(PersonQuery query, int limit) {
        return List.of();
    }

    /** Tells what the picked things say of the person: {@link Traces#found} for each that is held and not yet erased. */
    default void describe(Picked picked, Traces traces) {}

    /** Copies out all that is held of the person, by kind. */
    void collect(Picked picked, Traces traces, PersonCopy copy);

    /**
     * Erases it; what may not come back is handed to {@link Traces#suppress}. Done twice, the second time does nothing.
     *
     * @return how much of each kind is gone
     */
    Map<String, Long> erase(Picked picked, Traces traces);

    /** Takes up, after a restore, what {@link Traces#suppress} was told of the kind before it. */
    default void suppressAgain(Suppression suppression) {}
}
