package io.renown.settings;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.InviteService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Role;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks one or several people to join. */
final class InviteDialog extends FormDialog {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、]+");

    private final InviteService invites;
    private final Runnable changed;
    private final TextArea addresses = new TextArea();
    private final RoleAndBrands place;

    InviteDialog(InviteService invites, BrandTree tree, Runnable changed) {
        super(I18NProvider.translate("settings.invites.title"), I18NProvider.translate("settings.invites.send"));
        this.invites = invites;
        this.changed = changed;
        addresses.setLabel(getTranslation("settings.invites.addresses"));
        addresses.setHelperText(getTranslation("settings.invites.addresses.help", InviteService.MOST));
        addresses.setRequiredIndicatorVisible(true);
        addresses.setAutofocus(true);
        place = new RoleAndBrands(tree, Role.RESPONDER, true, List.of());
        addFields(addresses, place);
    }

    @Override
    boolean save() {
        List<String> emails = Stream.of(BETWEEN.split(addresses.getValue().strip()))
                .filter(email -> !email.isEmpty())
                .toList();
        if (emails.isEmpty()) {
            refuse(getTranslation("settings.invites.no-address"));
            return false;
        }
        if (place.lacksBrands()) {
            refuse(getTranslation("settings.members.no-brand"));
            return false;
        }
        new InviteLinksDialog(invites.invite(emails, place.role(), place.brandIds())).open();
        changed.run();
        return true;
    }
}
