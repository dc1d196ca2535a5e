package io.renown.provisioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** In which order tables can be emptied. */
final class TableOrder {

    private TableOrder() {}

    /** A foreign key from {@code child} to {@code parent}. */
    record Reference(String child, String parent) {}

    /**
     * Tables before those that they refer to; a table's reference to itself does not count.
     *
     * @throws IllegalStateException when tables refer to each other in a circle
     */
    static List<String> childrenFirst(Collection<String> tables, Collection<Reference> references) {
        Set<String> left = new LinkedHashSet<>(tables);
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference -> reference.parent().equals(table)
                                    && !reference.child().equals(table)
                                    && left.contains(reference.child())))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
            ordered.addAll(free);
            free.forEach(left::remove);
        }
        return ordered;
    }
}
