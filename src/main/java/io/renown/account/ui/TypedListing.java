package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.account.PickedListing;
import io.renown.connector.file.Connector;
import io.renown.tenancy.BrandTree;
import java.util.List;

/** A page of the platform by the id that the platform gives it. */
final class TypedListing extends Section {

    private final TextField externalId = new TextField(text("account.pick.id"));
    private final TextField name = new TextField(text("account.pick.name"));
    private final BrandBox brand;
    private final Checkbox competitor = new Checkbox(text("account.pick.competitor"));
    private final String pattern;

    TypedListing(Connector connector, BrandTree tree, Feeding feeding) {
        addClassName("rn-acc-typed");
        pattern = connector.listing().pattern();
        brand = new BrandBox(tree);
        brand.setLabel(text("account.pick.brand"));
        brand.setRequiredIndicatorVisible(true);
        externalId.setPlaceholder(connector.listing().example());
        externalId.setHelperText(
                text("account.pick.id.help", connector.listing().example()));
        externalId.setMaxLength(190);
        externalId.setRequiredIndicatorVisible(true);
        competitor.setHelperText(text("account.pick.competitor.help"));
        name.setMaxLength(200);
        Button add = new Button(text("account.pick.add"), click -> add(feeding));
        add(
                new H2(text(connector.listings() == null ? "account.pick.typed" : "account.pick.typed-too")),
                externalId,
                name,
                brand,
                competitor,
                add);
    }

    private void add(Feeding feeding) {
        String id = externalId.getValue().strip();
        externalId.setInvalid(!id.matches(pattern));
        externalId.setErrorMessage(text("problem.account-listing-id", externalId.getPlaceholder()));
        brand.setInvalid(brand.isEmpty());
        if (!externalId.isInvalid() && !brand.isInvalid()) {
            feeding.feed(List.of(new PickedListing(
                    id, name.getValue(), null, null, brand.getValue().id(), competitor.getValue())));
        }
    }
}
