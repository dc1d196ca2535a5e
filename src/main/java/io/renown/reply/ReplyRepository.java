package io.renown.reply;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReplyRepository extends JpaRepository<Reply, Long> {

    Optional<Reply> findByReviewId(long reviewId);

    @Query("from Reply r where r.id in :ids")
    List<Reply> findByIds(Collection<Long> ids);

    @Query("from Reply r where r.reviewId in :ids")
    List<Reply> findOfReviews(Collection<Long> ids);

    @Modifying
    @Query("delete from Reply r where r.reviewId in :ids")
    int deleteOfReviews(Collection<Long> ids);
}
