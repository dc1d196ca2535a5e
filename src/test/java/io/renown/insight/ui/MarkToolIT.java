package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import io.renown.insight.FourMonths;
import io.renown.languagemodel.TextServiceKind;
import io.renown.languagemodel.TextServiceSettings;
import io.renown.review.ReviewIngest;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.TextServiceDouble;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The reviews behind a mark are summed up where a language model is switched on, and only while that was asked for. */
class MarkToolIT extends PortalIT {

    private static final String JUNE = "period=own&from=2026-06-01&to=2026-06-30";
    private static final String SUM_UP = "Sum up instead of opening";

    @Autowired
    private Visits visits;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private TextServiceSettings settings;

    private LookAlike own;

    @BeforeEach
    void ownReviews() {
        own = tenants.freshEachTime("mark-tools");
        own.run(() -> ingest.ingest(own.northListing().id(), "test", FourMonths.reviews()));
    }

    @AfterEach
    void forget() {
        TextServiceDouble.reset();
    }

    private void switchOn() {
        own.run(() -> settings.apply(
                TextServiceKind.LANGUAGE_MODEL,
                "own",
                TextServiceDouble.url() + "/v1",
                "tiny",
                TextServiceDouble.KEY,
                100));
    }

    @Test
    void isNotOfferedWithoutALanguageModel() {
        visits.asOwner(
                own,
                "analysis?" + JUNE,
                window -> assertThat(window.find(MarkBar.class).all()).isEmpty());
    }

    @Test
    void isNotOfferedToThoseWhoMayOnlyRead() {
        switchOn();
        Actor viewer = new Actor("viewer", own.ownerId(), Role.CLIENT_VIEWER.permissions(), BrandScope.all());
        visits.as(
                viewer,
                own,
                "analysis?" + JUNE,
                window -> assertThat(window.find(MarkBar.class).all()).isEmpty());
    }

    @Test
    void sumsUpTheReviewsOfTheMarkWithEverySentenceLeadingToItsReviews() {
        switchOn();
        TextServiceDouble.say("""
                [{"sentence": "Boxes arrive crushed.", "evidence": [{"review": "r1", "quote": "packaging was crushed"}, \
                {"review": "r2", "quote": "very bad packaging"}]},
                 {"sentence": "The tea is cold.", "evidence": [{"review": "r1", "quote": "ice cold tea"}]}]""");
        visits.asOwner(own, "analysis?brand=north&" + JUNE, window -> {
            choose(window, href -> href.contains("packaging-"));

            Dialog dialog = summary(window, "Boxes arrive crushed.");
            assertThat(dialog.getElement().getTextRecursively())
                    .contains("Written by a machine", "Refused: the review does not say what is quoted");
            assertThat(cited(window)).hasSize(3).allMatch(link -> link.getHref().contains("inbox?id="));
            assertThat(TextServiceDouble.asked()).singleElement().asString().contains("crushed");
            assertThat(TextServiceDouble.asked().getFirst()).doesNotContain("good cup of tea");
        });
    }

    @Test
    void abstainsWhereTheMarkHasTooFewReviews() {
        switchOn();
        visits.asOwner(own, "analysis?period=own&from=2026-03-01&to=2026-03-02", window -> {
            choose(window, href -> href.contains("taste"));

            summary(window, "Fewer than 8 reviews");
            assertThat(TextServiceDouble.asked()).isEmpty();
        });
    }

    @Test
    void aMarkIsLeftAloneUntilTheToolIsTakenUpAndOnceItIsPutDown() {
        switchOn();
        visits.asOwner(own, "analysis?" + JUNE, window -> {
            MarkClicks clicks = window.find(MarkClicks.class).single();
            assertThat(clicks.getElement().getProperty("active", false)).isFalse();
            window.find(Button.class).withText(SUM_UP).single().click();
            assertThat(clicks.getElement().getProperty("active", false)).isTrue();
            window.find(Button.class).withText(SUM_UP).single().click();
            assertThat(clicks.getElement().getProperty("active", false)).isFalse();
            click(window, "t/x/inbox?q=aspect:taste");
            assertThat(window.find(Dialog.class).all()).isEmpty();
        });
    }

    private static void choose(BrowserlessUIContext window, Predicate<String> mark) {
        window.find(Button.class).withText(SUM_UP).single().click();
        String href = window.find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(address -> address.contains("/inbox?"))
                .filter(mark)
                .findFirst()
                .orElseThrow();
        click(window, href);
    }

    /** As the browser tells of it. */
    private static void click(BrowserlessUIContext window, String href) {
        MarkClicks clicks = window.find(MarkClicks.class).single();
        ComponentUtil.fireEvent(clicks, new MarkClicks.MarkEvent(clicks, true, href));
    }

    /** Once the model has answered, which it does in a thread of its own. */
    private static Dialog summary(BrowserlessUIContext window, String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            window.roundTrip();
            return window.find(Dialog.class)
                    .single()
                    .getElement()
                    .getTextRecursively()
                    .contains(words);
        });
        return window.find(Dialog.class).single();
    }

    private static List<Anchor> cited(BrowserlessUIContext window) {
        return window.find(Anchor.class).withClassName("rt-cited").all();
    }
}
