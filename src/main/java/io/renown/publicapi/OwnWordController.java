package io.renown.publicapi;

import io.renown.publicapi.problem.RefusedParameter;
import io.renown.review.OwnWordDetails;
import io.renown.review.OwnWordService;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.Sentiment;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
@RequestMapping("/api/v1/own-words")
@Tag(name = "Own words")
class OwnWordController {

    private static final String WHAT = "means";

    private final OwnWordService words;

    OwnWordController(OwnWordService words) {
        this.words = words;
    }

    @Schema(name = "OwnWord")
    record OwnWordBody(
            String id,
            @Schema(example = "red vapour") String phrase,

            @Schema(description = "Absent for any language.", example = "en") @Nullable
            String language,

            @Schema(allowableValues = {"risk", "aspect", "polar"})
            String kind,

            @Schema(description = "Which risk or aspect; absent for polar words.", example = "safety") @Nullable
            String means,

            @Schema(description = "Of polar words, and of aspect words that judge by themselves.") @Nullable
            String polarity,

            Instant createdAt) {}

    @Schema(name = "NewOwnWord")
    record NewOwnWordBody(
            @Schema(description = "Ending in `*` it goes on as it likes.", example = "red vapour")
            @NotBlank
            @Size(min = OwnWordService.SHORTEST, max = OwnWordService.LONGEST)
            String phrase,

            @Schema(description = "ISO 639-1; any when absent.", example = "en") @Pattern(regexp = "[a-z]{2}") @Nullable
            String language,

            @Schema(allowableValues = {"risk", "aspect", "polar"}) @NotBlank
            String kind,

            @Schema(description = "Which risk or aspect; nothing for polar words.", example = "safety") @Nullable
            String means,

            @Schema(description = "Of polar words, and of aspect words that judge by themselves.") @Nullable
            String polarity) {}

    @GetMapping
    @Operation(
            summary = "The words that mean something in this organization's reviews",
            description = "At most 500, by phrase.",
            operationId = "listOwnWords")
    ApiList<OwnWordBody> list() {
        return ApiList.whole(words.list().stream().map(OwnWordController::body).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Give a word, or another meaning to the one of this phrase, language and kind",
            description = "It counts for reviews from now on, and for those held once they are analysed again. Words"
                    + " hold for all brands: members who see some of them only are refused.",
            operationId = "applyOwnWord")
    OwnWordBody apply(@Valid @RequestBody NewOwnWordBody word) {
        return body(words.apply(word(word)).word());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a word away", operationId = "removeOwnWord")
    void remove(@PathVariable String id) {
        words.remove(Ids.parse(id));
    }

    private static OwnWord word(NewOwnWordBody word) {
        OwnWord.Kind kind = one("kind", word.kind(), OwnWord.Kind.values(), OwnWordController::slug);
        String language = Objects.requireNonNullElse(word.language(), "");
        Sentiment polarity = word.polarity() == null
                ? null
                : one("polarity", word.polarity(), Sentiment.values(), OwnWordController::slug);
        if (kind == OwnWord.Kind.POLAR && word.means() != null) {
            throw RefusedParameter.ofBody(WHAT, "unknown");
        }
        if (kind == OwnWord.Kind.RISK && polarity != null) {
            throw RefusedParameter.ofBody("polarity", "unknown");
        }
        return switch (kind) {
            case RISK -> {
                RiskKind risk = one(WHAT, word.means(), RiskKind.values(), OwnWordController::slug);
                yield new OwnWord(word.phrase(), language, risk, null, null);
            }
            case ASPECT -> {
                Aspect aspect = one(WHAT, word.means(), Aspect.values(), Aspect::slug);
                yield new OwnWord(word.phrase(), language, null, aspect, polarity);
            }
            case POLAR -> {
                Sentiment judged = one("polarity", word.polarity(), Sentiment.values(), OwnWordController::slug);
                yield new OwnWord(word.phrase(), language, null, null, judged);
            }
        };
    }

    private static <E> E one(String field, @Nullable String slug, E[] all, Function<E, String> slugs) {
        return Arrays.stream(all)
                .filter(each -> slugs.apply(each).equals(slug))
                .findFirst()
                .orElseThrow(() -> RefusedParameter.ofBody(
                        field, "one-of", Arrays.stream(all).map(slugs).collect(Collectors.joining(", "))));
    }

    private static OwnWordBody body(OwnWordDetails details) {
        OwnWord word = details.word();
        RiskKind risk = word.risk();
        Aspect aspect = word.aspect();
        Sentiment polarity = word.polarity();
        return new OwnWordBody(
                Tsid.format(details.id()),
                word.phrase(),
                word.language().isEmpty() ? null : word.language(),
                slug(word.kind()),
                risk != null ? slug(risk) : aspect != null ? aspect.slug() : null,
                polarity == null ? null : slug(polarity),
                details.createdAt());
    }

    private static String slug(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
