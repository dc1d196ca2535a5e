package io.renown.isolation;

import io.renown.account.NewAccount;
import io.renown.account.PickedListing;
import io.renown.appearance.LogoImage;
import io.renown.appearance.Look;
import io.renown.deeppass.DeepPassState;
import io.renown.importing.ImportOptions;
import io.renown.importing.RefusedRowsText;
import io.renown.importing.StagedFile;
import io.renown.insight.Measure;
import io.renown.languagemodel.TextServiceKind;
import io.renown.platform.NewListing;
import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonQuery;
import io.renown.privacy.Retained;
import io.renown.review.CorrectionKind;
import io.renown.review.CorrectionUndo;
import io.renown.review.CorrectionVerdict;
import io.renown.review.CorrectionWish;
import io.renown.review.DeepReading;
import io.renown.review.OwnWordUndo;
import io.renown.review.RawReview;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSort;
import io.renown.review.ReviewStats;
import io.renown.review.ReviewWork;
import io.renown.review.StolenUndo;
import io.renown.review.ViewVisibility;
import io.renown.review.WorkState;
import io.renown.review.analysis.AnalyzedReview;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import io.renown.review.analysis.TextSignature;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.RawReviews;
import io.renown.tenancy.Role;
import io.renown.translation.TargetLanguage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Arguments for any method of any service, made of the victim's ids, by the name and type of each parameter. A parameter
 * that is not known here fails the build: whoever adds a method says how it could be abused.
 */
public final class ForeignArguments {

    private final LookAlike victim;
    private final TenantRows rows;

    public ForeignArguments(LookAlike victim, TenantRows rows) {
        this.victim = victim;
        this.rows = rows;
    }

    /** Every list of arguments worth trying; {@code id} stands for each kind of thing the victim has. */
    public List<List<@Nullable Object>> of(Parameter[] parameters) {
        List<List<@Nullable Object>> tries = new ArrayList<>();
        for (long id : rows.oneIdOfEachTable(victim.id())) {
            List<@Nullable Object> arguments = new ArrayList<>();
            for (Parameter parameter : parameters) {
                arguments.add(value(parameter.getName(), parameter.getType(), id));
            }
            if (tries.contains(arguments)) {
                continue;
            }
            tries.add(arguments);
            if (parameters.length == 0) {
                break;
            }
        }
        return tries;
    }

    public @Nullable Object value(String name, Class<?> type, long id) {
        if (type == long.class || type == Long.class) {
            return switch (name) {
                case "listingId" -> victim.northListing().id();
                case "memberId" -> victim.ownerId();
                case "brandId", "parentId" -> victim.north().id();
                case "afterLine", "afterId" -> 0L;
                case "before" -> Long.MAX_VALUE;
                default -> id;
            };
        }
        if (type == boolean.class) {
            return !Set.of("erase", "competitor").contains(name); // a job would go on behind the test
        }
        if (type == int.class) {
            return name.equals("tenantId") ? -1 : 10;
        }
        if (type == String.class) {
            return switch (name) {
                case "email", "address" -> "stranger@alike.example";
                case "domain" -> "reviews.alike.example";
                case "accent" -> "#123456";
                case "key" -> "stolen";
                case "purpose" -> "invitation-mail";
                case "signature" -> "00".repeat(TextSignature.LENGTH);
                case "channel" -> "mail";
                case "ref" -> victim.northListing().ref();
                case "colour" -> "#123456";
                case "number" -> "O-1";
                case "reviewIds" -> Long.toString(id);
                case "locale" -> null;
                case "fileName" -> "../../" + victim.id() + "/reviews.csv";
                default -> "text";
            };
        }
        if (type == Collection.class && name.equals("picked")) {
            return List.of(new HeldThing(HeldThing.REVIEW, id), new HeldThing(HeldThing.ORDER, id));
        }
        if (type == Collection.class && name.equals("pages")) {
            return List.of(new PickedListing(
                    "accounts/1/locations/1",
                    "Stolen",
                    null,
                    null,
                    victim.north().id()));
        }
        if (type == Collection.class && name.equals("orderNumbers")) {
            return List.of("O-1", "O-2");
        }
        if (type == Collection.class) {
            return List.of(id);
        }
        if (type == List.class) {
            return switch (name) {
                case "filters" -> List.of(everything());
                case "incoming", "reviews" -> List.of(review());
                case "unread" -> List.of(unread(id));
                case "verdicts" -> List.of(new DeepAnalysis(Sentiment.NEUTRAL, 1, 0, List.of(), null, "stolen"));
                case "before" -> List.of(new ReviewWork(id, WorkState.DONE, victim.ownerId(), List.of(id)));
                case "batch" -> List.of();
                case "ids" -> List.of(id);
                case "emails" -> List.of("stranger@alike.example");
                default -> throw unknown(name, type);
            };
        }
        return other(name, type, id);
    }

