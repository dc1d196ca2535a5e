package io.renown.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewRepository extends JpaRepository<Review, Long> {

    @Query("from Review r where r.id in :ids")
    List<Review> findByIds(Collection<Long> ids);

    /** The next reviews that changed after {@code since}, or then but with an id after the given one; oldest change first. */
    @Query("from Review r where r.modifiedAt >= :since and (r.modifiedAt > :since or r.id > :after)"
            + " order by r.modifiedAt, r.id")
    List<Review> findModifiedSince(Instant since, long after, Limit limit);

    /** Some reviews that another model version understood: in the order of the index, which then need not be walked. */
    @Query("from Review r where r.modelVersion <> :version order by r.modelVersion, r.id")
    List<Review> findUnderstoodByOthersThan(String version, Limit limit);

    @Query("select count(r) from Review r where r.modelVersion <> :version")
    long countUnderstoodByOthersThan(String version);
}
