package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.Membership;
import io.renown.identity.MembershipGate;
import io.renown.identity.PersonService;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The organizations a person belongs to and the brands they may see here, as lines to choose from. */
@Component
final class Places {

    private static final String INTO = " › ";

    private final BrandService brands;
    private final MembershipGate gate;

    Places(BrandService brands, MembershipGate gate) {
        this.brands = brands;
        this.gate = gate;
    }

    List<Choice> brandsAndTenants(String typed, Consumer<BrandDetails> enterBrand, Runnable leaveBrand) {
        List<Choice> choices = new ArrayList<>();
        if (TenantPage.brand().isPresent()) {
            choices.add(choice(
                    "ui.switch.brands",
                    VaadinIcon.TAGS,
                    I18NProvider.translate("ui.switch.all"),
                    "",
                    TenantPage.slug(),
                    leaveBrand));
        }
        choices.addAll(brands(enterBrand));
        choices.addAll(otherTenants());
        return choices.stream().filter(choice -> choice.matches(typed)).toList();
    }

    List<Choice> brands(Consumer<BrandDetails> enter) {
        BrandTree tree = brands.tree();
        List<BrandDetails> ordered = new ArrayList<>();
        tree.roots().forEach(root -> collect(tree, root, ordered));
        return ordered.stream()
                .map(brand -> choice(
                        "ui.switch.brands",
                        VaadinIcon.TAG,
                        brand.name(),
                        parents(tree, brand),
                        brand.key(),
                        () -> enter.accept(brand)))
                .toList();
    }

    List<Choice> otherTenants() {
        List<Membership> memberships = PersonService.findSignedIn()
                .map(person -> gate.membershipsOf(person.personId()))
                .orElse(List.of());
        return memberships.stream()
                .filter(membership -> !membership.tenant().slug().equals(TenantPage.slug()))
                .map(membership -> choice(
                        "ui.switch.tenants",
                        VaadinIcon.OFFICE,
                        membership.tenant().name(),
                        membership.guestOf() == null
                                ? ""
                                : I18NProvider.translate(
                                        "ui.guest-from", membership.guestOf().name()),
                        membership.tenant().slug(),
                        () -> UI.getCurrentOrThrow()
                                .getPage()
                                .setLocation("/t/" + membership.tenant().slug())))
                .toList();
    }

    /** "Client › Brand" down to this brand. */
    static String path(BrandTree tree, BrandDetails brand) {
        return tree.pathTo(brand.id()).stream().map(BrandDetails::name).collect(Collectors.joining(INTO));
    }

    private static String parents(BrandTree tree, BrandDetails brand) {
        List<BrandDetails> path = tree.pathTo(brand.id());
        return path.stream().limit(path.size() - 1L).map(BrandDetails::name).collect(Collectors.joining(INTO));
    }

    private static void collect(BrandTree tree, BrandDetails brand, List<BrandDetails> into) {
        into.add(brand);
        tree.childrenOf(brand.id()).forEach(child -> collect(tree, child, into));
    }

    private static Choice choice(
            String groupKey, IconFactory icon, String label, String path, String keyword, Runnable action) {
        return new Choice(I18NProvider.translate(groupKey), icon, label, path, List.of(keyword), action);
    }
}
