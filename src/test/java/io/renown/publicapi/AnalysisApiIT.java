package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.ReviewIngest;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnEachEngine
class AnalysisApiIT extends PortalIT {

    private static final Instant DAY = Instant.parse("2026-05-05T10:00:00Z");

    @Autowired
    private ReviewIngest ingest;

    private LookAlike own;
    private Api api;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("analysis-api");
        api = new Api(url("/api/v1"), own.ownerToken());
    }

    @Test
    void namesKeywordsThatFindTheReview() {
        JsonNode review = ingested("k-1", 2, "The gasket tore, and a new gasket costs more than the kettle.");

        assertThat(review.at("/analysis/keywords"))
                .hasSizeBetween(1, 5)
                .anySatisfy(keyword -> assertThat(keyword.asString()).isEqualTo("gasket"));
        review.at("/analysis/keywords").forEach(keyword -> {
            String phrase = URLEncoder.encode('"' + keyword.asString() + '"', StandardCharsets.UTF_8);
            assertThat(api.get("/reviews?q=" + phrase).json().at("/items"))
                    .as(keyword.asString())
                    .anySatisfy(item -> assertThat(item.at("/id")).isEqualTo(review.at("/id")));
        });
    }

    @Test
    void saysWhatTheSentimentRestsOn() {
        assertThat(basis(ingested("b-1", 5, "Lovely tea, quick delivery and a very nice cup.")))
                .isEqualTo("trained");
        assertThat(basis(ingested("b-2", 1, "Der Tee ist schrecklich und die Lieferung kam viel zu spät an.")))
                .isEqualTo("word-lists");
        assertThat(basis(ingested("b-3", 1, "Το τσάι ήταν απαίσιο και η παράδοση άργησε πολύ.")))
                .isEqualTo("emoji");
        assertThat(basis(ingested("b-4", 4, "123 456"))).isEqualTo("unknown-language");
        JsonNode bare = ingested("b-5", 4, "");
        assertThat(basis(bare)).isEqualTo("rating");
        assertThat(bare.at("/analysis/textSentiment").isNull()).isTrue();
        assertThat(bare.at("/analysis/languageConfidence").isNull()).isTrue();
        assertThat(bare.at("/analysis/keywords")).isEmpty();
        assertThat(api.get("/reviews?language=de").json().at("/items"))
                .anySatisfy(item ->
                        assertThat(item.at("/sentimentBasis").asString()).isEqualTo("word-lists"));
    }

    @Test
    void aCorrectedSentimentRestsOnAMember() {
        String id = ingested("m-1", 5, "Lovely tea, quick delivery.").at("/id").asString();

        JsonNode corrected =
                api.patch("/reviews/" + id, "{\"sentiment\":\"neutral\"}").json();

        assertThat(basis(corrected)).isEqualTo("member");
        assertThat(basis(api.patch("/reviews/" + id, "{\"sentiment\":\"as-analysed\"}")
                        .json()))
                .isEqualTo("trained");
    }

    @Test
    void tellsWordsAndStarsApartWhereTheyDisagree() {
        JsonNode disagreeing =
                ingested("s-1", 5, "Terrible. It broke on the first day, and the service was rude and useless.");
        assertThat(disagreeing.at("/analysis/textSentiment/sentiment").asString())
                .isEqualTo("negative");
        assertThat(disagreeing.at("/analysis/textSentiment/againstStars").asBoolean())
                .isTrue();
        assertThat(disagreeing.at("/authenticity/reasons"))
                .as("one meaning wherever it is said")
                .anySatisfy(reason -> assertThat(reason.at("/kind").asString()).isEqualTo("rating-mismatch"));

        JsonNode agreeing =
                ingested("s-2", 1, "Awful. It broke on the first day, and the service was rude and useless.");
        assertThat(agreeing.at("/analysis/textSentiment/sentiment").asString()).isEqualTo("negative");
        assertThat(agreeing.at("/analysis/textSentiment/againstStars").asBoolean())
                .isFalse();
    }

    @Test
    void saysHowSureTheLanguageIs() {
        JsonNode plain = ingested("l-1", 5, "This kettle boils the water quickly and looks good on the table.");
        assertThat(plain.at("/analysis/language").asString()).isEqualTo("en");
        assertThat(plain.at("/analysis/languageConfidence").asDouble()).isBetween(0.8, 1.0);
        assertThat(plain.at("/analysis/aspectVersion").asString())
                .isEqualTo(plain.at("/analysis/modelVersion").asString());
    }

    private static String basis(JsonNode review) {
        return review.at("/analysis/sentimentBasis").asString();
    }

    private JsonNode ingested(String id, int stars, String text) {
        own.run(() -> ingest.ingest(own.northListing().id(), "test", List.of(RawReviews.of(id, stars, text, DAY))));
        String listing = Tsid.format(own.northListing().id());
        JsonNode items =
                api.get("/reviews?limit=200&listingId=" + listing).json().at("/items");
        for (JsonNode item : items) {
            JsonNode review = api.get("/reviews/" + item.at("/id").asString()).json();
            if (review.at("/platformReviewId").asString().equals(id)) {
                return review;
            }
        }
        throw new AssertionError(id + " is not listed");
    }
}
