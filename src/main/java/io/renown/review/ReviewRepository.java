package io.renown.review;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewRepository extends JpaRepository<Review, Long> {

    @Query("from Review r where r.id in :ids")
    List<Review> findByIds(Collection<Long> ids);

    /** Some reviews that another model version understood: in the order of the index, which then need not be walked. */
    @Query("from Review r where r.modelVersion <> :version order by r.modelVersion, r.id")
    List<Review> findUnderstoodByOthersThan(String version, Limit limit);

    @Query("select count(r) from Review r where r.modelVersion <> :version")
    long countUnderstoodByOthersThan(String version);

    /** Some reviews of a listing, no newer than an id. */
    @Query("from Review r where r.listingId = :listingId and r.id <= :until")
    List<Review> findOfListing(long listingId, long until, Limit limit);
}
