package io.renown.provisioning;

import io.renown.review.IngestResult;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an application did, kind by kind. */
public final class TenantApplied {

    /** What a tenant's file speaks of, in the order in which it is applied. */
    public enum Kind {
        TENANT,
        BRANDS,
        LISTINGS,
        MEMBERS,
        LABELS,
        ORDERS,
        REVIEWS,
        GUESTS;

        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many were made, altered, and found as the file says. */
    public record Counts(long created, long changed, long unchanged) {

        static final Counts NONE = new Counts(0, 0, 0);
        static final Counts CREATED = new Counts(1, 0, 0);
        static final Counts CHANGED = new Counts(0, 1, 0);
        static final Counts UNCHANGED = new Counts(0, 0, 1);

        Counts plus(Counts other) {
            return new Counts(created + other.created, changed + other.changed, unchanged + other.unchanged);
        }
    }

    private IngestResult reviews = IngestResult.NONE;
    private final String slug;
    private final Map<Kind, Counts> counts = new EnumMap<>(Kind.class);

    TenantApplied(String slug) {
        this.slug = slug;
        for (Kind kind : Kind.values()) {
            counts.put(kind, Counts.NONE);
        }
    }

    void add(Kind kind, Counts more) {
        counts.merge(kind, more, Counts::plus);
    }

    void add(IngestResult more) {
        reviews = reviews.plus(more);
        add(Kind.REVIEWS, new Counts(more.added(), more.changed(), more.unchanged()));
    }

    /** What became of its reviews; some of them may have come in without analysis. */
    public IngestResult reviews() {
        return reviews;
    }

    public String slug() {
        return slug;
    }

    public Map<Kind, Counts> counts() {
        return Collections.unmodifiableMap(counts);
    }

    public boolean isNothingDone() {
        return counts.values().stream().allMatch(count -> count.created() + count.changed() == 0);
    }

    /** As {@code brands +3 ~0 =2, ...}: created, changed, unchanged. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> "%s +%d ~%d =%d"
                        .formatted(
                                entry.getKey().title(),
                                entry.getValue().created(),
                                entry.getValue().changed(),
                                entry.getValue().unchanged()))
                .collect(Collectors.joining(", "));
    }
}
