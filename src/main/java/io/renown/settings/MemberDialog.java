package io.renown.settings;

import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.tenancy.BrandTree;
import io.renown.ui.Notices;

/** Changes what a member is and for which brands. */
final class MemberDialog extends FormDialog {

    private final MemberService members;
    private final MemberDetails member;
    private final Runnable changed;
    private final RoleAndBrands place;

    MemberDialog(MemberService members, BrandTree tree, MemberDetails member, Runnable changed) {
        super(member.name(), I18NProvider.translate("settings.members.save"));
        this.members = members;
        this.member = member;
        this.changed = changed;
        place = new RoleAndBrands(tree, member.role(), member.allBrands(), member.brandIds());
        addFields(place);
    }

    @Override
    boolean save() {
        if (place.lacksBrands()) {
            refuse(getTranslation("settings.members.no-brand"));
            return false;
        }
        members.apply(member.email(), member.name(), place.role(), place.brandIds(), null);
        Notices.done("settings.members.changed", member.name());
        changed.run();
        return true;
    }
}
