package io.renown.home.ui;

import io.renown.review.BrandFigures;
import io.renown.review.BrandOverview;
import io.renown.tenancy.BrandDetails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of the table as a tree: which are shown, and in what order, follows from what is unfolded, typed and sorted by. */
final class HomeRows {

    private static final long TOP = Long.MIN_VALUE;

    private final Map<Long, List<HomeRow>> below = new HashMap<>();
    private final Set<Long> unfolded = new HashSet<>();
    private final BrandFigures sum;

    /** @param listings how many hang on each brand */
    HomeRows(BrandOverview overview, Map<Long, Long> listings) {
        Map<Long, List<BrandDetails>> children = new HashMap<>();
        for (BrandDetails brand : overview.brands().all()) {
            long parent = Optional.ofNullable(brand.parentId())
                    .filter(id -> overview.brands().find(id).isPresent())
                    .orElse(TOP);
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(brand);
        }
        children.getOrDefault(TOP, List.of()).forEach(root -> add(TOP, root, "", 0, children, overview, listings));
        sum = below.getOrDefault(TOP, List.of()).stream()
                .map(HomeRow::figures)
                .reduce(BrandFigures.NONE, BrandFigures::plus);
        unfoldASingleRoot();
    }

    private HomeRow add(
            long parent,
            BrandDetails brand,
            String path,
            int depth,
            Map<Long, List<BrandDetails>> children,
            BrandOverview overview,
            Map<Long, Long> listings) {
        BrandFigures figures = overview.of(brand.id());
        Set<Long> ids = new HashSet<>(Set.of(brand.id()));
        long held = listings.getOrDefault(brand.id(), 0L);
        List<BrandDetails> own = children.getOrDefault(brand.id(), List.of());
        String pathOfOwn = path.isEmpty() ? brand.name() : path + " › " + brand.name();
        for (BrandDetails child : own) {
            HomeRow row = add(brand.id(), child, pathOfOwn, depth + 1, children, overview, listings);
            figures = figures.plus(row.figures());
            ids.addAll(row.brandIds());
            held += row.listings();
        }
        HomeRow row = new HomeRow(brand, path, depth, own.size(), Set.copyOf(ids), held, figures);
        below.computeIfAbsent(parent, key -> new ArrayList<>()).add(row);
        return row;
    }

    /** A group under one name would otherwise show one line. */
    private void unfoldASingleRoot() {
        List<HomeRow> rows = below.getOrDefault(TOP, List.of());
        while (rows.size() == 1) {
            unfolded.add(rows.getFirst().brand().id());
            rows = below.getOrDefault(rows.getFirst().brand().id(), List.of());
        }
    }

    /** @param typed shows all lines that match, wherever they lie; empty shows the tree as it is unfolded */
    List<HomeRow> shown(String typed, Comparator<HomeRow> order) {
        if (typed.isBlank()) {
            return unfoldedBelow(TOP, order).toList();
        }
        return below.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.matches(typed))
                .sorted(order)
                .toList();
    }

    private Stream<HomeRow> unfoldedBelow(long parent, Comparator<HomeRow> order) {
        return below.getOrDefault(parent, List.of()).stream()
                .sorted(order)
                .flatMap(row -> isUnfolded(row)
                        ? Stream.concat(
                                Stream.of(row), unfoldedBelow(row.brand().id(), order))
                        : Stream.of(row));
    }

    boolean isUnfolded(HomeRow row) {
        return unfolded.contains(row.brand().id());
    }

    void fold(HomeRow row) {
        if (!unfolded.remove(row.brand().id()) && row.subBrands() > 0) {
            unfolded.add(row.brand().id());
        }
    }

    /** Of all brands together. */
    BrandFigures sum() {
        return sum;
    }

    boolean isEmpty() {
        return below.isEmpty();
    }

    int roots() {
        return below.getOrDefault(TOP, List.of()).size();
    }
}
