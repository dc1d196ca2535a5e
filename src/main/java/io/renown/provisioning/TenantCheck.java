package io.renown.provisioning;

import io.renown.declaration.FileProblem;
import io.renown.declaration.YamlDocument;
import io.renown.platform.PlatformCatalog;
import io.renown.provisioning.TenantContent.BrandEntry;
import io.renown.provisioning.TenantContent.GuestEntry;
import io.renown.provisioning.TenantContent.ListingEntry;
import io.renown.provisioning.TenantContent.MemberEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a schema cannot say of {@code tenant.yaml}: names that must exist, names that must not stand twice. */
final class TenantCheck {

    private final YamlDocument document;
    private final TenantContent content;
    private final PlatformCatalog platforms;
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, Set<String>> seen = new HashMap<>();

    TenantCheck(YamlDocument document, TenantContent content, PlatformCatalog platforms) {
        this.document = document;
        this.content = content;
        this.platforms = platforms;
    }

    List<FileProblem> problems() {
        checkTimes();
        checkBrands("/brands", content.brands());
        for (int i = 0; i < content.members().size(); i++) {
            checkMember("/members/" + i, content.members().get(i));
        }
        for (int i = 0; i < content.guests().size(); i++) {
            checkGuest("/guests/" + i, content.guests().get(i));
        }
        for (int i = 0; i < content.labels().size(); i++) {
            refuseSecond(
                    "label", "/labels/" + i + "/name", content.labels().get(i).name());
        }
        return problems;
    }

    private void checkTimes() {
        try {
            ZoneId.of(content.timeZone());
        } catch (DateTimeException e) {
            add("/timeZone", "unknown time zone: " + content.timeZone());
        }
        if (content.demo() == null || content.demo().asOf() == null) {
            return;
        }
        try {
            LocalDate.parse(content.demo().asOf());
        } catch (DateTimeException e) {
            add("/demo/asOf", "no such day: " + content.demo().asOf());
        }
    }

    private void checkBrands(String pointer, List<BrandEntry> brands) {
        for (int i = 0; i < brands.size(); i++) {
            String place = pointer + "/" + i;
            BrandEntry brand = brands.get(i);
            refuseSecond("brand key", place + "/key", brand.key());
            for (int j = 0; j < brand.listings().size(); j++) {
                checkListing(place + "/listings/" + j, brand.listings().get(j));
            }
            checkBrands(place + "/brands", brand.brands());
        }
    }

    private void checkListing(String place, ListingEntry listing) {
        refuseSecond("ref", place + "/ref", listing.ref());
        if (platforms.find(listing.platform()).isEmpty()) {
            add(place + "/platform", "unknown platform: " + listing.platform());
        }
        refuseSecond("page", place + "/externalId", listing.platform() + " " + listing.externalId());
    }

    private void checkMember(String place, MemberEntry member) {
        refuseSecond("member", place + "/email", member.email().toLowerCase(Locale.ROOT));
        checkKeys(place, member.brands());
    }

    private void checkGuest(String place, GuestEntry guest) {
        refuseSecond("guest organization", place + "/organization", guest.organization());
        if (guest.organization().equals(content.slug())) {
            add(place + "/organization", "a tenant is not its own guest");
        }
        checkKeys(place, guest.brands());
    }

    private void checkKeys(String place, @Nullable List<String> keys) {
        if (keys == null) {
            return;
        }
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (!seen.getOrDefault("brand key", Set.of()).contains(key)) {
                add(place + "/brands/" + i, "unknown brand: " + key);
            }
        }
    }

    private void refuseSecond(String kind, String place, String name) {
        if (!seen.computeIfAbsent(kind, any -> new HashSet<>()).add(name)) {
            add(place, "the " + kind + " \"" + name + "\" stands twice");
        }
    }

    private void add(String pointer, String message) {
        problems.add(document.problemAt(pointer, message));
    }
}
