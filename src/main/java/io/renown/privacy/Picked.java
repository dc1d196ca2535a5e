package io.renown.privacy;

import java.util.Collection;
import java.util.List;

/** The things that a member picked as being one person's. */
public record Picked(List<HeldThing> things) {

    public Picked(Collection<HeldThing> things) {
        this(List.copyOf(things));
    }

    public Picked {
        things = List.copyOf(things);
    }

    public List<Long> ids(String kind) {
        return things.stream()
                .filter(thing -> thing.kind().equals(kind))
                .map(HeldThing::id)
                .distinct()
                .sorted()
                .toList();
    }
}
