package io.renown.isolation;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.UnreadItem;
import io.renown.platform.ListingService;
import io.renown.privacy.ConsentEntry;
import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonCopy;
import io.renown.privacy.Picked;
import io.renown.privacy.Suppression;
import io.renown.privacy.Traces;
import io.renown.review.CorrectionKind;
import io.renown.review.EraseListingJob;
import io.renown.review.ForeignBrandChange;
import io.renown.review.IngestResult;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import io.renown.secrets.SealedRow;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.tenancy.BrandScope;
import io.renown.translation.TargetLanguage;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/** As {@link ForeignArguments}, for methods close to the rows: what another tenant's rows are called. */
final class ForeignRowArguments {

    /** Before and after all that tests write: for those that ask for what is older, and for what is newer. */
    private static final List<Instant> MOMENTS =
            List.of(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"));

    private static final int MORE_THAN_THERE_IS = 1_000_000;

    private final LookAlike victim;
    private final TenantRows rows;
    private final int attackerId;
    private final String action;
    private final ListingService listings;
    private final ForeignArguments services;

    /** @param action in the audit log of the victim alone */
    ForeignRowArguments(LookAlike victim, TenantRows rows, int attackerId, String action, ListingService listings) {
        this.victim = victim;
        this.rows = rows;
        this.attackerId = attackerId;
        this.action = action;
        this.listings = listings;
        this.services = new ForeignArguments(victim, rows);
    }

    /** Every list of arguments worth trying. */
    List<List<@Nullable Object>> of(Method method) {
        List<List<@Nullable Object>> tries = new ArrayList<>();
        Set<Long> ids = new LinkedHashSet<>(rows.oneIdOfEachTable(victim.id()));
        ids.addAll(rows.oneOwnerOfEachTable(victim.id()));
        ids.add(0L); // for those that go on behind an id
        for (Instant moment : MOMENTS) {
            for (long id : ids) {
                List<@Nullable Object> arguments = new ArrayList<>();
                for (Parameter parameter : method.getParameters()) {
                    Class<?> type = parameter.getType() == Object.class ? long.class : parameter.getType();
                    String name = parameter.getName();
                    boolean savedView = name.equals("name") && method.getName().contains("Owner");
                    boolean version = type == String.class && name.equals("version") && id == 0;
                    arguments.add(
                            type == Instant.class
                                    ? moment
                                    : savedView ? "low" : version ? version(method) : value(name, type, id));
                }
                if (!tries.contains(arguments)) {
                    tries.add(arguments);
                }
            }
        }
        return tries;
    }

    /** One that there is; a count of all rows asks for none. */
    private String version(Method method) {
        if (method.getName().endsWith("ReadBy")) {
            return first("review_reading", "version", String.class);
        }
        return method.getName().startsWith("count") ? "1" : first("review", "model_version", String.class);
    }

    /** Beyond what services take. */
    private @Nullable Object value(String name, Class<?> type, long id) {
        if (type == String.class) {
            return switch (name) {
                case "brandKey" -> victim.north().key();
                case "name" -> "refund";
                case "platform" -> victim.northListing().platform();
                case "externalId" -> victim.northListing().externalId();
                case "orderNumber" -> "O-1";
                case "customerName" -> "customer 1";
                case "version" -> "1"; // none of them, and before them all
                case "field" -> Aspect.NOISE.name();
                case "after" -> "";
                case "action" -> action;
                case "options", "header" -> "{}";
                case "series" -> first("known_anomaly", "series", String.class);
                case "email" -> "limited@" + victim.slug() + ".example";
                default -> services.value(name, type, id);
            };
        }
        if (type == Picked.class) {
            return new Picked(List.of(new HeldThing(HeldThing.REVIEW, id), new HeldThing(HeldThing.ORDER, id)));
        }
        if (type == Traces.class) {
            Traces traces = new Traces();
            traces.name("customer 1");
            traces.number("late"); // that an answer told of
            traces.listing(victim.northListing().id());
            return traces;
        }
        if (type == ConsentEntry.class) {
            return new ConsentEntry(
                    id,
                    "a@b.example",
                    "invitation-mail",
                    true,
                    "mail",
                    "shop",
                    "",
                    Instant.parse("2026-06-01T00:00:00Z"));
        }
        if (type == SealedRow.class) {
            return new SealedRow(id, rows.sealed(victim.id(), id).orElse(new byte[32]));
        }
        if (type == PersonCopy.class) {
            return new PersonCopy();
        }
        if (type == Suppression.class) {
            return new Suppression(HeldThing.REVIEW, victim.northListing().id(), new byte[32]);
        }
        if (type == Collection.class && name.equals("listingIds")) {
            return List.of(fileListing());
        }
        if (type == Collection.class && name.equals("addresses")) {
            return List.of("a@everything.example");
        }
        if (type == Collection.class && name.equals("emails")) {
            return List.of("a@everything.example");
        }
        if (type == Collection.class && name.equals("orderNumbers")) {
            return List.of("O-1", "O-2");
        }
        if (type == Collection.class && name.equals("platformReviewIds")) {
            return List.of("north-1", "north-2", "p-0", "p-1", "p-2");
        }
        if (type == Collection.class && name.equals("textPrints")) {
            return List.of(first("review_correction", "text_hash", byte[].class));
        }
        if (type == PlatformException.class) {
            return new PlatformException(Trouble.GONE, "gone");
        }
        if (type == Set.class) {
            return Set.of("north-1");
        }
        if (type == List.class && name.equals("items")) {
            return List.of(new UnreadItem("{}", "no rating"));
        }
        if (type == int.class) {
            return switch (name) {
                case "tenantId" -> attackerId;
                case "version" -> 1;
                default -> MORE_THAN_THERE_IS;
            };
        }
        if (type == byte[].class) {
            return switch (name) {
                case "subject" -> first("consent_entry", "subject_key", byte[].class);
                case "tokenHash" -> first("appearance", "sender_token_hash", byte[].class);
                case "signature" -> first("review", "text_signature", byte[].class);
                default -> new byte[32];
            };
        }
        if (type == Long.class && name.endsWith("ogoId")) {
            return null; // a look without a picture: no foreign key guards it
        }
        if (type.getSimpleName().equals("KeySpace")) {
            return keySpace(type);
        }
        if (type == List.class && name.equals("memberIds")) {
            return List.of(victim.ownerId(), victim.limitedMemberId());
        }
        if (type == List.class && name.equals("hashes")) {
            return List.of(new byte[32]);
        }
        if (type == double.class) {
            return 1.0;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class && name.equals("listingId") && id == 0) {
            return fileListing();
        }
        if (type == long.class && name.equals("memberId")) {
            return id == 0
                    ? first("guest_member", "member_id", Long.class)
                    : (Long) victim.limitedMemberId(); // has brands of its own
        }
        if (type == long.class && name.equals("personId")) {
            return rows.personOf(victim.id(), victim.limitedMemberId());
        }
        if (type == Instant.class) {
            return Instant.parse("2026-06-01T00:00:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 6, 1); // as of everything that is done once
        }
        if (type.getSimpleName().equals("BrandChange")) {
            return ForeignBrandChange.of(victim.north().id());
        }
        if (type == Double.class) {
            return 1.0;
        }
        if (type == BrandScope.class) {
            return BrandScope.all();
        }
        if (type == Limit.class) {
            return Limit.of(MORE_THAN_THERE_IS);
        }
        if (type == List.class && name.equals("rows")) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type.getSimpleName().equals("PreparedReviews")) {
            return made(type, id);
        }
        if (type.isRecord()
                && (type == IngestResult.class
                        || type.getSimpleName().equals("NewGrant")
                        || type == EraseListingJob.class
                        || type.getSimpleName().equals("Counts")
                        || type.getSimpleName().equals("Progress")
                        || type.getSimpleName().equals("Translation")
                        || type.getPackageName().equals("io.renown.account")
                        || type.getPackageName().equals("io.renown.sync")
                        || type.getPackageName().startsWith("io.renown.importing"))
                && !type.getSimpleName().equals("StagedFile")) {
            return made(type, id);
        }
        if (type == CorrectionKind.class) {
            return CorrectionKind.ASPECT;
        }
        if (type == Sentiment.class) {
            return Sentiment.valueOf(first("review_reading", "sentiment", String.class));
        }
        if (type.isEnum() && type != TargetLanguage.class) {
            return type.getEnumConstants()[0];
        }
        return services.value(name, type, id);
    }

    private <T> T first(String table, String column, Class<T> type) {
        return rows.first(victim.id(), table, column, type)
                .orElseThrow(() -> new AssertionError("no " + column + " in " + table + ": add one in EverythingOnce"));
    }

    /** Of the attacker: they name the tenant. */
    private Object keySpace(Class<?> type) {
        try {
            Constructor<?> constructor =
                    Class.forName(type.getName() + "$OfTenant").getDeclaredConstructor(int.class);
            constructor.setAccessible(true);
            return constructor.newInstance(attackerId);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That files were imported for. */
    private long fileListing() {
        return victim.call(listings::list).stream()
                .filter(listing -> listing.platform().equals("file"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Object made(Class<?> type, long id) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> part(component, id))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object part(RecordComponent component, long id) {
        Class<?> type = component.getType();
        if (type == Map.class) {
            return Map.of();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == double.class) {
            return 1.0;
        }
        if (type.isEnum() || type == Instant.class) {
            return value(component.getName(), type, id);
        }
        return type.isPrimitive() || type == String.class ? value(component.getName(), type, id) : null;
    }
}
