package io.renown.review;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewRepository extends JpaRepository<Review, Long> {

    @Query("from Review r where r.id in :ids")
    List<Review> findByIds(Collection<Long> ids);

    /** The next reviews that another model version understood, by id. */
    @Query("from Review r where r.modelVersion <> :version and r.id > :after order by r.id")
    List<Review> findUnderstoodByOthersThan(String version, long after, Limit limit);

    @Query("select count(r) from Review r where r.modelVersion <> :version")
    long countUnderstoodByOthersThan(String version);
}
