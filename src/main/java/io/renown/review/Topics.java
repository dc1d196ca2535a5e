package io.renown.review;

import io.renown.shared.Tsid;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The topics of a tenant: rows and documents know each as it was found, members see those that were made one as one. */
public final class Topics {

    /** As filters write whichever of those that members see. */
    public static final String ANY = "any";

    private final Map<Long, TopicName> byId = new LinkedHashMap<>();
    private final Map<Long, Long> roots = new HashMap<>();

    public Topics(List<TopicName> all) {
        all.forEach(topic -> byId.put(topic.id(), topic));
        byId.keySet().forEach(id -> roots.put(id, rootOf(id)));
    }

    private long rootOf(long id) {
        Set<Long> seen = new LinkedHashSet<>();
        long at = id;
        while (seen.add(at)) {
            Long into = Objects.requireNonNull(byId.get(at)).mergedInto();
            if (into == null || !byId.containsKey(into)) {
                return at;
            }
            at = into;
        }
        return at; // two members made each the other's at once
    }

    /** The topic that one counts as, itself or another; empty for one that is not known. */
    public Optional<TopicName> find(@Nullable Long id) {
        return Optional.ofNullable(id).map(roots::get).map(byId::get);
    }

    /** As {@link #find}, but for what is hidden. */
    public Optional<TopicName> findShown(@Nullable Long id) {
        return find(id).filter(topic -> !topic.hidden());
    }

    /** By the id as filters write it. */
    public Optional<TopicName> find(String id) {
        OptionalLong parsed = Tsid.parse(id);
        return parsed.isEmpty() ? Optional.empty() : find(parsed.getAsLong());
    }

    /** Those that are not part of another, hidden ones included, in the order they came. */
    public List<TopicName> roots() {
        return byId.values().stream()
                .filter(topic -> Objects.equals(roots.get(topic.id()), topic.id()))
                .toList();
    }

    /** A topic and all that count as the same. */
    public Set<Long> family(long id) {
        Long root = roots.get(id);
        Set<Long> family = new LinkedHashSet<>();
        if (root != null) {
            family.add(root);
            roots.forEach((member, its) -> {
                if (its.equals(root)) {
                    family.add(member);
                }
            });
        }
        return family;
    }

    /** What the index knows them by. @param ids as filters write them; what is hidden can still be asked for by its own */
    List<String> indexed(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> id.equals(ANY) ? roots().stream().filter(topic -> !topic.hidden()) : find(id).stream())
                .flatMap(topic -> family(topic.id()).stream())
                .distinct()
                .map(Object::toString)
                .toList();
    }

    /** Counts of the index as members see them: by the id that filters write, of shown topics. */
    Map<String, Long> shown(Map<String, Long> counts) {
        Map<String, Long> sums = new LinkedHashMap<>();
        counts.forEach((id, count) ->
                findShown(Long.valueOf(id)).ifPresent(topic -> sums.merge(Tsid.format(topic.id()), count, Long::sum)));
        return sums;
    }
}
