package io.renown.review;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReviewVersionRepository extends JpaRepository<ReviewVersion, Long> {

    List<ReviewVersion> findByReviewIdOrderByNumberDesc(long reviewId);

    @Modifying
    @Query("delete from ReviewVersion v where v.reviewId in :ids")
    int deleteOf(Collection<Long> ids);
}