    private @Nullable Object other(String name, Class<?> type, long id) {
        if (type == ReviewFilter.class) {
            return everything();
        }
        if (type == ReviewQuery.class) {
            return new ReviewQuery(
                    everything(), ReviewSort.NEWEST, 0, 200, null, Set.of(FilterField.BRAND, FilterField.LISTING));
        }
        if (type == ReviewDetails.class) {
            return details(id);
        }
        if (type == NewListing.class) {
            return new NewListing(victim.north().id(), null, "file", "foreign", "Foreign", null, null);
        }
        if (type == ImportOptions.class) {
            return ImportOptions.NONE;
        }
        if (type == Writer.class) {
            return new StringWriter();
        }
        if (type == PersonQuery.class) {
            return new PersonQuery(
                    "customer 1", victim.northListing().id(), Tsid.format(id), Set.of("O-1"), "a@b.example");
        }
        if (type == OutputStream.class) {
            return new ByteArrayOutputStream();
        }
        if (type == InputStream.class) {
            return new ByteArrayInputStream("text,rating\nnice,5\n".getBytes(StandardCharsets.UTF_8));
        }
        if (type == Duration.class) {
            return Duration.ofHours(1);
        }
        if (type == Instant.class) {
            return Instant.parse("2030-01-01T00:00:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 6, name.equals("to") ? 3 : 1);
        }
        if (type == Locale.class) {
            return Locale.ENGLISH;
        }
        if (type == OwnWord.class) {
            return new OwnWord("x", "", RiskKind.FRAUD, null, null); // refused: one that counts outdates all reviews
        }
        if (type == CorrectionWish.class) {
            return new CorrectionWish(Sentiment.NEGATIVE, Map.of(Aspect.TASTE, CorrectionVerdict.NEGATIVE), null);
        }
        if (type == CorrectionUndo.class) {
            return StolenUndo.ofReview(victim.id(), id);
        }
        if (type == OwnWordUndo.class) {
            return StolenUndo.ofWords(victim.id());
        }
        if (type == StagedFile.class) {
            return new StagedFile(id, "reviews.csv", 10);
        }
        if (type == RefusedRowsText.class) {
            return new RefusedRowsText(
                    "line", "column", "reason", error -> error.problem().toString());
        }
        if (type == NewAccount.class) {
            return new NewAccount("google", "Stolen", Map.of());
        }
        if (type == Set.class && name.equals("dimensions")) {
            return Set.of(ReviewBreakdown.Dimension.LISTING, ReviewBreakdown.Dimension.BRAND);
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == TextSignature.class) {
            return new TextSignature(new byte[TextSignature.LENGTH]);
        }
        if (type == Look.class) {
            return new Look("Stolen", "#123456", null, null);
        }
        if (type == LogoImage.class) {
            return new LogoImage(new byte[] {1}, 1, 1);
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) progress -> {};
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type.isEnum()) {
            return switch (type.getSimpleName()) {
                case "DeepPassState" -> DeepPassState.PAUSED;
                case "Aspect" -> Aspect.TASTE;
                case "TargetLanguage" -> TargetLanguage.DE;
                case "TextServiceKind" -> TextServiceKind.TRANSLATION;
                case "CorrectionKind" -> CorrectionKind.SENTIMENT;
                case "CorrectionVerdict" -> CorrectionVerdict.NEGATIVE;
                case "Sentiment" -> Sentiment.NEGATIVE;
                case "Retained" -> Retained.IMPORT_FILES;
                case "Role" -> Role.CLIENT_VIEWER;
                case "ReviewSort" -> ReviewSort.NEWEST;
                case "Interval" -> ReviewStats.Interval.DAY;
                case "ViewVisibility" -> ViewVisibility.TEAM;
                case "WorkState" -> WorkState.DONE;
                case "Measure" -> Measure.ASPECT;
                case "Dimension" -> ReviewBreakdown.Dimension.BRAND;
                default -> throw unknown(name, type);
            };
        }
        throw unknown(name, type);
    }

    /** All that can be had, by the names both tenants use. */
    private static ReviewFilter everything() {
        return ReviewFilter.parse("");
    }

    private static RawReview review() {
        return RawReviews.of("north-1", 1, "overwritten", null);
    }

    /** A review of the victim, as though it had been handed out. */
    private ReviewDetails details(long id) {
        return new ReviewDetails(
                id,
                victim.northListing().id(),
                victim.north().id(),
                "google",
                "north-1",
                "",
                null,
                "",
                "A lid",
                "A lid",
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                "en",
                Sentiment.NEUTRAL,
                1,
                0,
                SentimentBasis.TRAINED,
                0,
                List.of(),
                List.of(),
                null,
                "stolen",
                "",
                "stolen",
                false,
                null,
                null,
                WorkState.OPEN,
                null,
                List.of(),
                1,
                List.of(),
                List.of());
    }

    /** A review of the victim, as though its words were known. */
    private DeepReading.Unread unread(long id) {
        return new DeepReading.Unread(
                id,
                victim.northListing().id(),
                new AnalyzedReview(
                        new ReviewContent("", "", null, "en"),
                        new ReviewAnalysis("en", 1, Sentiment.NEUTRAL, 1, 0, 0, List.of(), List.of(), null, "stolen")));
    }

    private static AssertionError unknown(String name, Class<?> type) {
        return new AssertionError("no foreign value for a parameter " + type.getSimpleName() + " " + name
                + ": say in ForeignArguments how it could name something of another tenant");
    }
}
