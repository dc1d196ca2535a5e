package io.renown.importing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.CompetitorMark;
import io.renown.ui.TenantPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Which listing the reviews belong to, found by typing; a new one can be made on the spot. */
final class ListingChoice extends Div {

    private final ListingService listings;
    private final BrandService brands;
    private final ComboBox<ListingDetails> box = new ComboBox<>();

    ListingChoice(ListingService listings, BrandService brands, Consumer<Optional<ListingDetails>> chosen) {
        this.listings = listings;
        this.brands = brands;
        addClassName("rn-import-listing");
        BrandTree tree = brands.tree();
        box.setLabel(getTranslation("importing.listing"));
        box.setHelperText(getTranslation("importing.listing.help"));
        box.setItemLabelGenerator(listing -> CompetitorMark.text(listing.name(), listing.competitor())
                + tree.find(listing.brandId())
                        .map(brand -> " · " + brand.name())
                        .orElse(""));
        box.addValueChangeListener(change -> chosen.accept(value()));
        add(box);
        if (TenantContext.actor().can(Permission.LISTING_MANAGE) && !tree.all().isEmpty()) {
            Button make = new Button(getTranslation("importing.listing.new"), VaadinIcon.PLUS.create());
            make.addClickListener(click -> new NewFileListing(tree, listings, this::select).open());
            add(make);
        }
        load();
    }

    private List<ListingDetails> load() {
        List<ListingDetails> items = inView();
        box.setItems(items);
        return items;
    }

    /** The listings of the brand in view, or all. */
    private List<ListingDetails> inView() {
        Optional<BrandDetails> brand = TenantPage.brand();
        if (brand.isEmpty()) {
            return listings.list();
        }
        Set<Long> included = brands.tree().withDescendants(Set.of(brand.get().id()));
        return listings.list().stream()
                .filter(listing -> included.contains(listing.brandId()))
                .toList();
    }

    Optional<ListingDetails> value() {
        return Optional.ofNullable(box.getValue());
    }

    void choose(String ref) {
        listings.findByRef(ref).ifPresent(this::select);
    }

    private void select(ListingDetails listing) {
        load().stream().filter(item -> item.id() == listing.id()).findFirst().ifPresent(box::setValue);
    }
}
