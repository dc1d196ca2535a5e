package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.publicapi.Api.Answer;
import io.renown.review.ReviewIngest;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CompetitorApiIT extends PortalIT {

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private AuditLog audit;

    @Test
    void leavesCompetitorsOutUnlessTheyAreAskedFor() {
        LookAlike own = tenants.freshEachTime("competitor-api");
        Api api = new Api(url("/api/v1"), own.ownerToken());
        long total = api.get("/reviews").json().at("/total").asLong();

        Answer made = api.post(
                "/listings",
                "{\"brandId\":\"" + Tsid.format(own.north().id())
                        + "\",\"platform\":\"steam\",\"externalId\":\"42\",\"name\":\"Rival\",\"competitor\":true}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/competitor").asBoolean()).isTrue();
        long listing = Tsid.parse(made.string("/id")).orElseThrow();
        own.run(() -> ingest.ingest(
                listing,
                "test",
                List.of(
                        RawReviews.of("r-1", 1, "Late again.", Instant.parse("2026-06-01T08:00:00Z")),
                        RawReviews.of("r-2", 5, "Fine.", Instant.parse("2026-06-02T08:00:00Z")))));

        assertThat(total(api, "/reviews")).isEqualTo(total);
        assertThat(total(api, "/stats/summary")).isEqualTo(total);
        assertThat(total(api, "/reviews?competitors=with")).isEqualTo(total + 2);
        Answer only = api.get("/reviews?competitors=only&facets=rating");
        assertThat(only.json().at("/total").asLong()).isEqualTo(2);
        assertThat(only.json().at("/items/0/competitor").asBoolean()).isTrue();
        assertThat(api.get("/reviews?competitors=some").status()).isEqualTo(422);

        String review = "/reviews/" + only.string("/items/0/id");
        assertThat(api.get(review).json().at("/competitor").asBoolean()).isTrue();
        Answer refused = api.post(review + "/replies", "{\"text\":\"Sorry to hear that.\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.string("/type")).endsWith("reply-competitor");
    }

    @Test
    void turnsAListingIntoACompetitorsAndBack() {
        LookAlike own = tenants.freshEachTime("turning-api");
        Api api = new Api(url("/api/v1"), own.ownerToken());
        own.run(() -> ingest.ingest(
                own.northListing().id(),
                "test",
                List.of(RawReviews.of("t-1", 1, "Late again.", Instant.parse("2026-06-01T08:00:00Z")))));
        String listing = "/listings/" + Tsid.format(own.northListing().id());
        long total = total(api, "/reviews");
        long ofListing = total(
                api, "/reviews?listingId=" + Tsid.format(own.northListing().id()));
        assertThat(ofListing).isPositive();

        Answer turned = api.patch(listing, "{\"competitor\":true}");

        assertThat(turned.status()).isEqualTo(200);
        assertThat(turned.json().at("/competitor").asBoolean()).isTrue();
        assertThat(api.get(listing).json().at("/competitor").asBoolean()).isTrue();
        awaitTotal(api, "/reviews", total - ofListing);
        awaitTotal(api, "/reviews?competitors=only", ofListing);

        assertThat(api.patch(listing, "{\"competitor\":false}").status()).isEqualTo(200);
        assertThat(api.get(listing).json().at("/competitor").asBoolean()).isFalse();
        awaitTotal(api, "/reviews", total);
        assertThat(own.call(() -> audit.newest(5)))
                .extracting(AuditEntry::action)
                .contains("listing.competitor", "listing.own");
    }

    @Test
    void turnsNothingWithoutLeaveOrWord() {
        LookAlike own = tenants.fresh("turning-refused");
        Api api = new Api(url("/api/v1"), own.ownerToken());
        String listing = "/listings/" + Tsid.format(own.northListing().id());

        assertThat(api.patch(listing, "{}").status()).isEqualTo(422);
        assertThat(api.patch("/listings/0000000000001", "{\"competitor\":true}").status())
                .isEqualTo(404);
        assertThat(api.as(own.limitedToken())
                        .patch(listing, "{\"competitor\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(api.get(listing).json().at("/competitor").asBoolean()).isFalse();
    }

    /** Which listings are competitors' is known as of a moment ago. */
    private static void awaitTotal(Api api, String path, long expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(total(api, path)).isEqualTo(expected));
    }

    private static long total(Api api, String path) {
        return api.get(path).json().at("/total").asLong();
    }
}
