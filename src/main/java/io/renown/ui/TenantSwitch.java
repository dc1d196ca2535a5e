package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The organization and the brand in view, and the way to others. Another organization is a new page load. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TenantSwitch extends Div {

    private final transient BrandService brands;
    private final Span tenantName = new Span();
    private final Span brandPath = new Span();
    private Location location = new Location("");

    TenantSwitch(BrandService brands, Places places) {
        this.brands = brands;
        addClassName("rn-switch");
        tenantName.addClassName("rn-switch-tenant");
        brandPath.addClassName("rn-switch-brand");
        Button button = new Button(new Div(tenantName, brandPath));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setSuffixComponent(VaadinIcon.ANGLE_DOWN.create());
        button.setAriaLabel(getTranslation("ui.switch"));
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.addClassName("rn-switch-popover");
        popover.setAutofocus(true);
        popover.addOpenedChangeListener(change -> {
            popover.removeAll();
            if (change.isOpened()) {
                ChoiceList list = new ChoiceList(
                        getTranslation("ui.switch.type"),
                        typed -> places.brandsAndTenants(typed, this::enterBrand, this::leaveBrand),
                        popover::close);
                popover.add(list);
                list.focusField();
            }
        });
        add(button, popover);
    }

    void show(Location shown) {
        location = shown;
        tenantName.setText(TenantPage.tenant().name());
        brandPath.setText(TenantPage.brand()
                .map(brand -> Places.path(brands.tree(), brand))
                .orElse(""));
        brandPath.setVisible(TenantPage.brand().isPresent());
    }

    void leaveBrand() {
        go(location.getQueryParameters().excluding(TenantPage.BRAND));
    }

    /** Stays on the page where that makes sense, now for this brand. */
    private void enterBrand(BrandDetails brand) {
        go(location.getQueryParameters().merging(TenantPage.BRAND, brand.key()));
    }

    private void go(QueryParameters parameters) {
        UI.getCurrentOrThrow().navigate(location.getPath(), parameters);
    }
}
