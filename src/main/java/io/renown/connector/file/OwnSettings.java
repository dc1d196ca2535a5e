package io.renown.connector.file;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at the settings of an {@link OwnConnector}, each by itself and together. */
final class OwnSettings {

    static final List<String> TIMES = List.of("iso", "epoch-seconds", "epoch-millis");

    private final Connector shape;
    private final Map<String, String> settings;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private OwnSettings(Connector shape, Map<String, String> settings) {
        this.shape = shape;
        this.settings = settings;
    }

    /** What was filled in, without what was left empty. */
    static Map<String, String> filledIn(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> !setting.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, setting -> setting.getValue().strip()));
    }

    static Map<String, String> problems(Connector shape, Map<String, String> settings) {
        OwnSettings look = new OwnSettings(shape, filledIn(settings));
        look.forms();
        look.together();
        look.pages();
        look.times();
        return look.problems;
    }

    private void forms() {
        for (Setting setting : shape.settings()) {
            String value = settings.get(setting.key());
            if (value == null && !setting.optional()) {
                problems.put(setting.key(), "is missing");
            } else if (value != null && !setting.takes(value)) {
                problems.put(setting.key(), "does not have the form of " + setting.example());
            }
        }
    }

    private void together() {
        wants("header-value", "header-name");
        wants("header-name", "header-value");
        wants("rating", "scale");
        wants("date-format", "date");
        if (!settings.containsKey("rating") && !settings.containsKey("text") && !settings.containsKey("title")) {
            problems.put("text", "a review needs a rating, a title or a text");
        }
    }

    private void pages() {
        switch (settings.getOrDefault("paging", "none")) {
            case "page", "offset" -> wants("paging", "page-parameter");
            case "cursor" -> {
                wants("paging", "page-parameter");
                wants("paging", "next");
            }
            case "link" -> wants("paging", "next");
            default -> {}
        }
    }

    private void wants(String key, String other) {
        if (settings.containsKey(key) && !settings.containsKey(other)) {
            problems.putIfAbsent(other, "is needed beside the " + key);
        }
    }

    private void times() {
        String format = settings.getOrDefault("date-format", "iso");
        if (!TIMES.contains(format) && !isPattern(format)) {
            problems.put("date-format", "is none of " + String.join(", ", TIMES) + ", nor a pattern as dd/MM/yyyy");
        }
        if (!ZoneId.getAvailableZoneIds().contains(settings.getOrDefault("date-zone", "UTC"))) {
            problems.put("date-zone", "is not the name of a time zone");
        }
    }

    private static boolean isPattern(String format) {
        try {
            return !DateTimeFormatter.ofPattern(format, Locale.ENGLISH)
                    .toString()
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
