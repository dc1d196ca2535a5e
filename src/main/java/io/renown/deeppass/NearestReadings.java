package io.renown.deeppass;

import io.renown.search.VectorSupport;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reviews of the current tenant whose words lie nearest to a vector. Asks for no permission: whoever offers it has. */
@Component
class NearestReadings {

    private final EntityManager entities;
    private final ReadingRepository readings;
    private final VectorSupport support;

    NearestReadings(EntityManager entities, ReadingRepository readings, VectorSupport support) {
        this.entities = entities;
        this.readings = readings;
        this.support = support;
    }

    /** @param similarity -1 to 1 */
    record Near(long reviewId, double similarity) {}

    boolean isPossible() {
        return support.isAvailable();
    }

    /**
     * @param listingIds among which to look; null for all
     * @param count of different words; reviews that say the same come along with each
     * @param least similarity
     * @return nearest first
     */
    List<Near> find(String space, byte[] vector, @Nullable Collection<Long> listingIds, int count, double least) {
        if (listingIds != null && listingIds.isEmpty()) {
            return List.of();
        }
        List<Long> ids = Search.session(entities)
                .search(ReviewReading.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> {
                    var nearest = predicates
                            .knn(count)
                            .field(ReadingBinder.field(space))
                            .matching(vector);
                    return listingIds == null
                            ? nearest
                            : nearest.filter(predicates
                                    .terms()
                                    .field(ReadingBinder.LISTING)
                                    .matchingAny(listingIds));
                })
                .fetchHits(count);
        if (ids.isEmpty()) {
            return List.of();
        }
        return withEchoes(
                readings.findByIds(ids).stream()
                        .filter(row -> space.equals(row.space()))
                        .toList(),
                vector,
                least);
    }

    /** Measured here: what an engine calls a score differs between them. */
    private List<Near> withEchoes(List<ReviewReading> found, byte[] vector, double least) {
        Map<Voice, Double> similarities = new HashMap<>();
        List<Near> near = new ArrayList<>();
        for (ReviewReading row : found) {
            double similarity = VectorBytes.cosine(Objects.requireNonNull(row.vector()), vector);
            if (similarity >= least) {
                near.add(new Near(row.id(), similarity));
                similarities.put(Voice.of(row), similarity);
            }
        }
        if (!near.isEmpty()) {
            Set<Long> prints = similarities.keySet().stream().map(Voice::print).collect(Collectors.toSet());
            for (ReadingRepository.EchoLine echo : readings.findEchoLines(prints)) {
                Double similarity = similarities.get(new Voice(echo.getListingId(), echo.getPrint()));
                if (similarity != null) {
                    near.add(new Near(echo.getId(), similarity));
                }
            }
        }
        near.sort(Comparator.comparingDouble(Near::similarity).reversed().thenComparing(Near::reviewId));
        return near;
    }
}
