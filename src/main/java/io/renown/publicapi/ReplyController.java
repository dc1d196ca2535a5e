package io.renown.publicapi;

import io.renown.publicapi.ReviewJson.ReplyBody;
import io.renown.reply.ReplyDetails;
import io.renown.reply.ReplyService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reviews")
class ReplyController {

    private final ReplyService replies;

    ReplyController(ReplyService replies) {
        this.replies = replies;
    }

    @Schema(name = "NewReply")
    record NewReplyBody(
            @Schema(example = "Thank you for telling us. We are sorry about the parcel.") @NotBlank @Size(max = 10_000)
            String text,

            @Schema(description = "When it is to go out; as soon as may be when absent.") @Nullable
            Instant sendAt) {}

    @PostMapping("/reviews/{id}/replies")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Reply to a review",
            description =
                    "Puts the reply into the outbox, from where it goes to the platform after some seconds or at its"
                            + " time. What became of it stands in the review.",
            operationId = "reply")
    ReplyBody reply(@PathVariable String id, @Valid @RequestBody NewReplyBody reply) {
        return ReviewJson.reply(replies.send(Ids.parse(id), reply.text(), reply.sendAt()));
    }

    @DeleteMapping("/replies/{id}")
    @Operation(
            summary = "Leave, take back or withdraw a reply",
            description =
                    "What has not gone out does not go out; what stands on the platform is taken away there, where"
                            + " the platform can.",
            operationId = "cancelReply")
    @ApiResponse(responseCode = "200", description = "What there is of the reply now; its state says it")
    @ApiResponse(responseCode = "204", description = "Nothing is left of it")
    ResponseEntity<ReplyBody> cancel(@PathVariable String id) {
        Optional<ReplyDetails> left = replies.cancel(Ids.parse(id));
        return left.map(ReviewJson::reply)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
