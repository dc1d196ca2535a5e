package io.renown.review;

import io.renown.review.analysis.OwnWord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param memberId who gave it; null for Renown itself */
public record OwnWordDetails(
        long id, OwnWord word, @Nullable Long memberId, Instant createdAt) {}
