package io.renown.publicapi;

import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/listings")
@Tag(name = "Brands and listings")
class ListingController {

    private static final Set<String> PARAMETERS = Set.of("brandId", "platform", "limit", "cursor");

    private final ListingService listings;

    ListingController(ListingService listings) {
        this.listings = listings;
    }

    @Schema(name = "Listing")
    record ListingBody(
            String id,
            String brandId,

            @Schema(description = "Stable name inside the tenant.", example = "lotus-google")
            String ref,

            @Schema(example = "google") String platform,
            String externalId,
            String name,
            @Nullable String url,
            @Nullable String market,

            @Schema(
                    description =
                            "Kept to compare with alone: its reviews are left out wherever they are not asked for.")
            boolean competitor) {}

    @Schema(name = "NewListing")
    record NewListingBody(
            @NotBlank String brandId,

            @Schema(
                    description = "Slug of the platform; `file` for a listing that is only fed by files.",
                    example = "file")
            @NotBlank
            String platform,

            @Schema(description = "The platform's own name for the page.", example = "shop-1")
            @NotBlank
            @Size(max = 190)
            String externalId,

            @NotBlank @Size(max = 200) String name,

            @Size(max = 500) @Pattern(regexp = "https?://\\S+") @Nullable
            String url,

            @Schema(description = "Made up when absent.") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") @Nullable
            String ref,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "US") @Pattern(regexp = "[A-Z]{2}") @Nullable
            String market,

            @Schema(description = "Whether it is a competitor's page; `false` when absent.") @Nullable
            Boolean competitor) {}

    @Schema(name = "ListingChange")
    record ListingChangeBody(
            @Schema(description = "Whether it is a competitor's page from now on. Its reviews stay, and count as such.")
            @NotNull
            Boolean competitor) {}

    @GetMapping
    @Operation(summary = "The listings", operationId = "listListings")
    @Parameter(name = "brandId", description = "Only listings of this very brand.")
    @Parameter(name = "platform", description = "Only listings on this platform.", example = "google")
    @PageParameters
    ApiList<ListingBody> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters, PARAMETERS);
        List<String> brandIds = query.all("brandId");
        List<String> platforms = query.all("platform");
        return ApiList.page(
                listings.list().stream()
                        .sorted(Comparator.comparing(ListingDetails::id))
                        .map(ListingController::body)
                        .filter(listing -> brandIds.isEmpty() || brandIds.contains(listing.brandId()))
                        .filter(listing -> platforms.isEmpty() || platforms.contains(listing.platform()))
                        .toList(),
                ListingBody::id,
                query);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One listing", operationId = "getListing")
    ListingBody get(@PathVariable String id) {
        return body(listings.get(Ids.parse(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a listing", operationId = "createListing")
    ResponseEntity<ListingBody> create(@Valid @RequestBody NewListingBody listing) {
        ListingBody made = body(listings.create(new NewListing(
                Ids.parse(listing.brandId()),
                listing.ref(),
                listing.platform(),
                listing.externalId(),
                listing.name(),
                listing.url(),
                listing.market(),
                Boolean.TRUE.equals(listing.competitor()))));
        return ResponseEntity.created(URI.create("/api/v1/listings/" + made.id()))
                .body(made);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Turn a listing into a competitor's, or back",
            description = "Refused (409 `listing-answers`) while replies to its reviews are on their way.",
            operationId = "updateListing")
    ListingBody change(@PathVariable String id, @Valid @RequestBody ListingChangeBody change) {
        return body(listings.turn(Ids.parse(id), change.competitor()));
    }

    private static ListingBody body(ListingDetails listing) {
        return new ListingBody(
                Tsid.format(listing.id()),
                Tsid.format(listing.brandId()),
                listing.ref(),
                listing.platform(),
                listing.externalId(),
                listing.name(),
                listing.url(),
                listing.market(),
                listing.competitor());
    }
}
