package io.renown.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.renown.importing.file.CanonicalColumn;
import io.renown.importing.file.ColumnMapping;
import io.renown.shared.Problem;
import io.renown.support.OnEachEngine;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file to reviews, and what becomes of each row. */
@OnEachEngine
class ImportIT extends ImportScene {

    @Test
    void takesAFileInAndCountsWhatBecameOfEachRow() {
        String bad = ReviewRows.row(3, 6, "six of five") + ReviewRows.row(4).replace("2026-03-05", "9999-01-01");
        long id = started(ReviewRows.csv(ReviewRows.row(1) + ReviewRows.row(2) + bad));

        ImportRunDetails run = whenOver(id);

        assertThat(run.state()).isEqualTo(ImportState.COMPLETED_WITH_ERRORS);
        assertThat(run.received()).isEqualTo(4);
        assertThat(run.added()).isEqualTo(2);
        assertThat(run.rejected()).isEqualTo(2);
        assertThat(run.progress()).isEqualTo(1);
        List<ImportErrorDetails> errors = tenant.call(() -> imports.errors(id, 0, 10));
        assertThat(errors).extracting(ImportErrorDetails::line).containsExactly(4L, 5L);
        assertThat(errors).extracting(ImportErrorDetails::column).containsExactly("rating", "created_at");
        assertThat(errors)
                .extracting(ImportErrorDetails::problem)
                .containsExactly("rating-out-of-range", "date-out-of-range");
        assertThat(errors.getFirst().arguments()).containsExactly("6", "1", "5");
        assertThat(errors.getFirst().excerpt()).isEqualTo("6");
        assertThat(errors.getFirst().cells()).contains("six of five");
    }

    @Test
    void writesNothingForAFileThatWasTakenInBefore() {
        whenOver(started(ReviewRows.csv(0, 1200)));

        ImportRunDetails again = whenOver(started(ReviewRows.csv(0, 1200)));

        assertThat(again.unchanged()).isEqualTo(1200);
        assertThat(again.added() + again.changed() + again.rejected()).isZero();
        assertThat(reviews()).isEqualTo(1200);
    }

    @Test
    void keepsWhatAChangedReviewSaidBefore() {
        whenOver(started(ReviewRows.csv(0, 10)));

        ImportRunDetails run = whenOver(started(ReviewRows.csv(ReviewRows.row(3, 1, "I changed my mind"))));

        assertThat(run.changed()).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM review_version v JOIN review r ON r.tenant_id = v.tenant_id"
                        + " AND r.id = v.review_id WHERE v.tenant_id = ? AND r.listing_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void takesUpOnStartWhatAStopLeft(@Autowired ContinueImportsOnStart continueImports) {
        long id = queued(ReviewRows.csv(0, 700));
        work(id, Duration.ZERO);

        continueImports.continueImports();

        assertThat(whenOver(id).added()).isEqualTo(700);
    }

    @Test
    void remembersTheMappingOfAListing() {
        ColumnMapping chosen = ColumnMapping.of(Map.of(CanonicalColumn.TEXT, "words", CanonicalColumn.RATING, "points"))
                .withRatingScale(10);
        byte[] file = "points,words\n9,fine\n10,good\n".getBytes(StandardCharsets.UTF_8);
        whenOver(start(file, ImportOptions.NONE.withMapping(chosen)));

        assertThat(tenant.call(() -> imports.rememberedMapping(listing.id()))).contains(chosen);
        ImportRunDetails run = whenOver(started("points,words\n8,other\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(run.added()).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ? AND rating_scale = 10"))
                .isEqualTo(3);
    }

    @Test
    void handsRefusedRowsBackToBeMended() throws IOException {
        long id = started(ReviewRows.csv(ReviewRows.row(1, 9, "=HYPERLINK(\"\"http://x.example\"\")")));
        whenOver(id);

        StringWriter out = new StringWriter();
        tenant.call(() -> {
            try {
                imports.writeRefusedRows(id, out, TEXT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });

        assertThat(out.toString())
                .contains("line,column,reason,platform_review_id,author,rating,text,created_at")
                .contains("2,rating,rating-out-of-range,r-1,customer 1,9,")
                .contains("\"'=HYPERLINK(\"\"http://x.example\"\")\"");
    }

    @Test
    void hidesTheRunsOfOtherTenantsAndBrands() {
        long id = queued(ReviewRows.csv(0, 3));
        long southern = tenant.call(() -> stored(tenant.southListing().id(), ReviewRows.csv(0, 3)));

        for (long foreign : List.of(id, southern)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> tenants.b().call(() -> imports.get(foreign)))
                    .withMessage("not-found");
        }
        assertThat(tenants.b().call(() -> imports.list(100)))
                .extracting(ImportRunDetails::id)
                .doesNotContain(id, southern);
        TenantContext.runAs(tenant.id(), northernManager(), () -> {
            assertThat(imports.list(100)).extracting(ImportRunDetails::id).doesNotContain(southern);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> imports.get(southern))
                    .withMessage("not-found");
        });
    }

    private Actor northernManager() {
        return new Actor(
                "manager",
                tenant.ownerId(),
                Role.MANAGER.permissions(),
                tenant.limited().brandScope());
    }
}
