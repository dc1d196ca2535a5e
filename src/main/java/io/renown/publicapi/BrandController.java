package io.renown.publicapi;

import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands")
@Tag(name = "Brands and listings")
class BrandController {

    private static final int LONGEST_KEY = 60;

    private final BrandService brands;

    BrandController(BrandService brands) {
        this.brands = brands;
    }

    @Schema(name = "Brand")
    record BrandBody(
            String id,

            @Schema(description = "Null at the top of what the member may see.", nullable = true) @Nullable
            String parentId,

            @Schema(example = "lotus-tea") String key,
            @Schema(example = "Lotus Tea") String name,
            List<BrandBody> children) {}

    /** @param key derived from the name when absent */
    @Schema(name = "NewBrand")
    record NewBrandBody(
            @Schema(example = "Lotus Tea") @NotBlank @Size(max = 120)
            String name,

            @Schema(description = "Stable name; derived from the name when absent.", example = "lotus-tea")
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
            @Nullable
            String key,

            @Schema(description = "The brand above; absent for the top.") @Nullable
            String parentId) {}

    @GetMapping
    @Operation(summary = "The tree of brands", operationId = "listBrands")
    ApiList<BrandBody> list() {
        BrandTree tree = brands.tree();
        return new ApiList<>(
                tree.roots().stream().map(brand -> body(brand, tree)).toList(),
                null,
                tree.all().size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One brand and the brands below it", operationId = "getBrand")
    BrandBody get(@PathVariable String id) {
        BrandTree tree = brands.tree();
        return body(tree.find(Ids.parse(id)).orElseThrow(Problem::notFound), tree);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a brand", operationId = "createBrand")
    ResponseEntity<BrandBody> create(@Valid @RequestBody NewBrandBody brand) {
        String key = brand.key() != null ? brand.key() : keyOf(brand.name());
        Long parent = brand.parentId() == null ? null : Ids.parse(brand.parentId());
        BrandDetails made = brands.create(key, brand.name(), parent);
        return ResponseEntity.created(URI.create("/api/v1/brands/" + Tsid.format(made.id())))
                .body(new BrandBody(
                        Tsid.format(made.id()), Ids.format(made.parentId()), made.key(), made.name(), List.of()));
    }

    private static BrandBody body(BrandDetails brand, BrandTree tree) {
        Long parent = brand.parentId();
        boolean parentVisible = parent != null && tree.find(parent).isPresent();
        return new BrandBody(
                Tsid.format(brand.id()),
                parentVisible ? Ids.format(parent) : null,
                brand.key(),
                brand.name(),
                tree.childrenOf(brand.id()).stream()
                        .map(child -> body(child, tree))
                        .toList());
    }

    /** The Latin letters and digits of the name; an invented key where it has none. */
    private static String keyOf(String name) {
        String latin = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (latin.isEmpty()) {
            return Tsid.format(Tsid.next());
        }
        return latin.length() > LONGEST_KEY ? latin.substring(0, LONGEST_KEY) : latin;
    }
}
