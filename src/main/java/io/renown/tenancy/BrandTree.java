package io.renown.tenancy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The brands an actor may see, as a tree. Immutable. */
public final class BrandTree {

    private final Map<Long, BrandDetails> brands = new LinkedHashMap<>();

    public BrandTree(Collection<BrandDetails> brands) {
        brands.stream()
                .sorted(Comparator.comparing(BrandDetails::name))
                .forEach(brand -> this.brands.put(brand.id(), brand));
    }

    public List<BrandDetails> all() {
        return List.copyOf(brands.values());
    }

    public Optional<BrandDetails> find(long id) {
        return Optional.ofNullable(brands.get(id));
    }

    public Optional<BrandDetails> findByKey(String key) {
        return brands.values().stream().filter(brand -> brand.key().equals(key)).findFirst();
    }

    /** Brands whose parent is absent, or out of the actor's sight. */
    public List<BrandDetails> roots() {
        return brands.values().stream()
                .filter(brand -> brand.parentId() == null || !brands.containsKey(brand.parentId()))
                .toList();
    }

    public List<BrandDetails> childrenOf(long id) {
        return brands.values().stream()
                .filter(brand -> Objects.equals(brand.parentId(), id))
                .toList();
    }

    /** These brands and all below them. */
    public Set<Long> withDescendants(Collection<Long> ids) {
        Set<Long> found = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            long id = open.pop();
            if (found.add(id)) {
                childrenOf(id).forEach(child -> open.push(child.id()));
            }
        }
        return found;
    }

    /** From the top of the tree down to this brand. */
    public List<BrandDetails> pathTo(long id) {
        List<BrandDetails> path = new ArrayList<>();
        Optional<BrandDetails> brand = find(id);
        while (brand.isPresent() && !path.contains(brand.get())) {
            path.addFirst(brand.get());
            Long parent = brand.get().parentId();
            brand = parent == null ? Optional.empty() : find(parent);
        }
        return path;
    }
}
