package io.renown.tenancy;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BrandRepository extends JpaRepository<Brand, Long> {

    Optional<Brand> findByBrandKey(String brandKey);
}
