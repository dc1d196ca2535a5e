package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.identity.ApiTokenService;
import io.renown.publicapi.Api.Answer;
import io.renown.shared.Tsid;
import io.renown.support.PortalIT;
import io.renown.support.StumblingAnalyzer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportApiIT extends PortalIT {

    @Autowired
    private ApiTokenService tokens;

    private Api api;
    private String target;

    @BeforeEach
    void setUpListing() {
        var a = tenants.a();
        api = new Api(
                url("/api/v1"),
                a.call(() -> tokens.create(a.ownerId(), "imports", Duration.ofDays(1))
                        .key()));
        String externalId = Tsid.format(Tsid.next());
        Answer listing = api.post(
                "/listings",
                "{\"brandId\":\"" + Tsid.format(a.inner().id()) + "\",\"platform\":\"file\",\"externalId\":\""
                        + externalId + "\",\"name\":\"Uploads\"}");
        target = "/imports?listingId=" + listing.string("/id");
    }

    @Test
    void takesAFileInAndTellsOfEachRefusedRow() {
        Answer started = api.upload(
                target, "text/csv", BodyPublishers.ofString("id,score,comment\n1,4,Fine tea\n2,9,Too high\n3,5,很好喝\n"));
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.string("/state")).isIn("queued", "running", "completed_with_errors");
        String location = started.header("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/v1/imports/" + started.string("/id"));

        Answer done = settled(started.string("/id"));

        assertThat(done.string("/state")).isEqualTo("completed_with_errors");
        assertThat(done.json().at("/received").asInt()).isEqualTo(3);
        assertThat(done.json().at("/accepted").asInt()).isEqualTo(2);
        assertThat(done.json().at("/rejected").asInt()).isEqualTo(1);
        Answer errors = api.get("/imports/" + started.string("/id") + "/errors", "Accept-Language", "zh-CN");
        assertThat(errors.json().at("/total").asInt()).isEqualTo(1);
        assertThat(errors.json().at("/items/0/line").asInt()).isEqualTo(3);
        assertThat(errors.string("/items/0/column")).isEqualTo("score");
        assertThat(errors.string("/items/0/problem")).isEqualTo("rating-out-of-range");
        assertThat(errors.string("/items/0/reason")).containsPattern("\\p{IsHan}");
        assertThat(api.get("/reviews?q=" + Api.encoded("很好喝"))
                        .json()
                        .at("/total")
                        .asInt())
                .isPositive();
    }

    @Test
    void tellsOfReviewsThatTheAnalysisFailedOn() {
        String file = "rating,text\n4,fine leaf\n1," + StumblingAnalyzer.STONE + "\n5,good cup\n";

        Answer done = settled(
                api.upload(target, "text/csv", BodyPublishers.ofString(file)).string("/id"));

        assertThat(done.string("/state")).isEqualTo("completed");
        assertThat(done.json().at("/accepted").asInt()).isEqualTo(3);
        assertThat(done.json().at("/notUnderstood").asInt()).isEqualTo(1);
        assertThat(done.string("/notUnderstoodWhy")).isEqualTo("IllegalStateException");
        Answer found = api.get("/reviews?q=" + Api.encoded("\"stumbles over a stone\""));
        assertThat(found.json().at("/total").asInt())
                .as(found.json().toString())
                .isPositive();
        Answer review = api.get("/reviews/" + found.string("/items/0/id"));
        assertThat(review.status()).as(review.json().toString()).isEqualTo(200);
        assertThat(review.string("/analysis/language")).isEqualTo("und");
        assertThat(review.json().at("/analysis/sentimentConfidence").asDouble(1))
                .isZero();
        assertThat(review.string("/analysis/modelVersion")).startsWith("!");
    }

    @Test
    void takesEveryFormOfFile() {
        record File(String type, String content) {}
        for (File file : List.of(
                new File("text/tab-separated-values", "rating\ttext\n3\tplain leaf\n"),
                new File("application/x-ndjson", "{\"rating\":3,\"text\":\"plain leaf\"}\n"),
                new File("application/json", "[{\"rating\":3,\"text\":\"plain leaf\"}]"),
                new File(
                        "multipart/form-data; boundary=edge",
                        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\nrating,text\n3,plain leaf\n\r\n--edge--\r\n"))) {
            Answer started = api.upload(target, file.type, BodyPublishers.ofString(file.content));
            assertThat(started.status()).as(file.type).isEqualTo(202);
            assertThat(settled(started.string("/id")).string("/state"))
                    .as(file.type)
                    .isEqualTo("completed");
        }
        assertThat(api.upload(target, "image/png", BodyPublishers.ofString("x")).status())
                .isEqualTo(415);
    }

    @Test
    void readsColumnsAsTheMappingSays() {
        Answer started = api.upload(
                target + "&mapping=" + Api.encoded("{\"text\":\"B\",\"rating\":\"A\",\"@rating_scale\":\"10\"}"),
                "text/csv",
                BodyPublishers.ofString("A,B\n8,Mapped as told\n"));
        Answer done = settled(started.string("/id"));

        assertThat(done.string("/state")).isEqualTo("completed");
        Answer found = api.get("/reviews?q=" + Api.encoded("\"Mapped as told\""));
        assertThat(found.json().at("/items/0/rating/scale").asInt()).isEqualTo(10);
        for (String wrong : List.of("[]", "{", "{\"colour\":\"A\"}", "{\"charset\":\"no-such\"}")) {
            Answer refused =
                    api.upload(target + "&mapping=" + Api.encoded(wrong), "text/csv", BodyPublishers.ofString("A,B\n"));
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.string("/errors/0/field")).isEqualTo("mapping");
        }
    }

    @Test
    void startsARepeatedImportOnce() {
        String file = "rating,text\n4,once only\n";
        Answer first = api.upload(target, "text/csv", BodyPublishers.ofString(file), "Idempotency-Key", target);
        Answer again = api.upload(target, "text/csv", BodyPublishers.ofString(file), "Idempotency-Key", target);
        Answer other = api.upload(
                target, "text/csv", BodyPublishers.ofString("rating,text\n4,another\n"), "Idempotency-Key", target);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.string("/id")).isEqualTo(first.string("/id"));
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.string("/type")).isEqualTo("/problems/idempotency-key-reused");
        settled(first.string("/id"));
    }

    /** The import once it is over; the job begins by itself. */
    private Answer settled(String id) {
        for (int i = 0; i < 1200; i++) {
            Answer run = api.get("/imports/" + id);
            if (run.status() == 200 && run.string("/state").matches("completed.*|failed|canceled")) {
                return run;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("import " + id + " is not over");
    }
}
