package io.renown.deeppass;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H3;
import io.renown.identity.ApiTokenService;
import io.renown.jobs.MembersFirst;
import io.renown.languagemodel.ReplyDrafts;
import io.renown.languagemodel.ReviewSummaries;
import io.renown.languagemodel.TextServiceKind;
import io.renown.languagemodel.TextServiceSettings;
import io.renown.review.DeepReading;
import io.renown.review.RawReview;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.analysis.DeepAnalyzer;
import io.renown.review.authenticity.AuthenticityService;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import io.renown.shared.Problem;
import io.renown.shared.TextCut;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.StrangeTexts;
import io.renown.support.StrangeTexts.StrangeText;
import io.renown.support.TextServiceDouble;
import io.renown.support.Visits;
import io.renown.translation.TargetLanguage;
import io.renown.translation.TranslationService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Texts that are hardly any, on the whole way a review goes: in, read twice, shown, compared, and out to other services. */
@OnEachEngine
class StrangeTextsIT extends PortalIT {

    private static final Instant DAY = Instant.parse("2026-05-05T10:00:00Z");

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AuthenticityService authenticity;

    @Autowired
    private DeepReading reading;

    @Autowired
    private DeepAnalyzer deep;

    @Autowired
    private Readings readings;

    @Autowired
    private DeepPassSql sql;

    @Autowired
    private DeepLineSql line;

    @Autowired
    private DeepPassService service;

    @Autowired
    private SimilarReviews similar;

    @Autowired
    private MembersFirst members;

    @Autowired
    private TextServiceSettings services;

    @Autowired
    private ReplyDrafts drafts;

    @Autowired
    private ReviewSummaries summaries;

    @Autowired
    private TranslationService translations;

    @Autowired
    private Visits visits;

    @Autowired
    private ApiTokenService tokens;

    private LookAlike own;
    private String token = "";

    @BeforeEach
    void aTenantOfItsOwn() {
        own = tenants.fresh("strange-texts");
        token = own.call(() -> tokens.create(own.ownerId(), "strange texts", Duration.ofDays(1))
                .key());
        own.run(() -> {
            for (TextServiceKind kind : TextServiceKind.values()) {
                services.apply(
                        kind,
                        kind == TextServiceKind.LANGUAGE_MODEL ? "own" : "libretranslate",
                        TextServiceDouble.url() + (kind == TextServiceKind.LANGUAGE_MODEL ? "/v1" : ""),
                        kind == TextServiceKind.LANGUAGE_MODEL ? "tiny" : "",
                        TextServiceDouble.KEY,
                        10_000);
            }
        });
    }

    @AfterEach
    void forget() {
        TextServiceDouble.reset();
    }

    static Stream<StrangeText> all() {
        return StrangeTexts.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void goTheWholeWay(StrangeText strange) {
        long id = ingested(strange);

        ReviewDetails review = own.call(() -> reviews.get(id));
        assertThat(review.text()).isEqualTo(TextCut.mended(strange.text()));
        assertThat(review.isUnderstood()).isTrue();
        own.run(() -> authenticity.report(id));
        assertThat(own.call(() -> search.among(List.of(id), ReviewFilter.ALL))).hasSize(1);
        own.run(() -> search.ids(ReviewFilter.ALL.withWords(TextCut.beginning(strange.text(), 200)), 5));

        own.run(() -> readDeeply());
        assertThat(own.call(service::status).setAside()).isZero();
        assertThat(own.call(() -> reviews.get(id)).deepVersion()).isNotEmpty();
        own.run(() -> similar.find(id));

        isShown(id);
        draftsOrHasNoWords(id, review);
        translatesOrSaysWhyNot(id, review);
    }

    @Test
    void areSummedUp() {
        StrangeTexts.all().forEach(this::ingested);
        TextServiceDouble.say("""
                [{"sentence": "Half \\ud83c a character", "evidence": [{"review": "r1", "quote": "nothing of the kind"}]}]""");

        var summary = own.call(() -> summaries.summarize(ReviewFilter.ALL, Locale.ENGLISH));

        assertThat(summary.sentences())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.text()).isEqualTo("Half \uFFFD a character"));
        assertWhole(TextServiceDouble.asked().getFirst());
    }

    private void isShown(long id) {
        visits.asOwner(
                own,
                InboxNavigation.path(id),
                window -> assertThat(window.find(H3.class).all())
                        .extracting(H3::getText)
                        .contains("Analysis"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(url("/api/v1/reviews/" + Tsid.format(id))))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(JsonMapper.shared().readTree(answer.body()).at("/text").asString())
                    .isEqualTo(own.call(() -> reviews.get(id)).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void draftsOrHasNoWords(long id, ReviewDetails review) {
        TextServiceDouble.say("Thank you.");
        try {
            assertThat(own.call(() -> drafts.draft(id, 0))).isEqualTo("Thank you.");
            assertWhole(TextServiceDouble.asked().getLast());
        } catch (Problem refused) {
            assertThat(review.whole()).isBlank();
            assertThat(refused.slug()).isEqualTo("draft-nothing");
        }
    }

    private void translatesOrSaysWhyNot(long id, ReviewDetails review) {
        TargetLanguage target = TargetLanguage.find("de").orElseThrow();
        try {
            assertThat(own.call(() -> translations.translate(id, target)).text())
                    .endsWith(review.text());
        } catch (Problem refused) {
            assertThat(refused.slug())
                    .isEqualTo(review.whole().isBlank() ? "translation-nothing" : "translation-too-long");
        }
    }

    /** What left the house was text: each half of a character had its other half. */
    private static void assertWhole(String sent) {
        assertThat(sent).doesNotContainPattern("(?i)\\\\u[d][89a-f][0-9a-f]{2}");
        assertThat(new String(sent.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(sent);
    }

    private long ingested(StrangeText strange) {
        RawReview raw = RawReviews.of("strange: " + strange, 3, strange.text(), DAY);
        return own.call(() -> {
            ingest.ingest(own.northListing().id(), "test", List.of(raw));
            return search.ids(ReviewFilter.parse("rating:3"), 200).stream()
                    .filter(id -> reviews.get(id).platformReviewId().equals(raw.platformReviewId()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private void readDeeply() {
        line.standInLine(own.id(), DAY);
        DeepPassProperties properties = new DeepPassProperties(true, DataSize.ofMegabytes(1));
        DeepShift shift = new DeepShift(reading, deep, readings, sql, new HeapRoom(properties), members);
        assertThat(shift.work(() -> false).ending()).isEqualTo(DeepShift.Ending.ALL_READ);
    }
}
