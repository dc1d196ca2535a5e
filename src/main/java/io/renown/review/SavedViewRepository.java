package io.renown.review;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SavedViewRepository extends JpaRepository<SavedView, Long> {

    Optional<SavedView> findByOwnerIdAndName(long ownerId, String name);
}
