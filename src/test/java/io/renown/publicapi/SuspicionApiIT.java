package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.publicapi.Api.Answer;
import io.renown.review.ReviewIngest;
import io.renown.review.authenticity.SuspicionsOfTests;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SuspicionApiIT extends PortalIT {

    @Autowired
    private SuspicionsOfTests suspicions;

    @Autowired
    private ListingService listings;

    @Autowired
    private ReviewIngest ingest;

    @Test
    void filtersAndCountsWhatIsSuspectedAndSaysWhy() {
        LookAlike own = tenants.freshEachTime("suspicion-api");
        Api api = new Api(url("/api/v1"), own.ownerToken());
        long total = api.get("/reviews").json().at("/total").asLong();
        String any = api.get("/reviews").string("/items/0/id");
        assertThat(api.get("/reviews/" + any).json().at("/suspicion").isNull())
                .as("nobody looked at it yet")
                .isTrue();
        assertThat(api.get("/reviews?suspected=no").json().at("/total").asLong())
                .isEqualTo(total);

        suspicions.estimate(own);

        Answer suspected = api.get("/reviews?suspected=near-copy&facets=suspected");
        long copies = suspected.json().at("/total").asLong();
        assertThat(copies).isPositive().isLessThan(total);
        assertThat(suspected.json().at("/facets/suspected"))
                .anySatisfy(value -> assertThat(value.at("/value").asString() + " "
                                + value.at("/count").asLong())
                        .isEqualTo("near-copy " + copies));
        Answer review = api.get("/reviews/" + suspected.string("/items/0/id"));
        assertThat(review.string("/suspicion/grade")).isIn("low", "medium", "high");
        assertThat(review.json().at("/suspicion/signs"))
                .anySatisfy(sign -> assertThat(sign.asString()).isEqualTo("near-copy"));
        assertThat(review.string("/suspicion/estimatedAt")).startsWith("20");
        assertThat(review.json().at("/suspicion")).isEqualTo(suspected.json().at("/items/0/suspicion"));
        assertThat(api.get("/reviews").json().at("/total").asLong())
                .as("none is hidden")
                .isEqualTo(total);
        assertThat(api.get("/stats/summary?suspected=yes").json().at("/total").asLong())
                .isEqualTo(api.get("/reviews?suspected=yes").json().at("/total").asLong());
        assertThat(api.get("/reviews?suspected=maybe").status()).isEqualTo(422);
    }

    @Test
    void namesTheCompetitorAndFindsTheCopies() {
        LookAlike own = tenants.freshEachTime("suspicion-api-names");
        Api api = new Api(url("/api/v1"), own.ownerToken());
        String musty = api.get("/reviews?q=musty").string("/items/0/id");
        long copies = reason(api, musty, "near-copy").at("/count").asLong();
        assertThat(api.get("/reviews?q=copies:" + musty).json().at("/total").asLong())
                .as("it and its copies")
                .isEqualTo(copies + 1);

        own.run(() -> listings.create(
                new NewListing(own.north().id(), null, "steam", "1", "Zzlamp House", null, null, true)));
        own.run(() -> ingest.ingest(
                own.northListing().id(),
                "test",
                List.of(RawReviews.of("s-1", 3, "Cheaper at Zzlamp House.", Instant.parse("2026-07-01T09:00:00Z")))));
        String cheaper = api.get("/reviews?q=zzlamp").string("/items/0/id");

        JsonNode mention = reason(api, cheaper, "competitor").at("/mentions/0");
        assertThat(mention.at("/competitor").asString()).isEqualTo("Zzlamp House");
        assertThat(mention.at("/words").asString()).isEqualTo("Cheaper at Zzlamp House.");
    }

    private static JsonNode reason(Api api, String reviewId, String kind) {
        for (JsonNode reason : api.get("/reviews/" + reviewId).json().at("/authenticity/reasons")) {
            if (reason.at("/kind").asString().equals(kind)) {
                return reason;
            }
        }
        throw new AssertionError("no " + kind);
    }
}
