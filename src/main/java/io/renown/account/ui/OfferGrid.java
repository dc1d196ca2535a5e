package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.renown.account.OfferedListings;
import io.renown.account.OfferedListings.Offer;
import io.renown.account.PickedListing;
import io.renown.platform.ListingDetails;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import io.renown.ui.CompetitorMark;
import io.renown.ui.EmptyState;
import io.renown.ui.TenantPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a platform offers, to pick from; each for the brand chosen above, or one of its own. */
final class OfferGrid extends Div {

    private final BrandTree tree;
    private final Grid<Offer> grid = new Grid<>();
    private final BrandBox brand;
    private final Checkbox competitor = new Checkbox(text("account.pick.competitors"));
    private final Map<String, BrandDetails> own = new HashMap<>();
    private final TextField search = new TextField();
    private final Button feed = new Button();

    OfferGrid(OfferedListings offered, BrandTree tree, Feeding feeding) {
        this.tree = tree;
        addClassName("rn-acc-offers");
        brand = new BrandBox(tree);
        brand.setLabel(text("account.pick.brand"));
        if (offered.offers().isEmpty()) {
            add(new EmptyState(VaadinIcon.SHOP, text("account.pick.none"), text("account.pick.none.words")));
            return;
        }
        search.setLabel(text("account.pick.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        feed.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
        feed.addClickListener(click -> feed(feeding));
        configureGrid(offered);
        count();
        competitor.setHelperText(text("account.pick.competitor.help"));
        Div tools = new Div(search, brand, competitor);
        tools.addClassName("rn-acc-tools");
        Div row = new Div(feed);
        row.addClassName("rn-acc-row");
        add(tools);
        if (offered.more()) {
            add(Parts.quiet(text("account.pick.more", offered.offers().size())));
        }
        add(grid, row);
    }

    private void configureGrid(OfferedListings offered) {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItemSelectableProvider(offer -> !offer.taken());
        grid.addColumn(offer -> offer.listing().name())
                .setHeader(text("account.pick.listing"))
                .setFlexGrow(3);
        grid.addColumn(offer -> offer.listing().externalId())
                .setHeader(text("account.pick.id"))
                .setFlexGrow(2)
                .setVisible(!TenantPage.isNarrow());
        grid.addComponentColumn(this::brandOf)
                .setHeader(text("account.pick.brand"))
                .setFlexGrow(2);
        var view = grid.setItems(offered.offers());
        grid.setAllRowsVisible(offered.offers().size() <= 12);
        search.addValueChangeListener(change -> {
            String asked = change.getValue().strip().toLowerCase(Locale.ROOT);
            view.setFilter(
                    offer -> (offer.listing().name() + " " + offer.listing().externalId())
                            .toLowerCase(Locale.ROOT)
                            .contains(asked));
        });
        grid.addSelectionListener(selected -> count());
    }

    private Component brandOf(Offer offer) {
        ListingDetails known = offer.known();
        if (offer.taken()) {
            return Parts.quiet(text("account.pick.taken"));
        }
        if (known != null) {
            Span of =
                    new Span(tree.find(known.brandId()).map(BrandDetails::name).orElse(""));
            return known.competitor() ? new Div(of, new CompetitorMark()) : of;
        }
        BrandBox box = new BrandBox(tree);
        box.setPlaceholder(text("account.pick.as-above"));
        box.setValue(own.get(offer.listing().externalId()));
        box.setClearButtonVisible(true);
        box.setAriaLabel(text("account.pick.brand-of", offer.listing().name()));
        box.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                own.remove(offer.listing().externalId());
            } else {
                own.put(offer.listing().externalId(), change.getValue());
            }
        });
        return box;
    }

    private void count() {
        int picked = grid.getSelectedItems().size();
        feed.setText(text("account.pick.feed", picked));
        feed.setEnabled(picked > 0);
    }

    private void feed(Feeding feeding) {
        List<PickedListing> picked = new ArrayList<>();
        for (Offer offer : grid.getSelectedItems()) {
            BrandDetails chosen = own.getOrDefault(offer.listing().externalId(), brand.getValue());
            ListingDetails known = offer.known();
            if (known == null && chosen == null) {
                brand.setInvalid(true);
                brand.setErrorMessage(text("account.pick.brand.missing"));
                brand.focus();
                return;
            }
            picked.add(new PickedListing(
                    offer.listing().externalId(),
                    offer.listing().name(),
                    offer.listing().url(),
                    offer.listing().market(),
                    known == null ? chosen.id() : known.brandId(),
                    competitor.getValue()));
        }
        feeding.feed(picked);
    }
}
