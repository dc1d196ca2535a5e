package io.renown.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReviewCorrectionRepository extends JpaRepository<ReviewCorrection, Long> {

    /** One, where there is any: most tenants have none, and pay no more than this question for a batch. */
    @Query("select c.id from ReviewCorrection c")
    List<Long> findAnyId(Limit limit);

    @Query("from ReviewCorrection c where c.textHash in :textPrints")
    List<ReviewCorrection> findOfTexts(Collection<byte[]> textPrints);

    List<ReviewCorrection> findByReviewIdOrderByMadeAt(long reviewId);

    Optional<ReviewCorrection> findByReviewIdAndKindAndField(long reviewId, CorrectionKind kind, String field);

    @Query("from ReviewCorrection c where c.kind = :kind order by c.madeAt desc, c.id desc")
    List<ReviewCorrection> findNewest(CorrectionKind kind, Limit limit);

    List<ReviewCorrection> findByReviewIdAndKind(long reviewId, CorrectionKind kind);

    @Modifying
    @Query("delete from ReviewCorrection c where c.reviewId in :reviewIds")
    int deleteOf(Collection<Long> reviewIds);
}
