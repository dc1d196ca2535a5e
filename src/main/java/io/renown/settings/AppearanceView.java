package io.renown.settings;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.appearance.AppearanceService;
import io.renown.appearance.AppearanceSettings;
import io.renown.appearance.Look;
import io.renown.shared.Problem;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.SettingsLayout;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the organization and its brands show themselves as, with a picture of it beside the fields. */
@Route(value = "t/:tenant/settings/appearance", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.TENANT_MANAGE)
@StyleSheet("renown/appearance.css")
final class AppearanceView extends SettingsPage implements BeforeEnterObserver {

    private final AppearanceService appearances;
    private final BrandService brands;
    private final Times times;
    private final Select<Wearer> wearers = new Select<>();
    private final Div content = new Div();

    AppearanceView(AppearanceService appearances, BrandService brands, Times times) {
        super("settings.appearance");
        this.appearances = appearances;
        this.brands = brands;
        this.times = times;
        wearers.setLabel(getTranslation("settings.appearance.for"));
        wearers.setItemLabelGenerator(Wearer::name);
        wearers.addClassName("rn-appearance-for");
        wearers.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue());
            }
        });
        content.addClassName("rn-appearance");
        addHeading();
        add(wearers, content);
    }

    /** @param brandId null for the organization */
    private record Wearer(@Nullable Long brandId, String name) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Wearer> all = wearers();
        if (all.isEmpty()) {
            wearers.setVisible(false);
            content.add(new EmptyState(
                    VaadinIcon.TAGS,
                    getTranslation("settings.brands.empty.title"),
                    getTranslation("settings.brands.empty.words")));
            return;
        }
        wearers.setItems(all);
        Long inView = TenantPage.brand().map(BrandDetails::id).orElse(null);
        wearers.setValue(all.stream()
                .filter(wearer -> inView != null && inView.equals(wearer.brandId()))
                .findFirst()
                .orElse(all.getFirst()));
    }

    private List<Wearer> wearers() {
        BrandTree tree = brands.tree();
        List<Wearer> all = new ArrayList<>();
        if (TenantContext.actor().brandScope().unlimited()) {
            all.add(new Wearer(null, TenantPage.tenant().name()));
        }
        tree.roots().forEach(root -> addWithBrandsBelow(all, tree, root));
        return all;
    }

    private static void addWithBrandsBelow(List<Wearer> all, BrandTree tree, BrandDetails brand) {
        all.add(new Wearer(
                brand.id(),
                tree.pathTo(brand.id()).stream().map(BrandDetails::name).collect(Collectors.joining(" › "))));
        tree.childrenOf(brand.id()).forEach(below -> addWithBrandsBelow(all, tree, below));
    }

    private void show(Wearer wearer) {
        AppearanceSettings settings = appearances.settings(wearer.brandId());
        AppearancePreview preview = new AppearancePreview();
        LookForm look = new LookForm(settings, preview, wanted -> wear(wearer, wanted));
        SenderForm sender = new SenderForm(
                settings,
                times,
                (name, address) -> attempt(wearer, () -> {
                    boolean asked = appearances.sendAs(wearer.brandId(), name, address);
                    Notices.done(
                            asked ? "settings.appearance.sender.asked" : "settings.appearance.sender.saved", address);
                }));
        DomainForm domain = new DomainForm(
                settings.domain(),
                times,
                name -> attempt(wearer, () -> appearances.claimDomain(wearer.brandId(), name)),
                () -> attempt(wearer, () -> appearances.checkDomain(wearer.brandId())));
        Div forms = new Div(look, sender, domain);
        forms.addClassName("rn-appearance-forms");
        content.removeAll();
        content.add(forms, preview);
    }

    private void wear(Wearer wearer, Look wanted) {
        attempt(wearer, () -> {
            Look before = appearances.wear(wearer.brandId(), wanted);
            Notices.undoable(
                    () -> attempt(wearer, () -> appearances.wear(wearer.brandId(), before)),
                    "settings.appearance.saved",
                    wearer.name());
        });
    }

    private void attempt(Wearer wearer, Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            Notices.problem(problem);
            return;
        }
        if (wearer.equals(wearers.getValue())) {
            show(wearer);
        }
        ShellLayout.current().ifPresent(ShellLayout::refreshAppearance);
    }
}
