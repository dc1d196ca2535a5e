package io.renown.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.IconFactory;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.Permission;
import io.renown.ui.PaletteCommand;
import io.renown.ui.TenantPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views a member goes to most, in the command bar. */
@Configuration(proxyBeanMethods = false)
class ViewCommands {

    @Bean
    PaletteCommand goToMyReviews() {
        return new GoToView(StandardView.MINE);
    }

    @Bean
    PaletteCommand goToReviewsThatNeedReply() {
        return new GoToView(StandardView.NEEDS_REPLY);
    }

    @Bean
    PaletteCommand goToRiskyReviews() {
        return new GoToView(StandardView.RISK);
    }

    private record GoToView(StandardView view) implements PaletteCommand {

        @Override
        public String labelKey() {
            return "review.palette." + view.slug();
        }

        @Override
        public IconFactory icon() {
            return view.icon();
        }

        @Override
        public Permission permission() {
            return Permission.REVIEW_READ;
        }

        @Override
        public void run() {
            String brand = TenantPage.brand().map(BrandDetails::key).orElse(null);
            InboxAddress address = new InboxAddress(view.slug(), null, null, null, brand);
            UI.getCurrentOrThrow().navigate(TenantPage.url(InboxNavigation.PATH), address.parameters());
        }
    }
}
