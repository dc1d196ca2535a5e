package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.identity.ApiTokenService;
import io.renown.publicapi.Api.Answer;
import io.renown.shared.Tsid;
import io.renown.support.FakeAccounts;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class PublicApiIT extends PortalIT {

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private FakeAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Api api;
    private Api foreign;
    private Api limited;

    /** Tokens of their own, so that no test drinks from another's bucket. */
    @BeforeEach
    void setUpCallers() {
        api = new Api(url("/api/v1"), token(tenants.a(), tenants.a().ownerId()));
        foreign = api.as(token(tenants.b(), tenants.b().ownerId()));
        limited = api.as(token(tenants.a(), tenants.a().limitedMemberId()));
    }

    private String token(LookAlike tenant, long memberId) {
        return tenant.call(
                () -> tokens.create(memberId, "test", Duration.ofDays(1)).key());
    }

    @Test
    void saysWhoTheTokenSpeaksFor() {
        Answer me = limited.get("/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.string("/member/email")).isEqualTo("limited@alike-a.example");
        assertThat(me.string("/tenant/slug")).isEqualTo("alike-a");
        assertThat(me.string("/role")).isEqualTo("responder");
        assertThat(strings(me.json().at("/brandScope/brandIds")))
                .containsExactlyInAnyOrder(
                        Tsid.format(tenants.a().north().id()),
                        Tsid.format(tenants.a().inner().id()));
        assertThat(me.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void pagesThroughEveryReviewOnceInEveryOrder() {
        String filter = "listingId=" + Tsid.format(tenants.a().northListing().id()) + "," + southListing();
        long total = api.get("/reviews?" + filter).json().at("/total").asLong();
        for (String sort : List.of("newest", "oldest", "lowest-rating", "most-helpful", "relevance")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                Answer page = api.get(
                        "/reviews?limit=7&sort=" + sort + "&" + filter + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                assertThat(page.json().at("/total").asLong()).isEqualTo(total);
                page.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
                cursor = page.json().at("/nextCursor").asString("");
            } while (!cursor.isEmpty());
            assertThat(seen).as(sort).hasSize((int) total).doesNotHaveDuplicates();
        }
    }

    @Test
    void countsFacetsOfTheWholeListOnEveryPage() {
        Answer first = api.get("/reviews?limit=3&facets=rating,brandId,sentiment");
        Answer second =
                api.get("/reviews?limit=3&facets=rating,brandId,sentiment&cursor=" + first.string("/nextCursor"));

        assertThat(second.json().at("/facets")).isEqualTo(first.json().at("/facets"));
        assertThat(second.json().at("/total")).isEqualTo(first.json().at("/total"));
        String rating = first.string("/facets/rating/0/value");
        assertThat(api.get("/reviews?rating=" + rating).json().at("/total"))
                .isEqualTo(first.json().at("/facets/rating/0/count"));
    }

    @Test
    void refusesACursorOfAnotherFilterOrderOrTenant() {
        String cursor = api.get("/reviews?limit=3").string("/nextCursor");

        assertThat(api.get("/reviews?limit=3&cursor=" + cursor).status()).isEqualTo(200);
        for (Answer refused : List.of(
                api.get("/reviews?limit=3&rating=1&cursor=" + cursor),
                api.get("/reviews?limit=3&sort=oldest&cursor=" + cursor),
                api.get("/reviews?limit=3&cursor=AAAA"),
                api.get("/reviews?limit=3&cursor=%00"),
                foreign.get("/reviews?limit=3&cursor=" + cursor))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.string("/type")).isEqualTo("/problems/cursor");
        }
        assertThat(api.get("/reviews?cursor=%ff").status()).as("not UTF-8").isEqualTo(400);
    }

    @Test
    void findsWordsInChineseAndEnglishAndMarksThem() {
        for (String words : List.of("霉味", "味道", "parcel", "friendly staff", "Verpackung")) {
            Answer found = api.get("/reviews?q=" + Api.encoded(words));
            assertThat(found.json().at("/total").asLong()).as(words).isPositive();
            found.json().at("/items").forEach(item -> {
                assertThat(item.at("/highlights")
                                .valueStream()
                                .anyMatch(passage -> passage.at("/hit").asBoolean()))
                        .as(words + " in " + item.at("/snippet"))
                        .isTrue();
                StringBuilder joined = new StringBuilder();
                item.at("/highlights")
                        .forEach(passage -> joined.append(passage.at("/text").asString()));
                assertThat(joined.toString()).isEqualTo(item.at("/snippet").asString());
            });
        }
        assertThat(api.get("/reviews?q=" + Api.encoded("味道好霉"))
                        .json()
                        .at("/total")
                        .asLong())
                .isZero();
    }

    @Test
    void mergesAllParametersIntoOneFilter() {
        Answer found = api.get("/reviews?ratingMax=2&language=en&sentiment=negative&aspect=logistics-&replyState=none"
                + "&platform=jd&from=2026-06-01&to=2026-06-02&q=parcel");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().at("/total").asLong()).isPositive();
        found.json().at("/items").forEach(item -> {
            assertThat(item.at("/rating/stars").asInt()).isLessThanOrEqualTo(2);
            assertThat(item.at("/language").asString()).isEqualTo("en");
            assertThat(item.at("/platform").asString()).isEqualTo("jd");
            assertThat(item.at("/replyState").asString()).isEqualTo("none");
        });
        assertThat(api.get("/stats/summary?ratingMax=2&platform=jd").json().at("/total"))
                .isEqualTo(api.get("/reviews?ratingMax=2&platform=jd").json().at("/total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aspect=any-", "aspect=any%2B", "customer=unknown", "aspect=any-,price&customer=Unknown"})
    void takesWhatTheSearchBoxTakes(String parameters) {
        String typed = parameters.toLowerCase(Locale.ROOT).replace('=', ':').replace("&", "%20");

        assertThat(api.get("/reviews?" + parameters).json().at("/total").asLong())
                .isPositive()
                .isEqualTo(api.get("/reviews?q=" + typed).json().at("/total").asLong());
    }

    @Test
    void countsCustomersAsAFacet() {
        assertThat(api.get("/reviews?facets=customer").string("/facets/customer/0/value"))
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rating=9",
                "ratingMin=0",
                "ratingMax=six",
                "platform=nowhere",
                "brandId=0000000000001",
                "brandId=x",
                "listingId=0000000000001",
                "language=klingon",
                "sentiment=angry",
                "aspect=colour-of-the-sky",
                "aspect=any",
                "customer=regular",
                "label=nothing",
                "replyState=perhaps",
                "from=yesterday",
                "to=2026-13-01",
                "sort=loudest",
                "facets=everything",
                "limit=0",
                "limit=201",
                "limit=ten",
                "sentimnt=negative"
            })
    void refusesAValueThatMeansNothingAndNamesItsParameter(String parameter) {
        Answer refused = api.get("/reviews?" + parameter);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.string("/type")).isEqualTo("/problems/parameter");
        assertThat(refused.string("/errors/0/field")).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        assertThat(refused.string("/errors/0/reason")).isNotBlank();
    }

    @Test
    void showsEverythingAboutAReviewWithTheEvidenceOfItsAnalysis() {
        String id = api.get("/reviews?q=musty&aspect=smell").string("/items/0/id");

        JsonNode review = api.get("/reviews/" + id).json();

        assertThat(review.at("/text").asString()).startsWith("The oolong smells musty");
        assertThat(review.at("/rating/value").asInt()).isEqualTo(1);
        assertThat(review.at("/analysis/modelVersion").asString()).isNotBlank();
        JsonNode mention = review.at("/analysis/aspects/0");
        assertThat(review.at("/whole")
                        .asString()
                        .substring(
                                mention.at("/start").asInt(), mention.at("/end").asInt()))
                .isEqualTo(mention.at("/passage").asString())
                .isNotEmpty();
        for (String part : List.of("versions", "notes", "replies", "labels")) {
            assertThat(review.at("/" + part).isArray()).as(part).isTrue();
        }
    }

    @Test
    void answersForeignIdsByteForByteAsUnknownAndMalformedOnes() {
        String theirs = foreign.get("/reviews?limit=1").string("/items/0/id");
        String theirBrand = Tsid.format(tenants.b().north().id());
        String theirListing = Tsid.format(tenants.b().northListing().id());
        String unknown = api.get("/reviews/0000000000001").text();

        for (String path : List.of(
                "/reviews/" + theirs,
                "/reviews/not-an-id",
                "/brands/" + theirBrand,
                "/listings/" + theirListing,
                "/imports/" + theirs,
                "/imports/" + theirs + "/errors")) {
            assertThat(api.get(path).status()).as(path).isEqualTo(404);
            assertThat(api.get(path).text()).as(path).isEqualTo(unknown);
        }
        assertThat(api.patch("/reviews/" + theirs, "{\"state\":\"done\"}").text())
                .isEqualTo(unknown);
        assertThat(api.post("/reviews/" + theirs + "/notes", "{\"text\":\"x\"}").text())
                .isEqualTo(unknown);
        assertThat(api.post("/brands", "{\"name\":\"Below\",\"parentId\":\"" + theirBrand + "\"}")
                        .text())
                .isEqualTo(unknown);
        assertThat(api.post(
                                "/listings",
                                "{\"brandId\":\"" + theirBrand
                                        + "\",\"platform\":\"file\",\"externalId\":\"e\",\"name\":\"n\"}")
                        .text())
                .isEqualTo(unknown);
        assertThat(api.upload("/imports?listingId=" + theirListing, "text/csv", BodyPublishers.ofString("text\nhi\n"))
                        .text())
                .isEqualTo(unknown);
        assertThat(api.get("/reviews?brandId=" + theirBrand).text())
                .isEqualTo(api.get("/reviews?brandId=0000000000001").text());
        assertThat(api.get("/reviews?listingId=" + theirListing).text())
                .isEqualTo(api.get("/reviews?listingId=0000000000001").text());
    }

    @Test
    void keepsALimitedMemberToTheirBrands() {
        String southReview = api.get("/reviews?listingId=" + southListing()).string("/items/0/id");

        assertThat(limited.get("/reviews/" + southReview).text())
                .isEqualTo(limited.get("/reviews/0000000000001").text());
        assertThat(limited.get("/reviews?listingId=" + southListing()).status()).isEqualTo(422);
        assertThat(limited.get("/brands").json().at("/total").asInt()).isEqualTo(2);
        Set<String> brands = new HashSet<>();
        Answer mine = limited.get("/reviews?limit=200&facets=brandId");
        mine.json().at("/items").forEach(item -> brands.add(item.at("/brandId").asString()));
        mine.json()
                .at("/facets/brandId")
                .forEach(value -> brands.add(value.at("/value").asString()));
        assertThat(brands)
                .contains(Tsid.format(tenants.a().north().id()))
                .isSubsetOf(
                        Tsid.format(tenants.a().north().id()),
                        Tsid.format(tenants.a().inner().id()));
        assertThat(limited.get("/stats/summary").json().at("/total"))
                .isEqualTo(mine.json().at("/total"));
        assertThat(limited.post("/brands", "{\"name\":\"Mine\"}").status()).isEqualTo(403);
        assertThat(limited.post("/labels", "{\"name\":\"mine\"}").string("/type"))
                .isEqualTo("/problems/forbidden");
    }

    @Test
    void answersMissingExpiredRevokedAndMalformedTokensAlike() {
        LookAlike a = tenants.a();
        ApiTokenService.NewToken revoked = a.call(() -> tokens.create(a.ownerId(), "revoked", Duration.ofDays(1)));
        ApiTokenService.NewToken expired = a.call(() -> tokens.create(a.ownerId(), "expired", Duration.ofDays(1)));
        assertThat(api.as(revoked.key()).get("/me").status()).isEqualTo(200);
        a.run(() -> tokens.revoke(revoked.details().id()));
        jdbc.sql("UPDATE api_token SET expires_at = '2026-01-01' WHERE tenant_id = ? AND id = ?")
                .params(a.id(), expired.details().id())
                .update();

        Answer missing = api.as("").get("/me");
        assertThat(missing.status()).isEqualTo(401);
        assertThat(missing.header("WWW-Authenticate")).hasValue("Bearer realm=\"Renown\"");
        assertThat(missing.header("Content-Type")).hasValue("application/problem+json");
        for (String token : List.of(revoked.key(), expired.key(), "rn_unknown", "nonsense")) {
            Answer refused = api.as(token).get("/me");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text()).isEqualTo(missing.text());
            assertThat(refused.header("WWW-Authenticate")).isEqualTo(missing.header("WWW-Authenticate"));
        }
        assertThat(api.as("").get("/no/such/path").text()).isEqualTo(missing.text());
    }

    @Test
    void correctsTheAnalysisAndTakesItBack() {
        String path = "/reviews/" + api.get("/reviews?limit=1").string("/items/0/id");
        String said = api.get(path).string("/analysis/sentiment");
        String other = said.equals("negative") ? "positive" : "negative";

        Answer changed = api.patch(
                path, "{\"sentiment\":\"" + other + "\",\"aspects\":[{\"aspect\":\"noise\",\"verdict\":\"neutral\"}]}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.string("/analysis/sentiment")).isEqualTo(other);
        assertThat(changed.string("/analysis/corrections/0/said")).isEqualTo(said);
        assertThat(changed.string("/analysis/corrections/0/standing")).isEqualTo("counts");
        assertThat(changed.json().at("/analysis/corrections").size()).isEqualTo(2);
        assertThat(api.patch(path, "{\"sentiment\":\"furious\"}").status()).isEqualTo(422);
        assertThat(api.patch(path, "{\"aspects\":[{\"aspect\":\"mood\",\"verdict\":\"neutral\"}]}")
                        .status())
                .isEqualTo(422);
        Answer back = api.patch(
                path,
                "{\"sentiment\":\"as-analysed\",\"aspects\":[{\"aspect\":\"noise\",\"verdict\":\"as-analysed\"}]}");
        assertThat(back.string("/analysis/sentiment")).isEqualTo(said);
        assertThat(back.json().at("/analysis/corrections").size()).isZero();
    }

    @Test
    void changesLabelsAssigneeAndStateOrNothing() {
        String path = "/reviews/" + api.get("/reviews?limit=1&sort=oldest").string("/items/0/id");

        Answer changed = api.patch(path, "{\"labels\":[\"refund\"],\"assignee\":\"me\",\"state\":\"done\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(strings(changed.json().at("/labels"))).containsExactly("refund");
        assertThat(changed.string("/assignee"))
                .isEqualTo(Tsid.format(tenants.a().ownerId()));
        assertThat(changed.string("/state")).isEqualTo("done");

        Answer refused = api.patch(path, "{\"state\":\"open\",\"assignee\":\"nobody@nowhere.example\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.string("/errors/0/field")).isEqualTo("assignee");
        assertThat(api.get(path).string("/state")).isEqualTo("done");
        assertThat(api.patch(path, "{}").status()).isEqualTo(422);

        Answer back = api.patch(path, "{\"labels\":[],\"assignee\":null,\"state\":\"open\"}");
        assertThat(back.json().at("/labels")).isEmpty();
        assertThat(back.json().at("/assignee").isNull()).isTrue();
        assertThat(back.string("/state")).isEqualTo("open");
    }

    @Test
    void answersARepeatedWriteAsTheFirstTime() {
        String path = "/reviews/" + api.get("/reviews?limit=1").string("/items/0/id");
        int before = api.get(path).json().at("/notes").size();

        Answer first = api.post(path + "/notes", "{\"text\":\"Called the shop.\"}", "Idempotency-Key", "note-1");
        Answer again = api.post(path + "/notes", "{\"text\":\"Called the shop.\"}", "Idempotency-Key", "note-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(api.get(path).json().at("/notes").size()).isEqualTo(before + 1);

        Answer other = api.post(path + "/notes", "{\"text\":\"Something else.\"}", "Idempotency-Key", "note-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.string("/type")).isEqualTo("/problems/idempotency-key-reused");
        assertThat(limited.patch(path, "{\"state\":\"open\"}", "Idempotency-Key", "note-1")
                        .status())
                .as("keys belong to a member")
                .isNotEqualTo(409);
        assertThat(api.post(path + "/notes", "{}", "Idempotency-Key", "bad").status())
                .isEqualTo(422);
        assertThat(api.post(path + "/notes", "{\"text\":\"Corrected.\"}", "Idempotency-Key", "bad")
                        .status())
                .as("a refusal changed nothing and frees the key")
                .isEqualTo(201);
        assertThat(api.post(path + "/notes", "{\"text\":\"x\"}", "Idempotency-Key", "k".repeat(121))
                        .string("/type"))
                .isEqualTo("/problems/idempotency-key");
    }

    @Test
    void repliesOnceHoweverOftenItIsAsked() {
        Map<String, Object> review = jdbc.sql(
                        "SELECT id, listing_id FROM review r WHERE tenant_id = ? AND platform = 'google'"
                                + " AND reply_text IS NULL AND NOT EXISTS (SELECT 1 FROM reply p WHERE p.tenant_id = r.tenant_id"
                                + " AND p.review_id = r.id) LIMIT 1")
                .param(tenants.a().id())
                .query()
                .singleRow();
        long listing = (Long) review.get("listing_id");
        accounts.connect(listing, "google");
        try {
            String path = "/reviews/" + Tsid.format((Long) review.get("id")) + "/replies";
            Answer first = api.post(path, "{\"text\":\"Thank you.\"}", "Idempotency-Key", "reply-1");
            Answer again = api.post(path, "{\"text\":\"Thank you.\"}", "Idempotency-Key", "reply-1");
            assertThat(first.status()).isEqualTo(202);
            assertThat(again.status()).isEqualTo(202);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Idempotency-Replayed")).hasValue("true");
            assertThat(api.post(path, "{\"text\":\"Buy more.\"}", "Idempotency-Key", "reply-1")
                            .string("/type"))
                    .isEqualTo("/problems/idempotency-key-reused");
            assertThat(jdbc.sql("SELECT text FROM reply WHERE tenant_id = ? AND review_id = ?")
                            .params(tenants.a().id(), review.get("id"))
                            .query(String.class)
                            .list())
                    .containsExactly("Thank you.");
        } finally {
            jdbc.sql("SELECT id FROM reply WHERE tenant_id = ? AND review_id = ?")
                    .params(tenants.a().id(), review.get("id"))
                    .query(Long.class)
                    .list()
                    .forEach(id ->
                            api.send("DELETE", "/replies/" + Tsid.format(id), HttpRequest.BodyPublishers.noBody()));
            accounts.disconnect(listing);
        }
    }

    @Test
    void refusesToStartWhatIsStillAtWork() {
        jdbc.sql("INSERT INTO idempotency_key (tenant_id, member_id, request_key, request_hash, status, created_at)"
                        + " SELECT tenant_id, member_id, 'in-flight', request_hash, 0, created_at FROM idempotency_key"
                        + " WHERE tenant_id = ? AND member_id = ? AND request_key = ?")
                .params(tenants.a().id(), tenants.a().ownerId(), keyOfALabel())
                .update();

        Answer refused = api.post("/labels", "{\"name\":\"in flight\"}", "Idempotency-Key", "in-flight");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.string("/type")).isEqualTo("/problems/idempotency-in-flight");
    }

    /** A settled key whose fingerprint is that of the request to come. */
    private String keyOfALabel() {
        assertThat(api.post("/labels", "{\"name\":\"in flight\"}", "Idempotency-Key", "settled")
                        .status())
                .isEqualTo(201);
        return "settled";
    }

    @Test
    void refusesWhatCannotBeReadAndSaysWhy() {
        Answer brokenJson = api.post("/brands", "{\"name\":");
        assertThat(brokenJson.status()).isEqualTo(400);
        assertThat(brokenJson.string("/type")).isEqualTo("/problems/malformed-json");

        Answer wrongType = api.post("/brands", "{\"name\":[1]}", "Accept-Language", "zh-TW");
        assertThat(wrongType.status()).isEqualTo(422);
        assertThat(wrongType.string("/errors/0/field")).isEqualTo("name");
        assertThat(wrongType.header("Content-Language")).hasValue("zh-TW");
        assertThat(wrongType.string("/title")).isEqualTo("無法接受");

        Answer missing = api.post("/listings", "{\"platform\":\"file\"}");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json()
                        .at("/errors")
                        .valueStream()
                        .map(e -> e.at("/field").asString()))
                .containsExactlyInAnyOrder("brandId", "externalId", "name");

        Answer huge = api.post("/brands", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.header("Content-Type")).hasValue("application/problem+json");

        Answer form = api.upload("/brands", "text/plain", BodyPublishers.ofString("name=x"));
        assertThat(form.status()).isEqualTo(415);
        Answer method = api.send("DELETE", "/brands", BodyPublishers.noBody());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).hasValue("GET, POST");
        assertThat(api.get("/me", "Accept", "text/html").status()).isEqualTo(406);
        assertThat(api.get("/nothing/here").text())
                .isEqualTo(api.get("/reviews/x").text());
    }

    @Test
    void createsBrandsAndListingsOnce() {
        Answer brand = api.post(
                "/brands",
                "{\"name\":\"Röst & Co\",\"parentId\":\""
                        + Tsid.format(tenants.a().south().id()) + "\"}");
        assertThat(brand.status()).isEqualTo(201);
        assertThat(brand.string("/key")).isEqualTo("rost-co");
        assertThat(api.get(brand.header("Location").orElseThrow().substring("/api/v1".length()))
                        .string("/name"))
                .isEqualTo("Röst & Co");
        assertThat(api.post("/brands", "{\"name\":\"Röst & Co\"}").status()).isEqualTo(409);

        String listing = "{\"brandId\":\"" + brand.string("/id")
                + "\",\"platform\":\"file\",\"externalId\":\"roast-1\",\"name\":\"Roast shop\"}";
        Answer made = api.post("/listings", listing);
        assertThat(made.status()).isEqualTo(201);
        assertThat(api.get("/listings/" + made.string("/id")).text()).isEqualTo(made.text());
        assertThat(api.post("/listings", listing).string("/type")).isEqualTo("/problems/listing-exists");
        assertThat(api.get("/listings?brandId=" + brand.string("/id"))
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.post("/listings", listing.replace("\"file\"", "\"nowhere\""))
                        .string("/type"))
                .isEqualTo("/problems/unknown-platform");
    }

    @Test
    void countsWhatWasPublishedWhen() {
        Answer series = api.get("/stats/timeseries?interval=day&from=2026-06-01&to=2026-06-30&platform=jd");

        assertThat(series.string("/timeZone")).isEqualTo("Asia/Shanghai");
        assertThat(series.json().at("/items").size()).isEqualTo(30);
        long sum = series.json()
                .at("/items")
                .valueStream()
                .mapToLong(bucket -> bucket.at("/reviews").asLong())
                .sum();
        assertThat(sum)
                .isEqualTo(api.get("/reviews?platform=jd&from=2026-06-01&to=2026-06-30")
                        .json()
                        .at("/total")
                        .asLong());
        assertThat(api.get("/stats/timeseries?interval=hour").string("/errors/0/field"))
                .isEqualTo("interval");
        assertThat(api.get("/stats/timeseries?interval=day&from=1990-01-01").status())
                .isEqualTo(422);
    }

    @Test
    void slowsDownATokenThatAsksTooMuch() {
        Answer answer = api.get("/me");
        for (int i = 0; i < 3000 && answer.status() == 200; i++) {
            assertThat(answer.header("RateLimit-Remaining")).isPresent();
            answer = api.get("/me");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(answer.string("/type")).isEqualTo("/problems/rate-limit");
        assertThat(limited.get("/me").status()).as("each token has its own").isEqualTo(200);
    }

    private String southListing() {
        return Tsid.format(tenants.a().southListing().id());
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
