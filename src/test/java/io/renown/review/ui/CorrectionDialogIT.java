package io.renown.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.review.CorrectionService;
import io.renown.review.CorrectionVerdict;
import io.renown.review.OwnWordService;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.Sentiment;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.Visits;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CorrectionDialogIT extends PortalIT {

    private static final String PRAISE = "Great tea, lovely cups, quick delivery.";

    @Autowired
    private Visits visits;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private OwnWordService words;

    private LookAlike own;
    private long id;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("correction-dialog");
        id = own.call(() -> {
            ingest.ingest(
                    own.northListing().id(),
                    "test",
                    List.of(RawReviews.of("d-1", 5, PRAISE, Instant.parse("2026-05-05T10:00:00Z"))));
            return search.ids(ReviewFilter.parse("\"lovely cups\""), 1).getFirst();
        });
    }

    @Test
    void oneSaveOfSeveralFieldsIsOneNoticeAndOneWayBack() {
        own.run(() -> corrections.correctSentiment(id, Sentiment.NEUTRAL));
        visits.asOwner(own, inbox(), window -> {
            correct(window, Sentiment.NEGATIVE, CorrectionVerdict.NEGATIVE);

            assertThat(sentiment()).isEqualTo(Sentiment.NEGATIVE);
            assertThat(logistics()).isEqualTo(Sentiment.NEGATIVE);
            assertThat(window.find(Notification.class).all()).hasSize(1);

            undo(window);
            assertThat(sentiment()).as("the former verdict").isEqualTo(Sentiment.NEUTRAL);
            assertThat(logistics()).isEqualTo(Sentiment.POSITIVE);
        });
    }

    @Test
    void inTwoTabsTheLaterCorrectionStaysAndTheEarlierTabIsTold() {
        visits.asOwner(own, inbox(), first -> {
            correct(first, Sentiment.NEGATIVE, CorrectionVerdict.NEGATIVE);
            visits.asOwner(own, inbox(), second -> correct(second, Sentiment.NEUTRAL, CorrectionVerdict.NEGATIVE));
            assertThat(sentiment()).isEqualTo(Sentiment.NEUTRAL);

            undo(first);

            assertThat(first.find(Notification.class).all())
                    .anyMatch(notice -> notice.getElement().getTextRecursively().contains("stays as it is now"));
            assertThat(sentiment()).isEqualTo(Sentiment.NEUTRAL);
            assertThat(logistics()).as("all of the save stays").isEqualTo(Sentiment.NEGATIVE);
        });
    }

    @Test
    void ownWordsComeBackByUndoOneByOneAndByTheFile() {
        visits.asOwner(own, "settings/words", window -> {
            window.find(Button.class).withText("New word").all().getFirst().click();
            window.roundTrip();
            window.find(TextField.class).all().stream()
                    .filter(TextField::isAutofocus)
                    .forEach(phrase -> phrase.setValue("bonza"));
            @SuppressWarnings("unchecked")
            Select<Sentiment> polarity = window.find(Select.class).all().stream()
                    .filter(select -> "Polarity".equals(select.getLabel()))
                    .findFirst()
                    .orElseThrow();
            polarity.setValue(Sentiment.POSITIVE);
            save(window);
            assertThat(own.call(words::list)).hasSize(1);
            undo(window);
            assertThat(own.call(words::list)).isEmpty();

            window.find(Button.class).withText("Import").all().getFirst().click();
            window.roundTrip();
            window.find(TextArea.class).single().setValue("bonza\ten\tpolar\t\tpositive\nlid\ten\trisk\tfraud\t");
            window.find(Button.class).withText("Import").all().getLast().click();
            window.roundTrip();
            assertThat(own.call(words::list)).hasSize(2);
            undo(window);
            assertThat(own.call(words::list)).isEmpty();
        });
    }

    private String inbox() {
        return "inbox?id=" + Tsid.format(id);
    }

    @SuppressWarnings("unchecked")
    private static void correct(BrowserlessUIContext window, Sentiment sentiment, CorrectionVerdict delivery) {
        window.find(Button.class).withText("Correct").single().click();
        window.roundTrip();
        window.find(RadioButtonGroup.class).single().setValue(sentiment);
        window.find(Select.class).all().stream()
                .filter(select -> "Delivery".equals(select.getLabel()))
                .forEach(select -> select.setValue(delivery));
        save(window);
    }

    private static void save(BrowserlessUIContext window) {
        assertThat(window.find(Dialog.class).all()).isNotEmpty();
        window.find(Button.class).withText("Save").single().click();
        window.roundTrip();
    }

    private static void undo(BrowserlessUIContext window) {
        window.find(Button.class).withText("Undo").all().getLast().click();
        window.roundTrip();
    }

    private Sentiment sentiment() {
        return own.call(() -> reviews.get(id)).sentiment();
    }

    private Sentiment logistics() {
        return own.call(() -> reviews.get(id)).aspects().stream()
                .filter(mention -> mention.aspect() == Aspect.LOGISTICS)
                .map(AspectMention::sentiment)
                .findFirst()
                .orElseThrow();
    }
}
