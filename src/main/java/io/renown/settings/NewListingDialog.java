package io.renown.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.platform.Platform;
import io.renown.platform.PlatformCatalog;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a listing. */
final class NewListingDialog extends FormDialog {

    private final ListingService listings;
    private final Runnable made;
    private final ComboBox<BrandDetails> brand = new ComboBox<>();
    private final ComboBox<Platform> platform = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField externalId = new TextField();
    private final TextField url = new TextField();
    private final ComboBox<String> market = new ComboBox<>();
    private final Checkbox competitor = new Checkbox();

    NewListingDialog(BrandTree tree, PlatformCatalog platforms, ListingService listings, Runnable made) {
        super(I18NProvider.translate("settings.brands.new-listing"), I18NProvider.translate("settings.brands.create"));
        this.listings = listings;
        this.made = made;
        brand.setLabel(getTranslation("settings.brands.brand"));
        brand.setItems(tree.all());
        brand.setItemLabelGenerator(
                item -> tree.pathTo(item.id()).stream().map(BrandDetails::name).collect(Collectors.joining(" › ")));
        TenantPage.brand().ifPresent(brand::setValue);
        brand.setRequired(true);
        platform.setLabel(getTranslation("settings.brands.platform"));
        platform.setItems(platforms.list());
        platform.setItemLabelGenerator(Platform::name);
        platform.setRequired(true);
        name.setLabel(getTranslation("settings.brands.listing-name"));
        name.setMaxLength(200);
        name.setRequired(true);
        externalId.setLabel(getTranslation("settings.brands.external-id"));
        externalId.setHelperText(getTranslation("settings.brands.external-id.help"));
        externalId.setMaxLength(190);
        externalId.setRequired(true);
        url.setLabel(getTranslation("settings.brands.url"));
        url.setMaxLength(500);
        market.setLabel(getTranslation("settings.brands.market"));
        market.setItems(countries());
        market.setItemLabelGenerator(this::country);
        market.setClearButtonVisible(true);
        competitor.setLabel(getTranslation("settings.brands.competitor"));
        competitor.setHelperText(getTranslation("settings.brands.competitor.help"));
        addFields(brand, platform, name, externalId, url, market, competitor);
    }

    @Override
    boolean save() {
        brand.setInvalid(brand.isEmpty());
        platform.setInvalid(platform.isEmpty());
        name.setInvalid(name.getValue().isBlank());
        externalId.setInvalid(externalId.getValue().isBlank());
        url.setInvalid(!url.isEmpty() && !url.getValue().matches("https?://\\S+"));
        if (brand.isInvalid()
                || platform.isInvalid()
                || name.isInvalid()
                || externalId.isInvalid()
                || url.isInvalid()) {
            return false;
        }
        listings.create(new NewListing(
                brand.getValue().id(),
                null,
                platform.getValue().slug(),
                externalId.getValue().strip(),
                name.getValue().strip(),
                blankToNull(url.getValue()),
                market.getValue(),
                competitor.getValue()));
        Notices.done("settings.brands.listing-created", name.getValue());
        made.run();
        return true;
    }

    private List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::country))
                .toList();
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(getLocale()) + " (" + code + ")";
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
