package io.renown.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.ui.ComponentTexts;
import io.renown.ui.Notices;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes what a member is and for which brands. */
final class MemberDialog extends FormDialog {

    private final MemberService members;
    private final MemberDetails member;
    private final Runnable changed;
    private final Select<Role> role = new Select<>();
    private final Checkbox allBrands = new Checkbox();
    private final MultiSelectComboBox<BrandDetails> some = new MultiSelectComboBox<>();

    MemberDialog(MemberService members, BrandTree tree, MemberDetails member, Runnable changed) {
        super(member.name(), I18NProvider.translate("settings.members.save"));
        this.members = members;
        this.member = member;
        this.changed = changed;
        role.setLabel(getTranslation("settings.members.role"));
        role.setItems(Stream.of(Role.values())
                .filter(TenantContext.actor()::mayGive)
                .toList());
        role.setItemLabelGenerator(item -> getTranslation("role." + item.slug()));
        role.addValueChangeListener(change -> role.setHelperText(
                getTranslation("settings.members.role." + change.getValue().slug())));
        role.setValue(member.role());
        allBrands.setLabel(getTranslation("settings.members.all-brands"));
        allBrands.setValue(member.allBrands());
        allBrands.setVisible(TenantContext.actor().maySee(null));
        allBrands.addValueChangeListener(change -> some.setVisible(!change.getValue()));
        some.setLabel(getTranslation("settings.members.brands"));
        some.setHelperText(getTranslation("settings.members.brands.help"));
        ComponentTexts.translate(some);
        some.setItems(tree.all());
        some.setItemLabelGenerator(brand ->
                tree.pathTo(brand.id()).stream().map(BrandDetails::name).collect(Collectors.joining(" › ")));
        some.setValue(
                member.brandIds().stream().flatMap(id -> tree.find(id).stream()).collect(Collectors.toSet()));
        some.setVisible(!member.allBrands());
        addFields(role, allBrands, some);
    }

    @Override
    boolean save() {
        if (!allBrands.getValue() && some.getValue().isEmpty()) {
            refuse(getTranslation("settings.members.no-brand"));
            return false;
        }
        members.apply(
                member.email(),
                member.name(),
                role.getValue(),
                allBrands.getValue()
                        ? null
                        : some.getValue().stream().map(BrandDetails::id).toList(),
                null);
        Notices.done("settings.members.changed", member.name());
        changed.run();
        return true;
    }
}
