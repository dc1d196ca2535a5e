package io.renown.connector.file;

import org.jspecify.annotations.Nullable;

/**
 * Where an item has what a review is made of.
 *
 * @param id the platform's own; none where it has none, then one is derived from the words
 * @param onlyWith pointer that an item must have to be a review at all, for lists that hold other things too
 * @param scale of {@code rating}: the best value; none with a platform that gives no rating
 * @param replyState the platform's word for what became of the reply: published, pending, rejected
 */
public record ReviewItem(
        @Nullable Pick id,
        @Nullable String onlyWith,
        @Nullable Pick author,
        @Nullable Pick rating,
        int scale,
        @Nullable Pick title,
        @Nullable Pick text,
        @Nullable Pick language,
        @Nullable Pick created,
        @Nullable Pick updated,
        @Nullable Pick order,
        @Nullable Pick sku,
        @Nullable Pick variant,
        @Nullable Pick country,
        @Nullable Pick verified,
        @Nullable Pick likes,
        @Nullable Pick url,
        @Nullable Pick replyText,
        @Nullable Pick replyAt,
        @Nullable Pick replyState) {}
