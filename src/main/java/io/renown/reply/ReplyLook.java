package io.renown.reply;

import java.util.Optional;

/** The reply to a review, where there is one, and what there can be. */
public record ReplyLook(Optional<ReplyDetails> reply, ReplyForm form) {}
