package io.renown.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.ui.ComponentTexts;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody is to be, and for which brands; offers no more than the acting member may give. */
final class RoleAndBrands extends Div {

    private final Select<Role> role = new Select<>();
    private final Checkbox allBrands = new Checkbox();
    private final MultiSelectComboBox<BrandDetails> some = new MultiSelectComboBox<>();

    RoleAndBrands(BrandTree tree, Role current, boolean all, Collection<Long> brandIds) {
        this(tree, current, all, brandIds, any -> true);
    }

    /** @param offered the roles among which to choose */
    RoleAndBrands(BrandTree tree, Role current, boolean all, Collection<Long> brandIds, Predicate<Role> offered) {
        addClassName("rn-fields");
        role.setLabel(getTranslation("settings.members.role"));
        role.setItems(Stream.of(Role.values())
                .filter(TenantContext.actor()::mayGive)
                .filter(offered)
                .toList());
        role.setItemLabelGenerator(item -> getTranslation("role." + item.slug()));
        role.addValueChangeListener(change -> role.setHelperText(
                getTranslation("settings.members.role." + change.getValue().slug())));
        role.setValue(current);
        boolean mayGiveAll = TenantContext.actor().maySee(null);
        allBrands.setLabel(getTranslation("settings.members.all-brands"));
        allBrands.setValue(all && mayGiveAll);
        allBrands.setVisible(mayGiveAll);
        allBrands.addValueChangeListener(change -> some.setVisible(!change.getValue()));
        some.setLabel(getTranslation("settings.members.brands"));
        some.setHelperText(getTranslation("settings.members.brands.help"));
        ComponentTexts.translate(some);
        some.setItems(tree.all());
        some.setItemLabelGenerator(brand ->
                tree.pathTo(brand.id()).stream().map(BrandDetails::name).collect(Collectors.joining(" › ")));
        some.setValue(brandIds.stream().flatMap(id -> tree.find(id).stream()).collect(Collectors.toSet()));
        some.setVisible(!allBrands.getValue());
        add(role, allBrands, some);
    }

    Role role() {
        return role.getValue();
    }

    /** Limited to some brands, but none is chosen yet. */
    boolean lacksBrands() {
        return !allBrands.getValue() && some.getValue().isEmpty();
    }

    /** Null for all brands. */
    @Nullable
    List<Long> brandIds() {
        return allBrands.getValue()
                ? null
                : some.getValue().stream().map(BrandDetails::id).toList();
    }
}
