package io.renown.settings;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.GuestGrantDetails;
import io.renown.identity.GuestService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Role;
import io.renown.ui.ComponentTexts;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers guest access, or changes the terms of one that was offered or accepted. */
final class GuestDialog extends FormDialog {

    private final GuestService guests;
    private final @Nullable GuestGrantDetails known;
    private final Runnable changed;
    private final TextField organization = new TextField();
    private final RoleAndBrands place;
    private final DatePicker lastDay = new DatePicker();
    private final TextArea reason = new TextArea();

    /** @param known null to offer anew */
    GuestDialog(GuestService guests, BrandTree tree, @Nullable GuestGrantDetails known, Runnable changed) {
        super(
                I18NProvider.translate(
                        known == null ? "settings.guests.offer.title" : "settings.guests.edit",
                        known == null ? "" : known.agency()),
                I18NProvider.translate(known == null ? "settings.guests.offer.deed" : "settings.members.save"));
        this.guests = guests;
        this.known = known;
        this.changed = changed;
        organization.setLabel(getTranslation("settings.guests.organization"));
        organization.setHelperText(getTranslation("settings.guests.organization.help"));
        organization.setRequiredIndicatorVisible(true);
        organization.setAutofocus(true);
        lastDay.setLabel(getTranslation("settings.guests.last-day"));
        lastDay.setHelperText(getTranslation("settings.guests.last-day.help"));
        lastDay.setClearButtonVisible(true);
        lastDay.setLocale(getLocale());
        ComponentTexts.translate(lastDay);
        reason.setLabel(getTranslation("settings.guests.reason"));
        reason.setHelperText(getTranslation("settings.guests.reason.help"));
        reason.setMaxLength(GuestService.LONGEST_REASON);
        if (known == null) {
            place = new RoleAndBrands(tree, Role.RESPONDER, true, List.of(), GuestDialog::isForGuests);
            addFields(
                    organization, place, lastDay, reason, new Paragraph(getTranslation("settings.guests.offer.words")));
        } else {
            place = new RoleAndBrands(
                    tree, known.role(), known.allBrands(), known.brandIds(), GuestDialog::isForGuests);
            if (known.expiresAt() != null) {
                lastDay.setValue(LocalDate.ofInstant(known.expiresAt().minusNanos(1), TenantPage.zone()));
            }
            addFields(place, lastDay);
        }
    }

    private static boolean isForGuests(Role role) {
        return role != Role.OWNER;
    }

    @Override
    boolean save() {
        if (place.lacksBrands()) {
            refuse(getTranslation("settings.members.no-brand"));
            return false;
        }
        if (known == null) {
            guests.offer(organization.getValue(), place.role(), place.brandIds(), expiry(), reason.getValue());
            Notices.done("settings.guests.offered", organization.getValue().strip());
        } else {
            guests.change(known.id(), place.role(), place.brandIds(), expiry());
            Notices.done("settings.members.changed", known.agency());
        }
        changed.run();
        return true;
    }

    /** The end of the day that was chosen. */
    private @Nullable Instant expiry() {
        LocalDate day = lastDay.getValue();
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(TenantPage.zone()).toInstant();
    }
}
