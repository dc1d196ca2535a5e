package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.SystemDoor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEachEngine
class ReanalysisIT extends PortalIT {

    @Autowired
    private Reanalysis reanalysis;

    @Autowired
    private ReanalyzeReviewsJobHandler handler;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void understandsAgainWhatAnOlderModelUnderstood() {
        LookAlike own = tenants.fresh("reanalysis-alike");
        SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.update(
                        "UPDATE review SET model_version = 'old', language = 'und', sentiment = 'NEUTRAL', aspects = ''"
                                + " WHERE tenant_id = ?",
                        own.id()));
        assertThat(own.call(reanalysis::countOutdated)).isEqualTo(40);

        handler.run(new ReanalyzeReviewsJob(own.id()));

        assertThat(own.call(reanalysis::countOutdated)).isZero();
        assertThat(own.call(() -> search.count(ReviewFilter.parse("language:en aspect:logistics"))))
                .as("the index follows")
                .isEqualTo(8);
    }
}
