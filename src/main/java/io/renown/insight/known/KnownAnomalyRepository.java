package io.renown.insight.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Some dozens for a series at most. */
interface KnownAnomalyRepository extends JpaRepository<KnownAnomaly, Long> {

    @Query("from KnownAnomaly k where k.series = :series order by k.firstDay desc, k.id")
    List<KnownAnomaly> listOf(String series);

    Optional<KnownAnomaly> findBySeriesAndAboveAndFirstDay(String series, boolean above, LocalDate firstDay);

    @Query("from KnownAnomaly k where k.note <> '' order by k.id")
    List<KnownAnomaly> listNoted();
}
