package io.renown.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code tenant.yaml} says, in its form; the schema describes each field. */
@JsonInclude(Include.NON_NULL)
@JsonPropertyOrder({
    "slug",
    "name",
    "kind",
    "locale",
    "timeZone",
    "accent",
    "demo",
    "brands",
    "members",
    "guests",
    "labels",
    "reviews",
    "orders"
})
record TenantContent(
        String slug,
        String name,
        String kind,
        String locale,
        String timeZone,
        @Nullable String accent,
        @Nullable Demo demo,
        List<BrandEntry> brands,
        List<MemberEntry> members,
        List<GuestEntry> guests,
        List<LabelEntry> labels,
        List<String> reviews,
        List<String> orders) {

    @SuppressWarnings({"ConstantValue", "DataFlowIssue"}) // Jackson hands over null for what the file leaves out
    TenantContent {
        locale = locale == null ? "en" : locale;
        timeZone = timeZone == null ? "UTC" : timeZone;
        brands = orNone(brands);
        members = orNone(members);
        guests = orNone(guests);
        labels = orNone(labels);
        reviews = orNone(reviews);
        orders = orNone(orders);
    }

    @JsonInclude(Include.NON_NULL)
    record Demo(@Nullable String asOf) {}

    @JsonInclude(Include.NON_EMPTY)
    record BrandEntry(String key, String name, List<ListingEntry> listings, List<BrandEntry> brands) {
        BrandEntry {
            listings = orNone(listings);
            brands = orNone(brands);
        }
    }

    @JsonInclude(Include.NON_NULL)
    record ListingEntry(
            String ref,
            String platform,
            String externalId,
            String name,
            @Nullable String market,
            @Nullable String url,
            @Nullable Boolean competitor) {}

    /** @param brands null for the whole tenant */
    @JsonInclude(Include.NON_NULL)
    record MemberEntry(
            String email,
            String name,
            String role,
            @Nullable String locale,
            @Nullable List<String> brands) {}

    /**
     * @param organization slug of the agency
     * @param brands null for the whole tenant
     * @param members addresses of those of the agency who act here
     */
    @JsonInclude(Include.NON_NULL)
    record GuestEntry(
            String organization, String role, @Nullable List<String> brands, List<String> members) {
        GuestEntry {
            members = orNone(members);
        }
    }

    record LabelEntry(String name, String colour) {}

    TenantProfile profile() {
        return new TenantProfile(
                slug, name, TenantKind.valueOf(kind.toUpperCase(Locale.ROOT)), locale, timeZone, accent, demo != null);
    }

    /** By how many days the files' dates are late when the tenant was created on this day. */
    long shiftTo(Instant createdAt) {
        if (demo == null || demo.asOf == null) {
            return 0;
        }
        LocalDate created = LocalDate.ofInstant(createdAt, ZoneId.of(timeZone));
        return ChronoUnit.DAYS.between(LocalDate.parse(demo.asOf), created);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
