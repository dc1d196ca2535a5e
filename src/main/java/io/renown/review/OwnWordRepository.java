package io.renown.review;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OwnWordRepository extends JpaRepository<OwnWordEntry, Long> {

    List<OwnWordEntry> findAllByOrderByPhrase();
}
