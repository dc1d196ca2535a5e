package io.renown.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditLog;
import io.renown.languagemodel.TextServiceKind;
import io.renown.languagemodel.TextServiceSettings;
import io.renown.privacy.HeldThing;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.TextServiceDouble;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every provider the same, against a double built from what each documents. */
class TranslationIT extends PortalIT {

    private static final String WORDS = "The kettle whistles like a bird.";

    @Autowired
    private TranslationService translations;

    @Autowired
    private TextServiceSettings settings;

    @Autowired
    private PeopleInTranslations people;

    @Autowired
    private TranslationSql sql;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    private LookAlike own;
    private long review;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("translation");
        review = own.call(() -> {
            ingest.ingest(
                    own.northListing().id(),
                    "test",
                    List.of(RawReviews.of("t-1", 4, WORDS, Instant.parse("2026-05-05T10:00:00Z"))));
            return search.ids(ReviewFilter.parse("\"whistles like a bird\""), 1).getFirst();
        });
    }

    @AfterEach
    void forget() {
        TextServiceDouble.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "libretranslate, zh-Hant, zh-Hant, LibreTranslate",
        "deepl, en, EN-US, DeepL",
        "deepl, zh-Hans, ZH-HANS, DeepL",
        "google, zh-Hant, zh-TW, Google Translate",
        "google, de, de, Google Translate",
        "model, fr, model, tiny"
    })
    void translatesByEachProviderAndKeepsTheOriginal(String provider, String into, String asked, String shown) {
        connect(provider, 100);
        TargetLanguage target = TargetLanguage.find(into).orElseThrow();

        Translation made = translate(target);

        assertThat(made.text()).isEqualTo("<" + asked + "> " + WORDS);
        assertThat(made.provider()).isEqualTo(shown);
        assertThat(own.call(() -> translations.find(review, target))).contains(made);
        assertThat(own.call(() -> reviews.get(review)).text()).isEqualTo(WORDS);
        assertThat(translate(target)).as("made once").isEqualTo(made);
        assertThat(TextServiceDouble.asked()).hasSize(1);
        assertThat(TextServiceDouble.asked().getFirst())
                .as("no name, no id leaves the house")
                .contains(WORDS)
                .doesNotContain("customer", "t-1", own.slug());
    }

    @ParameterizedTest
    @CsvSource({
        "libretranslate, 403, text-service-key",
        "deepl, 403, text-service-key",
        "deepl, 456, text-service-quota",
        "google, 429, text-service-busy",
        "google, 400, text-service-answer",
        "model, 401, text-service-key",
        "model, 404, text-service-unknown",
        "libretranslate, 503, text-service-unreachable"
    })
    void saysWhatToDoWhenAProviderRefuses(String provider, int status, String slug) {
        connect(provider, 100);
        TextServiceDouble.refuse(status);

        refuses(slug, () -> translate(TargetLanguage.DE));
        assertThat(own.call(() -> translations.find(review, TargetLanguage.DE))).isEmpty();
    }

    @Test
    void takesNothingButAnArrayOfAsManyTextsFromAModel() {
        connect("model", 100);
        for (String said : List.of("I would rather not.", "[]", "[1]", "[\"a\", \"b\"]", "[{\"text\":\"a\"}]")) {
            TextServiceDouble.say(said);
            refuses("text-service-answer", () -> translate(TargetLanguage.DE));
        }
    }

    @Test
    void isOffUntilSomebodySwitchesItOn() {
        assertThat(own.call(translations::isOn)).isFalse();
        refuses("text-service-off", () -> translate(TargetLanguage.DE));
        connect("deepl", 100);
        assertThat(own.call(translations::isOn)).isTrue();
        own.run(() -> settings.switchOff(TextServiceKind.TRANSLATION));
        refuses("text-service-off", () -> translate(TargetLanguage.DE));
        assertThat(TextServiceDouble.asked()).isEmpty();
    }

    @Test
    void endsWhenTheDayIsUsedUp() {
        connect("deepl", 1);
        own.run(() -> ingest.ingest(
                own.northListing().id(),
                "test",
                List.of(RawReviews.of("t-1", 4, "long ".repeat(190), Instant.parse("2026-05-05T10:00:00Z")))));

        translate(TargetLanguage.DE);
        refuses("text-service-budget", () -> translate(TargetLanguage.FR));

        assertThat(own.call(() -> settings.find(TextServiceKind.TRANSLATION))
                        .orElseThrow()
                        .today()
                        .calls())
                .isEqualTo(1);
    }

    @Test
    void belongsToTheWordsThatWereTranslated() {
        connect("deepl", 100);
        translate(TargetLanguage.DE);

        own.run(() -> ingest.ingest(
                own.northListing().id(),
                "test",
                List.of(RawReviews.of("t-1", 4, "It sings now.", Instant.parse("2026-05-05T10:00:00Z")))));

        assertThat(own.call(() -> translations.find(review, TargetLanguage.DE))).isEmpty();
        assertThat(translate(TargetLanguage.DE).text()).isEqualTo("<DE> It sings now.");
    }

    @Test
    void isErasedWithTheReviewAndAfterItsTime() {
        connect("deepl", 100);
        translate(TargetLanguage.DE);
        Picked picked = new Picked(List.of(new HeldThing(HeldThing.REVIEW, review)));

        assertThat(inTransaction(() -> people.erase(picked, new Traces()))).isEqualTo(Map.of("translations", 1L));
        assertThat(own.call(() -> translations.find(review, TargetLanguage.DE))).isEmpty();

        translate(TargetLanguage.DE);
        assertThat(inTransaction(() -> sql.removeBefore(Instant.parse("2026-01-01T00:00:00Z"), 10)))
                .isZero();
        assertThat(inTransaction(() -> sql.removeBefore(Instant.parse("2100-01-01T00:00:00Z"), 10)))
                .isEqualTo(1);
    }

    @Test
    void remembersTheLanguageOfEachMember() {
        assertThat(own.call(translations::target)).isEmpty();
        own.run(() -> translations.setTarget(TargetLanguage.JA));
        assertThat(own.call(translations::target)).contains(TargetLanguage.JA);
        assertThat(TenantContext.callAs(own.id(), own.limited(), translations::target))
                .isEmpty();
    }

    @Test
    void keepsKeysSealedAndOutOfTheLog() {
        connect("deepl", 100);
        translate(TargetLanguage.DE);

        assertThat(own.call(() -> audit.newest(20)).toString())
                .contains("text-service.applied", "review.translated")
                .doesNotContain(TextServiceDouble.KEY, WORDS);
        own.run(() -> settings.apply(TextServiceKind.TRANSLATION, "deepl", TextServiceDouble.url(), "", null, 50));
        assertThat(translate(TargetLanguage.FR)).as("the key was kept").isNotNull();
        own.run(() ->
                settings.apply(TextServiceKind.TRANSLATION, "deepl", TextServiceDouble.url() + "/", "", null, 50));
        refuses("text-service-key", () -> translate(TargetLanguage.IT));
    }

    @Test
    void callsNoAddressOfThisMachine() {
        refuses(
                "text-service-address",
                () -> own.run(() -> settings.apply(
                        TextServiceKind.TRANSLATION, "libretranslate", "http://127.0.0.1:22", "", null, 50)));
    }

    @Test
    void isForMembersWhoMayWrite() {
        connect("deepl", 100);
        Actor viewer = new Actor(
                "viewer",
                own.ownerId(),
                Role.CLIENT_VIEWER.permissions(),
                own.owner().brandScope());

        refuses(
                "forbidden",
                () -> TenantContext.callAs(own.id(), viewer, () -> translations.translate(review, TargetLanguage.DE)));
        refuses("not-found", () -> tenants.a().call(() -> translations.translate(review, TargetLanguage.DE)));
    }

    private void connect(String provider, int perDay) {
        own.run(() -> {
            settings.apply(
                    TextServiceKind.TRANSLATION,
                    provider,
                    provider.equals("model") ? "" : TextServiceDouble.url(),
                    "",
                    provider.equals("model") ? null : TextServiceDouble.KEY,
                    perDay);
            if (provider.equals("model")) {
                settings.apply(
                        TextServiceKind.LANGUAGE_MODEL,
                        "own",
                        TextServiceDouble.url() + "/v1",
                        "tiny",
                        TextServiceDouble.KEY,
                        perDay);
            }
        });
    }

    private Translation translate(TargetLanguage language) {
        return own.call(() -> translations.translate(review, language));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return own.call(() -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static void refuses(String slug, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
