package io.renown.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import io.renown.review.OwnWordService;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.RiskKind;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for all brands is not offered to members who see some of them only, whatever else they may do. */
class PagesOfAllBrandsIT extends PortalIT {

    @Autowired
    private Visits visits;

    @Autowired
    private OwnWordService words;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.fresh("all-brands");
    }

    @Test
    void wordsAreShownToThemAndChangedByOthers() {
        visits.as(
                adminOfSomeBrands(),
                own,
                "settings/words",
                window -> assertThat(buttons(window)).doesNotContain("New word", "Import", "Read them again"));
        own.run(() -> words.apply(new OwnWord("linden tree", "en", RiskKind.SAFETY, null, null)));

        visits.as(adminOfSomeBrands(), own, "settings/words", window -> {
            assertThat(columns(window)).isEqualTo(4);
            assertThat(buttons(window)).doesNotContain("New word", "Import", "Read them again");
        });
        visits.asOwner(own, "settings/words", window -> {
            assertThat(columns(window)).as("one to remove a word").isEqualTo(5);
            assertThat(buttons(window)).contains("New word", "Import", "Read them again");
        });
    }

    @Test
    void theAnalysisIsNotStartedAnewByThem() {
        own.run(() -> words.apply(new OwnWord("plum tree", "en", RiskKind.SAFETY, null, null)));

        visits.as(
                adminOfSomeBrands(),
                own,
                "settings/reanalysis",
                window -> assertThat(window.find(Button.class).all().stream()
                                .filter(button -> button.getText().equals("Go on")))
                        .hasSize(1)
                        .noneMatch(Button::isEnabled));
    }

    private Actor adminOfSomeBrands() {
        return new Actor(
                own.limited().name(),
                own.limitedMemberId(),
                Role.ADMIN.permissions(),
                own.limited().brandScope());
    }

    private static long columns(BrowserlessUIContext window) {
        return window.find(Grid.class).single().getColumns().size();
    }

    private static List<String> buttons(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream()
                .filter(Component::isVisible)
                .map(Button::getText)
                .toList();
    }
}
