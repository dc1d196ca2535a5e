package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.tenancy.Permission;
import io.renown.tenancy.Role;
import java.util.Locale;

/** What each role may do: read off the roles themselves, so that it cannot say otherwise. */
final class RolesDialog extends Dialog {

    RolesDialog() {
        super(I18NProvider.translate("settings.roles"));
        addClassName("rn-roles-dialog");
        setWidth("960px");
        NativeTable table = new NativeTable();
        table.addClassName("rn-roles");
        table.getHead().add(heads());
        for (Permission permission : Permission.values()) {
            table.getBody().add(line(permission));
        }
        Div scroller = new Div(table);
        scroller.addClassName("rn-roles-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("settings.roles"));
        add(new Span(getTranslation("settings.roles.words")), scroller);
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
    }

    private NativeTableRow heads() {
        NativeTableRow row = new NativeTableRow();
        row.add(head("col", getTranslation("settings.roles.may")));
        for (Role role : Role.values()) {
            row.add(head("col", getTranslation("role." + role.slug())));
        }
        return row;
    }

    private NativeTableRow line(Permission permission) {
        NativeTableRow row = new NativeTableRow();
        row.add(head("row", getTranslation("permission." + slug(permission))));
        for (Role role : Role.values()) {
            row.addDataCell().add(mark(role.permissions().contains(permission)));
        }
        return row;
    }

    private static NativeTableHeaderCell head(String scope, String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private Component mark(boolean held) {
        if (!held) {
            Span no = new Span("–");
            no.getElement().setAttribute("role", "img");
            no.getElement().setAttribute("aria-label", getTranslation("settings.roles.no"));
            return no;
        }
        Icon yes = VaadinIcon.CHECK.create();
        yes.getElement().setAttribute("role", "img");
        yes.getElement().setAttribute("aria-label", getTranslation("settings.roles.yes"));
        return yes;
    }

    private static String slug(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
