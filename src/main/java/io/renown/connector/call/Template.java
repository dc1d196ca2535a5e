package io.renown.connector.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills {@code {name}}, {@code {+name}} and {@code {name:format}} as {@link io.renown.connector.file.Request} says. */
final class Template {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\+?)([a-z0-9-]+)(?::([^}]*))?}");
    private static final Pattern ONE_VARIABLE = Pattern.compile("\\{[a-z0-9-]+}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Template() {}

    /** As it is; empty when a variable is not set. */
    static Optional<String> fill(String template, Variables variables) {
        return fill(template, variables, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * For a path: values are escaped, none is a way out of it; {@code +} keeps slashes. A template that is nothing but
     * a variable is a whole address, as somebody gave it; where it may lead is up to the guard of addresses.
     */
    static Optional<String> fillPath(String template, Variables variables) {
        if (ONE_VARIABLE.matcher(template).matches()) {
            return fill(template, variables);
        }
        return fill(template, variables, Template::segment, Template::escapedPath);
    }

    /** A JSON template; properties whose variable is not set are left out. A number stays one, and an epoch is one. */
    static @Nullable JsonNode fillJson(JsonNode template, Variables variables) {
        if (template.isString()) {
            return fillText(template.stringValue(), variables);
        }
        if (template.isObject()) {
            ObjectNode object = JSON.objectNode();
            template.properties().forEach(property -> {
                JsonNode value = fillJson(property.getValue(), variables);
                if (value != null) {
                    object.set(property.getKey(), value);
                }
            });
            return object;
        }
        if (template.isArray()) {
            var array = JSON.arrayNode();
            for (JsonNode item : template) {
                JsonNode value = fillJson(item, variables);
                if (value != null) {
                    array.add(value);
                }
            }
            return array;
        }
        return template;
    }

    private static @Nullable JsonNode fillText(String template, Variables variables) {
        Matcher whole = VARIABLE.matcher(template);
        if (whole.matches() && whole.group(3) == null && variables.find(whole.group(2)) instanceof Number number) {
            return JSON.numberNode(number.longValue());
        }
        if (whole.matches()
                && Set.of("epoch-seconds", "epoch-millis").contains(String.valueOf(whole.group(3)))
                && variables.find(whole.group(2)) instanceof Instant time) {
            return JSON.numberNode(Long.parseLong(written(time, whole.group(3))));
        }
        return fill(template, variables).map(JSON::stringNode).orElse(null);
    }

    private static Optional<String> fill(
            String template, Variables variables, UnaryOperator<String> escape, UnaryOperator<String> escapeOpen) {
        Matcher variable = VARIABLE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            Object value = variables.find(variable.group(2));
            if (value == null) {
                return Optional.empty();
            }
            String text = text(value, variable.group(3));
            UnaryOperator<String> way = variable.group(1).isEmpty() ? escape : escapeOpen;
            variable.appendReplacement(filled, Matcher.quoteReplacement(way.apply(text)));
        }
        return Optional.of(variable.appendTail(filled).toString());
    }

    private static String text(Object value, @Nullable String format) {
        return value instanceof Instant time ? written(time, format == null ? "iso" : format) : value.toString();
    }

    /** @param format a word, or a pattern that may end in {@code @ZONE} */
    private static String written(Instant time, String format) {
        return switch (format) {
            case "epoch-seconds" -> Long.toString(time.getEpochSecond());
            case "epoch-millis" -> Long.toString(time.toEpochMilli());
            case "iso" -> time.truncatedTo(ChronoUnit.SECONDS).toString();
            case "date" -> time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
            default -> {
                int at = format.indexOf('@');
                ZonedDateTime there = time.atZone(at < 0 ? ZoneOffset.UTC : ZoneId.of(format.substring(at + 1)));
                yield DateTimeFormatter.ofPattern(at < 0 ? format : format.substring(0, at), Locale.ENGLISH)
                        .format(there);
            }
        };
    }

    static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String escapedPath(String value) {
        return Arrays.stream(value.split("/", -1)).map(Template::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String value) {
        return value.equals(".") || value.equals("..") ? value.replace(".", "%2E") : escaped(value);
    }
}
