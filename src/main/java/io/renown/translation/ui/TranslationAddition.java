package io.renown.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.renown.review.ReviewDetails;
import io.renown.review.ui.ReviewAddition;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.translation.TargetLanguage;
import io.renown.translation.Translation;
import io.renown.translation.TranslationService;
import java.util.Optional;

/** Offers a translation where the review is in another language than the member reads. */
@org.springframework.stereotype.Component
class TranslationAddition implements ReviewAddition {

    private final TranslationService translations;

    TranslationAddition(TranslationService translations) {
        this.translations = translations;
    }

    @Override
    public Optional<Component> below(ReviewDetails review) {
        if (review.whole().isBlank() || !translations.isOn()) {
            return Optional.empty();
        }
        TargetLanguage target = translations
                .target()
                .orElseGet(() -> TargetLanguage.of(UI.getCurrentOrThrow().getLocale()));
        Optional<Translation> known = translations.find(review.id(), target);
        boolean may = TenantContext.actor().can(Permission.REPLY_DRAFT);
        return known.isEmpty() && !may
                ? Optional.empty()
                : Optional.of(new TranslationCard(review, translations, target, known.orElse(null), may));
    }
}
