package io.renown.publicapi;

import io.renown.review.LabelDetails;
import io.renown.review.LabelService;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/labels")
@Tag(name = "Reviews")
class LabelController {

    private static final String GREY = "#64748b";

    private final LabelService labels;

    LabelController(LabelService labels) {
        this.labels = labels;
    }

    @Schema(name = "Label")
    record LabelBody(
            String id,
            @Schema(example = "urgent") String name,
            @Schema(example = "#b91c1c") String colour) {}

    @Schema(name = "NewLabel")
    record NewLabelBody(
            @Schema(example = "urgent") @NotBlank @Size(max = 40) @Pattern(regexp = "[^\",]*")
            String name,

            @Schema(description = "Grey when absent.", example = "#b91c1c")
            @Pattern(regexp = "#[0-9a-fA-F]{6}")
            @Nullable
            String colour) {}

    @GetMapping
    @Operation(summary = "The labels", operationId = "listLabels")
    ApiList<LabelBody> list() {
        return ApiList.whole(labels.list().stream().map(LabelController::body).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a label, or give the one of this name another colour", operationId = "applyLabel")
    LabelBody apply(@Valid @RequestBody NewLabelBody label) {
        return body(labels.apply(label.name(), label.colour() == null ? GREY : label.colour()));
    }

    private static LabelBody body(LabelDetails label) {
        return new LabelBody(Tsid.format(label.id()), label.name(), label.colour());
    }
}
