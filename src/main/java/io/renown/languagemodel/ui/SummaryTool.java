package io.renown.languagemodel.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.languagemodel.ReviewSummaries;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxTool;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import java.util.Optional;
import java.util.function.Supplier;

/** Sums up what the list shows, where a language model is switched on. */
@org.springframework.stereotype.Component
class SummaryTool implements InboxTool {

    private final ReviewSummaries summaries;

    SummaryTool(ReviewSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public Optional<Component> open(Supplier<ReviewFilter> shown) {
        if (!TenantContext.actor().can(Permission.REPLY_DRAFT) || !summaries.isOn()) {
            return Optional.empty();
        }
        Button button =
                new Button(VaadinIcon.LIGHTBULB.create(), click -> new SummaryDialog(summaries, shown.get()).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(translate("languagemodel.summary.open"));
        button.setTooltipText(translate("languagemodel.summary.open"));
        return Optional.of(button);
    }
}
