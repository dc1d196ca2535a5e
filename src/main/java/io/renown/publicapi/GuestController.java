package io.renown.publicapi;

import io.renown.identity.GuestGrantDetails;
import io.renown.identity.GuestService;
import io.renown.publicapi.MeController.BrandScopeBody;
import io.renown.shared.Tsid;
import io.renown.tenancy.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/guests")
@Tag(name = "Guests")
class GuestController {

    private final GuestService guests;

    GuestController(GuestService guests) {
        this.guests = guests;
    }

    @Schema(name = "GuestGrant")
    record GuestBody(
            String id,

            @Schema(description = "Short name of the agency, as it was asked for.", example = "harbour-and-pine")
            String organization,

            @Schema(description = "Null until the agency has accepted.", nullable = true) @Nullable
            String organizationName,

            @Schema(example = "responder") String role,
            BrandScopeBody brandScope,
            String reason,

            @Schema(example = "accepted", description = "offered, accepted, declined, revoked or expired")
            String state,

            Instant offeredAt,
            Instant answerUntil,

            @Schema(description = "Null for an access that ends only when it is revoked.", nullable = true) @Nullable
            Instant expiresAt,

            @Schema(description = "Who of the agency was named.")
            List<GuestPersonBody> people) {}

    @Schema(name = "GuestPerson")
    record GuestPersonBody(
            String memberId,
            String name,
            String email,
            boolean mayEnter,
            @Schema(nullable = true) @Nullable Instant lastSeenAt) {}

    @Schema(name = "NewGuestGrant")
    record NewGuestBody(
            @Schema(
                    description = "Short name of the agency. Whether there is one is not told.",
                    example = "harbour-and-pine")
            @NotBlank
            @Size(max = 40)
            String organization,

            @Schema(example = "responder")
            @NotNull
            @Pattern(regexp = "admin|manager|responder|analyst|client-viewer|billing")
            String role,

            @Schema(description = "Absent for all brands.") @Nullable
            List<String> brandIds,

            @Schema(description = "Absent for an access that ends only when it is revoked.") @Nullable
            Instant expiresAt,

            @Schema(description = "The agency reads it.") @Size(max = GuestService.LONGEST_REASON) @Nullable
            String reason) {}

    @GetMapping
    @Operation(summary = "The guest access granted to agencies, the newest first", operationId = "listGuests")
    ApiList<GuestBody> list() {
        return ApiList.whole(guests.list().stream().map(GuestController::body).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Offer an agency guest access", operationId = "offerGuestAccess")
    GuestBody offer(@Valid @RequestBody NewGuestBody guest) {
        return body(guests.offer(
                guest.organization(),
                Role.findBySlug(guest.role()).orElseThrow(),
                guest.brandIds() == null
                        ? null
                        : guest.brandIds().stream().map(Ids::parse).toList(),
                guest.expiresAt(),
                guest.reason() == null ? "" : guest.reason()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a guest access at once, or take an offer back", operationId = "revokeGuestAccess")
    void revoke(@PathVariable String id) {
        guests.revoke(Ids.parse(id));
    }

    private static GuestBody body(GuestGrantDetails grant) {
        return new GuestBody(
                Tsid.format(grant.id()),
                grant.agencySlug(),
                grant.agencyName(),
                grant.role().slug(),
                new BrandScopeBody(
                        grant.allBrands(),
                        grant.brandIds().stream().map(Tsid::format).sorted().toList()),
                grant.reason(),
                grant.state().name().toLowerCase(Locale.ROOT),
                grant.offeredAt(),
                grant.answerUntil(),
                grant.expiresAt(),
                grant.guests().stream()
                        .map(guest -> new GuestPersonBody(
                                Tsid.format(guest.memberId()),
                                guest.name(),
                                guest.email(),
                                guest.mayEnter(),
                                guest.lastSeenAt()))
                        .toList());
    }
}
