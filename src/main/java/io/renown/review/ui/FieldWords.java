package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.renown.identity.MemberDetails;
import io.renown.platform.ListingDetails;
import io.renown.review.LabelDetails;
import io.renown.review.TopicName;
import io.renown.review.Topics;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.Sentiment;
import io.renown.review.authenticity.Estimate;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.TenantContext;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Filter syntax in the member's words: {@code assignee:none} reads "Assignee: nobody". */
final class FieldWords {

    private static final List<String> LANGUAGES = List.of(
            "en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "es", "fr", "it", "pt", "nl", "pl", "ru", "tr", "th", "vi",
            "id", "ar", "und");

    private final Supplier<InboxNames> names;

    FieldWords(Supplier<InboxNames> names) {
        this.names = names;
    }

    static String field(FilterField field) {
        return translate("review.field." + field.syntax());
    }

    static String aspect(Aspect aspect) {
        return translate("aspect." + aspect.slug());
    }

    static String sentiment(Sentiment sentiment) {
        return translate("sentiment." + slug(sentiment));
    }

    static String risk(RiskKind kind) {
        return translate("review.risk." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What an estimate rests on, in words, with commas. */
    static String signs(Estimate estimate) {
        return estimate.signs().stream()
                .map(sign -> translate("review.authenticity." + sign.slug()))
                .collect(Collectors.joining("; "));
    }

    private static String suspected(String value) {
        return switch (value) {
            case "yes", "no" -> translate("review.suspected." + value);
            case "high", "medium", "low" -> translate("review.authenticity.grade." + value);
            default ->
                FilterField.SUSPECTED.knownValues().contains(value) ? translate("review.authenticity." + value) : value;
        };
    }

    static String slug(Sentiment sentiment) {
        return sentiment.name().toLowerCase(Locale.ROOT);
    }

    static String language(String code, Locale reader) {
        if (code.equals("und") || code.isEmpty()) {
            return translate("review.language.unknown");
        }
        return Locale.forLanguageTag(code).getDisplayName(reader);
    }

    /** "Rating: 1, 2"; "not Label: done". */
    String clause(FilterClause clause) {
        String values = clause.values().stream()
                .map(value -> value(clause.field(), value))
                .collect(Collectors.joining(", "));
        return translate(clause.negated() ? "review.filter.not" : "review.filter.is", field(clause.field()), values);
    }

    /** A value as people read it; what nobody knows stays as typed. */
    String value(FilterField field, String value) {
        return switch (field) {
            case RATING -> value.equals("none") ? translate("review.rating.none") : value + " ★";
            case PLATFORM -> names.get().platformName(value);
            case BRAND ->
                names.get().brands().findByKey(value).map(BrandDetails::name).orElse(value);
            case LISTING ->
                names.get().listingByRef(value).map(ListingDetails::name).orElse(value);
            case LANGUAGE -> language(value, FieldWords.locale());
            case ASPECT -> aspect(value);
            case TOPIC ->
                value.equals(Topics.ANY)
                        ? translate("review.topic.any")
                        : names.get().topics().find(value).map(TopicName::words).orElse(value);
            case RISK -> known(value, riskSlugs()) ? translate("review.risk." + value) : value;
            case SUSPECTED -> suspected(value);
            case ASSIGNEE -> assignee(value);
            case COUNTRY -> country(value);
            case SINCE, UNTIL -> day(value);
            case HOUR -> hour(value);
            case FIELD, SENTIMENT, REPLY, STATE, CUSTOMER, VERIFIED, EDITED, REMOVED, COMPETITORS ->
                field.knownValues().contains(value) ? translate(valueKey(field, value)) : value;
            case LABEL, COPIES, SKU, VARIANT, CARRIER, ORDER -> value;
        };
    }

    /** Topics' words are those of all brands: who sees some of them reads only what their own reviews are about. */
    static List<TopicName> topicsInSight(Topics topics) {
        return TenantContext.actor().maySee(null)
                ? topics.roots().stream().filter(topic -> !topic.hidden()).toList()
                : List.of();
    }

    /** Whether a listing in sight is a competitor's. */
    boolean areCompetitorsKept() {
        return names.get().listings().stream().anyMatch(ListingDetails::competitor);
    }

    /** The values to offer for a field without asking the index. */
    List<String> offered(FilterField field) {
        return switch (field) {
            case PLATFORM ->
                names.get().listings().stream()
                        .map(ListingDetails::platform)
                        .distinct()
                        .toList();
            case BRAND ->
                names.get().brands().all().stream().map(BrandDetails::key).toList();
            case LISTING ->
                names.get().listings().stream()
                        .filter(listing -> !listing.competitor()) // found beside competitors:only alone
                        .map(ListingDetails::ref)
                        .toList();
            case LANGUAGE -> LANGUAGES;
            case ASPECT ->
                Arrays.stream(Aspect.values())
                        .flatMap(aspect -> Stream.of(aspect.slug(), aspect.slug() + "-", aspect.slug() + "+"))
                        .toList();
            case TOPIC ->
                topicsInSight(names.get().topics()).stream()
                        .map(topic -> Tsid.format(topic.id()))
                        .toList();
            case RISK -> riskSlugs();
            case LABEL -> names.get().labels().stream().map(LabelDetails::name).toList();
            case ASSIGNEE ->
                Stream.concat(
                                Stream.of("me", "none"),
                                names.get().activeMembers().stream().map(MemberDetails::email))
                        .toList();
            case SINCE, UNTIL -> List.of("7d", "30d", "3m", "1y");
            default -> field.knownValues();
        };
    }

    private String aspect(String value) {
        char sign = value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
        boolean polar = sign == '+' || sign == '-' || sign == '=';
        String slug = polar ? value.substring(0, value.length() - 1) : value;
        Optional<String> name = slug.equals("any") && polar
                ? Optional.of(translate("review.aspect.any"))
                : Aspect.findBySlug(slug).map(FieldWords::aspect);
        return name.map(word -> word + (polar ? " " + (sign == '-' ? '−' : sign) : ""))
                .orElse(value);
    }

    private String assignee(String value) {
        return switch (value) {
            case "me" -> translate("review.assignee.me");
            case "none" -> translate("review.assignee.none");
            default -> names.get().memberByEmail(value).map(MemberDetails::name).orElse(value);
        };
    }

    private static String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(locale());
        return name.isEmpty() ? code : name;
    }

    /** {@code mon-14} reads "Mon 14:00", {@code mon} "Mon". */
    private static String hour(String value) {
        return value.matches("[a-z]{3}(-[0-9]{2})?")
                ? Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(value.substring(0, 3)))
                        .findFirst()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale())
                                + (value.length() > 3 ? " " + value.substring(4) + ":00" : ""))
                        .orElse(value)
                : value;
    }

    private static String day(String value) {
        return value.matches("\\d{1,4}[dwmy]")
                ? translate(
                        "review.ago." + value.charAt(value.length() - 1),
                        Integer.parseInt(value.substring(0, value.length() - 1)))
                : value;
    }

    private static String valueKey(FilterField field, String value) {
        return switch (field) {
            case SENTIMENT -> "sentiment." + value;
            case FIELD -> "platform.field." + value;
            case VERIFIED, EDITED, REMOVED -> "review.value." + value;
            default -> "review." + field.syntax() + "." + value;
        };
    }

    private static List<String> riskSlugs() {
        return Stream.concat(
                        Stream.of("any", "candidate"),
                        Arrays.stream(RiskKind.values())
                                .map(kind ->
                                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }

    private static boolean known(String value, List<String> values) {
        return values.contains(value);
    }

    static Locale locale() {
        return com.vaadin.flow.component.UI.getCurrentOrThrow().getLocale();
    }
}
