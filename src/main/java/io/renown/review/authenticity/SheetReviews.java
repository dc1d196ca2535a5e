package io.renown.review.authenticity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What reviews are compared with, from a sheet of their brand: others of the brand and nothing else, since the estimate is shown
 * to whoever sees the brand. Words are fetched by the page, and kept while the next page may need them.
 */
final class SheetReviews implements ComparedReviews {

    /** Reviews whose words are held: some megabytes. */
    private static final int HELD = 3_000;

    private final BrandSheet sheet;
    private final CopyFinder copies;
    private final SuspectedReviews rows;
    private final Map<Long, ComparedReview> held = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ComparedReview> eldest) {
            return size() > HELD;
        }
    };

    SheetReviews(BrandSheet sheet, CopyFinder copies, SuspectedReviews rows) {
        this.sheet = sheet;
        this.copies = copies;
        this.rows = rows;
    }

    /** Reviews whose words are needed to look at this one. */
    Set<Long> needed(int place) {
        long listing = sheet.listing(place);
        Instant at = sheet.publishedAt(place);
        Set<Long> ids = new HashSet<>(idsOfListing(
                listing, at.minus(RepeatedPhrase.AROUND), at.plus(RepeatedPhrase.AROUND), RepeatedPhrase.COMPARED));
        Instant from = at.minus(Burst.HALF_A_DAY);
        Instant to = at.plus(Burst.HALF_A_DAY);
        if (countOfListing(listing, from, to) >= Burst.FEWEST) {
            ids.addAll(idsOfListing(listing, from, to, Burst.SHOWN + 1));
        }
        return ids;
    }

    /** Fetches words, those that are not held yet. */
    void fetch(Collection<Long> ids) {
        List<Long> missing = ids.stream().filter(id -> !held.containsKey(id)).toList();
        rows.load(missing).forEach(review -> held.put(review.id(), review));
    }

    @Override
    public Optional<ComparedReview> find(long id) {
        fetch(List.of(id));
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public List<ComparedReview> alike(ComparedReview review, int most) {
        int place = sheet.find(review);
        return place < 0
                ? List.of()
                : Arrays.stream(copies.of(place))
                        .limit(most)
                        .mapToObj(other -> sheet.bare(other, review.brandId(), ""))
                        .toList();
    }

    @Override
    public List<ComparedReview> ofListing(long listingId, Instant from, Instant to, int most) {
        List<Long> ids = idsOfListing(listingId, from, to, most);
        fetch(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(held.get(id)).stream())
                .toList();
    }

    private List<Long> idsOfListing(long listingId, Instant from, Instant to, int most) {
        int end = sheet.firstFrom(listingId, to);
        int first = Math.max(sheet.firstFrom(listingId, from), end - most);
        return IntStream.iterate(end - 1, place -> place >= first, place -> place - 1)
                .mapToObj(sheet::id)
                .toList();
    }

    @Override
    public long countOfListing(long listingId, Instant from, Instant to) {
        return (long) sheet.firstFrom(listingId, to) - sheet.firstFrom(listingId, from);
    }

    @Override
    public List<ComparedReview> byAuthor(ComparedReview review, Instant from, Instant to, int most) {
        int place = sheet.find(review);
        return place < 0
                ? List.of()
                : Arrays.stream(sheet.sameAuthor(place, from, to, most))
                        .mapToObj(other -> sheet.bare(other, review.brandId(), review.author()))
                        .toList();
    }
}
