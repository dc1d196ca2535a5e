package io.renown.review;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface LabelRepository extends JpaRepository<Label, Long> {

    Optional<Label> findByName(String name);
}
