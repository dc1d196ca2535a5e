package io.renown.connector;

import java.util.List;

/**
 * A message that proved where it comes from.
 *
 * @param id for messages that come twice: the platform's own, or a digest of the body
 * @param reviews brought along; empty when the message is only a reason to look
 */
public record WebhookRead(String id, List<ReviewPage.FoundReview> reviews, List<UnreadItem> unread) {}
