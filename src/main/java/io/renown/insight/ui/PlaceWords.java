package io.renown.insight.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.renown.platform.ListingDetails;
import io.renown.platform.Platform;
import io.renown.review.filter.FilterField;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** What reviews are told apart by, in words: "Country or region: China". What nobody knows stays as it was given. */
final class PlaceWords {

    private final AnalysisParts parts;
    private final Locale locale;
    private final Supplier<List<ListingDetails>> listings;

    PlaceWords(AnalysisParts parts, Locale locale) {
        this.parts = parts;
        this.locale = locale;
        this.listings = SingletonSupplier.of(parts.listings()::list);
    }

    static String field(FilterField field) {
        return translate("review.field." + field.syntax());
    }

    String clause(FilterField field, String value) {
        return translate("review.filter.is", field(field), value(field, value));
    }

    String value(FilterField field, String value) {
        return switch (field) {
            case PLATFORM -> parts.platforms().find(value).map(Platform::name).orElse(value);
            case LISTING ->
                listings.get().stream()
                        .filter(listing -> listing.ref().equals(value))
                        .map(ListingDetails::name)
                        .findFirst()
                        .orElse(value);
            case COUNTRY -> country(value);
            case LANGUAGE ->
                value.equals("und")
                        ? translate("review.language.unknown")
                        : Locale.forLanguageTag(value).getDisplayName(locale);
            case FIELD -> known(field, value) ? translate("platform.field." + value) : value;
            case CUSTOMER -> known(field, value) ? translate("review.customer." + value) : value;
            default -> value;
        };
    }

    private static boolean known(FilterField field, String value) {
        return field.knownValues().contains(value);
    }

    private String country(String code) {
        String country = Locale.of("", code).getDisplayCountry(locale);
        return country.isEmpty() ? code : country;
    }
}
