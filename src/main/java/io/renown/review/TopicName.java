package io.renown.review;

import org.jspecify.annotations.Nullable;

/**
 * A topic as it is called.
 *
 * @param words a member's name for it, or the words its reviews say more often than others
 * @param mergedInto the topic that it counts as; null for itself
 * @param hidden whether members do not want to see it
 */
public record TopicName(long id, String words, @Nullable Long mergedInto, boolean hidden) {}
