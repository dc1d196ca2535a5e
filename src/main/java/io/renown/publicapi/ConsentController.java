package io.renown.publicapi;

import io.renown.privacy.ConsentEntry;
import io.renown.privacy.ConsentService;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/consents")
@Tag(name = "Consents")
class ConsentController {

    private static final Set<String> PARAMETERS = Set.of("email", "limit", "cursor");

    private final ConsentService consents;

    ConsentController(ConsentService consents) {
        this.consents = consents;
    }

    @Schema(name = "Consent")
    record ConsentBody(
            String id,

            @Schema(description = "Empty once the person was erased.")
            String email,

            @Schema(example = "invitation-mail") String purpose,
            boolean given,
            @Schema(example = "checkout") String channel,
            @Schema(example = "Tea shop") String source,

            @Schema(example = "terms of 2026-03, box ticked")
            String evidence,

            Instant at) {}

    @Schema(name = "NewConsent")
    record NewConsentBody(
            @NotBlank @Size(max = 190) String email,
            @Schema(example = "invitation-mail") @NotBlank String purpose,

            @Schema(description = "False when it is withdrawn.") @NotNull @Nullable
            Boolean given,

            @Schema(example = "checkout") @NotBlank String channel,
            @Schema(example = "Tea shop") @NotBlank String source,
            @Nullable String evidence) {}

    @Schema(name = "ConsentList")
    record ConsentListBody(
            List<ConsentBody> items,

            @Schema(description = "Give it as `cursor` for the next page; null at the end.", nullable = true) @Nullable
            String nextCursor) {}

    @GetMapping
    @Operation(summary = "The consent log, the newest first", operationId = "listConsents")
    @PageParameters
    @Parameter(
            name = "email",
            in = ParameterIn.QUERY,
            description = "Of one person only.",
            schema = @Schema(type = "string"))
    ConsentListBody list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters, PARAMETERS);
        int limit = query.limit();
        long before =
                query.single("cursor").map(cursor -> LineCursor.read(cursor, 0)).orElse(Long.MAX_VALUE);
        List<ConsentEntry> found = consents.list(query.single("email").orElse(""), before, limit + 1);
        List<ConsentEntry> page = found.subList(0, Math.min(limit, found.size()));
        return new ConsentListBody(
                page.stream().map(ConsentController::body).toList(),
                found.size() > limit ? LineCursor.write(page.getLast().id(), 0) : null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record that a person gave consent, or withdrew it", operationId = "recordConsent")
    ConsentBody record(@Valid @RequestBody NewConsentBody consent) {
        return body(consents.record(
                consent.email(),
                consent.purpose(),
                Boolean.TRUE.equals(consent.given()),
                consent.channel(),
                consent.source(),
                Objects.requireNonNullElse(consent.evidence(), "")));
    }

    private static ConsentBody body(ConsentEntry entry) {
        return new ConsentBody(
                Tsid.format(entry.id()),
                entry.email(),
                entry.purpose(),
                entry.given(),
                entry.channel(),
                entry.source(),
                entry.evidence(),
                entry.at());
    }
}
