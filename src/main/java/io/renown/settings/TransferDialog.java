package io.renown.settings;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.ui.TenantPage;
import java.util.List;

/** Hands the organization over; its name is typed, so that nobody does it by a slip. */
final class TransferDialog extends FormDialog {

    private final MemberService members;
    private final Runnable changed;
    private final Select<MemberDetails> heir = new Select<>();
    private final TextField name = new TextField();

    TransferDialog(MemberService members, List<MemberDetails> heirs, Runnable changed) {
        super(
                I18NProvider.translate("settings.membership.transfer.title"),
                I18NProvider.translate("settings.membership.transfer"));
        this.members = members;
        this.changed = changed;
        heir.setLabel(getTranslation("settings.membership.heir"));
        heir.setItems(heirs);
        heir.setItemLabelGenerator(member -> member.name() + " · " + member.email());
        heir.setRequiredIndicatorVisible(true);
        name.setLabel(getTranslation(
                "settings.membership.confirm", TenantPage.tenant().name()));
        name.setRequiredIndicatorVisible(true);
        addFields(new Paragraph(getTranslation("settings.membership.transfer.words")), heir, name);
    }

    @Override
    boolean save() {
        if (heir.getValue() == null) {
            refuse(getTranslation("settings.membership.no-heir"));
            return false;
        }
        members.transferOwnership(heir.getValue().id(), name.getValue());
        changed.run();
        return true;
    }
}
