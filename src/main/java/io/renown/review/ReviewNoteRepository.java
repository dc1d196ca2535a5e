package io.renown.review;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReviewNoteRepository extends JpaRepository<ReviewNote, Long> {

    List<ReviewNote> findByReviewIdOrderById(long reviewId);

    @Modifying
    @Query("delete from ReviewNote n where n.reviewId in :ids")
    int deleteOf(Collection<Long> ids);
}
