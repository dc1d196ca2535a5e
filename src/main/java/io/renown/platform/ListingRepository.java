package io.renown.platform;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ListingRepository extends JpaRepository<Listing, Long> {

    Optional<Listing> findByRef(String ref);

    Optional<Listing> findByPlatformAndExternalId(String platform, String externalId);

    @Query("select new io.renown.platform.ListingsOfBrand(l.brandId, count(l.id)) from Listing l"
            + " where l.competitor = false group by l.brandId")
    List<ListingsOfBrand> countByBrand();
}
