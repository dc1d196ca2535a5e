package io.renown.mutation;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.ttddyy.dsproxy.transform.QueryTransformer;
import net.ttddyy.dsproxy.transform.TransformInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands before the database of the portal under test: sees each statement, and takes one predicate out of it. */
@Component
class PredicateRemoval implements QueryTransformer {

    private static final Set<String> BETWEEN =
            Set.of(PredicateRemoval.class.getName(), "io.renown.tenancy.GuardedDataSource");

    private final Map<String, Set<TenantPredicate>> predicates = new ConcurrentHashMap<>();
    private volatile @Nullable BiConsumer<TenantPredicate, Boolean> watcher;
    private volatile @Nullable TenantPredicate removed;

    /** @param seen told of each predicate that is sent, as often as it is, and whether the portal sent it */
    void watch(@Nullable BiConsumer<TenantPredicate, Boolean> seen) {
        watcher = seen;
    }

    /** @param predicate null puts all back */
    void remove(@Nullable TenantPredicate predicate) {
        removed = predicate;
    }

    /** Whether the portal sent it, and not a test to see what happened. */
    private static boolean isThePortals() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type.getName().startsWith("io.renown."))
                        .filter(type -> !BETWEEN.contains(type.getName().replaceAll("\\$.*", "")))
                        .flatMap(type ->
                                Stream.ofNullable(type.getProtectionDomain().getCodeSource()))
                        .findFirst()
                        .filter(source -> !source.getLocation().getPath().contains("test-classes"))
                        .isPresent());
    }

    @Override
    public String transformQuery(TransformInfo asked) {
        String sql = asked.getQuery();
        BiConsumer<TenantPredicate, Boolean> seen = watcher;
        if (seen != null) {
            boolean portals = isThePortals();
            predicates
                    .computeIfAbsent(sql, statement -> Set.copyOf(TenantPredicate.of(statement)))
                    .forEach(predicate -> seen.accept(predicate, portals));
        }
        TenantPredicate out = removed;
        return out == null ? sql : out.removedFrom(sql);
    }
}
