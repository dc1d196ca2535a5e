package io.renown.importing;

import static io.renown.support.StumblingAnalyzer.STONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.Div;
import io.renown.importing.ImportWorker.Outcome;
import io.renown.review.Reanalysis;
import io.renown.shared.Tsid;
import io.renown.support.OnEachEngine;
import io.renown.support.StumblingAnalyzer;
import io.renown.support.Visits;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A review on which the analysis fails is in, and people are told. */
@OnEachEngine
class ImportNotUnderstoodIT extends ImportScene {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Autowired
    private Reanalysis reanalysis;

    @Autowired
    private Visits visits;

    @BeforeEach
    void aTenantOfItsOwn() {
        tenant = tenants.freshEachTime("not-understood");
        listing = newListing(tenant);
    }

    @Test
    void theImportGoesOnAndTells() {
        long id = imported();

        ImportRunDetails run = get(id);
        assertThat(run.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(run.added()).isEqualTo(1203);
        assertThat(run.notUnderstood()).as("of two batches").isEqualTo(3);
        assertThat(run.notUnderstoodWhy()).isEqualTo("IllegalStateException");
        assertThat(count("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ? AND language = 'und'"
                        + " AND sentiment = 'NEUTRAL' AND sentiment_confidence = 0 AND model_version LIKE '!%'"))
                .isEqualTo(3);
        assertThat(page(id))
                .contains("3 reviews came in without analysis", "(IllegalStateException)", "3 are still without");
        assertThat(words("import")).contains("3 without analysis");
        assertThat(audited("import.completed")).endsWith(" ?3");
    }

    @Test
    void theSameFileChangesNothingAndCountsNobodyTwice() {
        imported();

        long again = imported();

        assertThat(get(again).unchanged()).isEqualTo(1203);
        assertThat(get(again).notUnderstood()).isZero();
    }

    @Test
    void aLaterVersionUnderstandsThem() {
        long id = imported();
        assertThat(tenant.call(reanalysis::countOutdated))
                .as("this version has failed on them, and is done")
                .isZero();
        byAnOlderVersion();
        assertThat(tenant.call(reanalysis::countOutdated)).isEqualTo(3);

        understandAgain();
        assertThat(tenant.call(() -> imports.countNotUnderstood(id)))
                .as("it stumbles as well")
                .isEqualTo(3);
        assertThat(tenant.call(reanalysis::status).setAside()).isEqualTo(3);

        byAnOlderVersion();
        StumblingAnalyzer.withoutStone(this::understandAgain);

        assertThat(tenant.call(() -> imports.countNotUnderstood(id))).isZero();
        assertThat(count("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ? AND language = 'und'"))
                .isZero();
        assertThat(get(id).notUnderstood()).as("so it came in").isEqualTo(3);
        assertThat(page(id)).contains("a later version has understood all reviews of this listing");
    }

    private long imported() {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 1200; row++) {
            rows.append(ReviewRows.row(row));
        }
        for (int row = 0; row < 3; row++) {
            int middle = rows.indexOf("\n", rows.length() * row / 3) + 1;
            rows.insert(middle, ReviewRows.row(5000 + row, 1, "The tea was stale. " + STONE));
        }
        long id = queued(ReviewRows.csv(rows.toString()));
        assertThat(work(id, LONG)).isEqualTo(Outcome.OVER);
        return id;
    }

    private void byAnOlderVersion() {
        jdbc.sql("UPDATE review SET model_version = '!old' WHERE tenant_id = ? AND model_version LIKE '!%'")
                .param(tenant.id())
                .update();
    }

    private void understandAgain() {
        tenant.run(reanalysis::start);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tenant.call(reanalysis::status).left() == 0);
    }

    private String page(long id) {
        return words("import/" + Tsid.format(id));
    }

    private String words(String page) {
        StringBuilder words = new StringBuilder();
        visits.asOwner(
                tenant,
                page,
                window -> window.find(Div.class).all().stream()
                        .filter(div -> div.getClassNames().contains("rn-view"))
                        .forEach(div -> words.append(div.getElement().getTextRecursively())));
        return words.toString();
    }

    private String audited(String action) {
        return jdbc.sql("SELECT details FROM audit_entry WHERE tenant_id = ? AND action = ? ORDER BY seq DESC LIMIT 1")
                .params(tenant.id(), action)
                .query(String.class)
                .single();
    }
}
