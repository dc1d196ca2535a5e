package io.renown.tenancy;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TenantRepository extends JpaRepository<Tenant, Integer> {

    Optional<Tenant> findBySlug(String slug);
}
