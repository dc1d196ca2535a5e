package io.renown.importing.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes a listing that is fed by files alone. */
final class NewFileListing extends Dialog {

    private static final String PLATFORM = "file";

    private final ListingService listings;
    private final Consumer<ListingDetails> made;
    private final TextField name = new TextField();
    private final ComboBox<BrandDetails> brand = new ComboBox<>();
    private final Checkbox competitor = new Checkbox(I18NProvider.translate("importing.listing.competitor"));

    NewFileListing(BrandTree tree, ListingService listings, Consumer<ListingDetails> made) {
        super(I18NProvider.translate("importing.listing.new"));
        this.listings = listings;
        this.made = made;
        name.setLabel(getTranslation("importing.listing.name"));
        name.setMaxLength(200);
        name.setRequired(true);
        name.focus();
        brand.setLabel(getTranslation("importing.listing.brand"));
        brand.setItems(tree.all());
        brand.setItemLabelGenerator(
                item -> tree.pathTo(item.id()).stream().map(BrandDetails::name).collect(Collectors.joining(" › ")));
        brand.setRequired(true);
        TenantPage.brand().ifPresentOrElse(brand::setValue, () -> {
            if (tree.all().size() == 1) {
                brand.setValue(tree.all().getFirst());
            }
        });
        competitor.setHelperText(getTranslation("importing.listing.competitor.help"));
        Div fields = new Div(name, brand, competitor);
        fields.addClassName("rn-fields");
        add(fields);
        Button create = new Button(getTranslation("importing.listing.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("importing.close"), click -> close()), create);
        setWidth("420px");
    }

    private void create() {
        name.setInvalid(name.getValue().isBlank());
        brand.setInvalid(brand.isEmpty());
        if (name.isInvalid() || brand.isInvalid()) {
            return;
        }
        try {
            made.accept(listings.create(new NewListing(
                    brand.getValue().id(),
                    null,
                    PLATFORM,
                    Tsid.format(Tsid.next()),
                    name.getValue().strip(),
                    null,
                    null,
                    competitor.getValue())));
            close();
        } catch (Problem refused) {
            Notices.problem(refused);
        }
    }
}
