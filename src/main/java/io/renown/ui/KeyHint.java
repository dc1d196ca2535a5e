package io.renown.ui;

/**
 * A line of the list of keys.
 *
 * @param groupKey translation key of the group, as {@code review.keys.group}
 * @param keys as people read them: {@code J}, {@code Ctrl+K}; several separated by a blank
 * @param labelKey translation key of what they do
 */
public record KeyHint(String groupKey, String keys, String labelKey) {}
