package io.renown.platform;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ListingRepository extends JpaRepository<Listing, Long> {

    Optional<Listing> findByRef(String ref);

    Optional<Listing> findByPlatformAndExternalId(String platform, String externalId);
}
