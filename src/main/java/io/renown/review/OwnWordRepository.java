package io.renown.review;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OwnWordRepository extends JpaRepository<OwnWordEntry, Long> {

    List<OwnWordEntry> findAllByOrderByPhrase();

    /** Nobody changes them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from OwnWordEntry w order by w.phrase")
    List<OwnWordEntry> findAllLocked();
}
