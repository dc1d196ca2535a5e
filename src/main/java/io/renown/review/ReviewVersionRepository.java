package io.renown.review;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewVersionRepository extends JpaRepository<ReviewVersion, Long> {

    List<ReviewVersion> findByReviewIdOrderByNumberDesc(long reviewId);
}
