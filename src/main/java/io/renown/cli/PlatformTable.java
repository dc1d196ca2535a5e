package io.renown.cli;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import io.renown.connector.file.Limits;
import io.renown.connector.file.OrderFeed;
import io.renown.connector.file.Paging;
import io.renown.connector.file.ReviewFeed;
import io.renown.connector.file.Span;
import io.renown.platform.Platform;
import io.renown.platform.PlatformCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of every platform with a connector, in words. */
final class PlatformTable {

    static final List<String> HEADER = List.of(
            "Platform", "Field", "Read", "Reply", "Ask", "Flag", "Sign-in", "Pages", "Limits", "Contract", "Note");

    private final ConnectorCatalog connectors;
    private final PlatformCatalog platforms;

    PlatformTable(ConnectorCatalog connectors, PlatformCatalog platforms) {
        this.connectors = connectors;
        this.platforms = platforms;
    }

    /** In the order of the catalogue of platforms. */
    List<Connector> connectors() {
        return platforms.list().stream()
                .map(platform -> connectors.find(platform.slug()))
                .flatMap(Optional::stream)
                .toList();
    }

    String name(Connector connector) {
        return platforms.get(connector.platform()).name();
    }

    List<String> row(Connector connector) {
        Platform platform = platforms.get(connector.platform());
        String note = connector.contract().note();
        return List.of(
                platform.name(),
                word(platform.field()),
                word(connector.allows().read()),
                reply(connector),
                word(connector.allows().ask()),
                word(connector.allows().flag()),
                word(connector.auth().scheme()),
                pages(connector),
                limits(connector),
                connector.contract().state().slug(),
                note == null ? "" : note);
    }

    private static String reply(Connector connector) {
        String how = word(connector.allows().reply());
        return connector
                .findReply()
                .filter(rules -> rules.limit() > 0)
                .map(rules -> how + ", " + number(rules.limit()) + " "
                        + rules.unit().name().toLowerCase(Locale.ROOT))
                .orElse(how);
    }

    private static String pages(Connector connector) {
        ReviewFeed reviews = connector.reviews();
        OrderFeed orders = connector.orders();
        if (reviews == null) {
            return orders == null ? "" : pages(orders.paging(), null);
        }
        return pages(reviews.paging(), reviews.span());
    }

    private static String pages(@Nullable Paging paging, @Nullable Span span) {
        String kind = paging == null ? "one" : word(paging.kind()) + (paging.size() > 0 ? " of " + paging.size() : "");
        return span == null ? kind : kind + ", " + length(span.length()) + " at a time";
    }

    private static String limits(Connector connector) {
        Limits limits = connector.limits();
        List<String> parts = new ArrayList<>();
        if (limits.calls() > 0) {
            parts.add(number(limits.calls()) + " calls in " + length(limits.per()));
        }
        if (limits.daily() > 0) {
            parts.add(number(limits.daily()) + " a day");
        }
        if (limits.window() != null) {
            parts.add("reviews of the last " + length(limits.window()) + " only");
        }
        return String.join("; ", parts);
    }

    private static String number(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String length(Duration length) {
        if (length.toDays() > 0) {
            return counted(length.toDays(), "day");
        }
        if (length.toHours() > 0) {
            return counted(length.toHours(), "hour");
        }
        return length.toMinutes() > 0 ? counted(length.toMinutes(), "minute") : counted(length.toSeconds(), "second");
    }

    private static String counted(long count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For {@code src/docs/platforms-table.md}. */
    List<String> markdown() {
        List<String> lines = new ArrayList<>(List.of(
                "# Platforms",
                "",
                "Written by `./renown platforms --markdown > src/docs/platforms-table.md`; a test compares.",
                "How to add one: [connectors.md](connectors.md). No platform was called when these files were written:",
                "`specified` means checked against a machine-readable contract of the platform, `documented` its own pages,",
                "`reported` what others say who use it, `unconfirmed` a guess until somebody with access has tried it,",
                "`no-interface` that there is nothing to call.",
                "",
                line(HEADER),
                line(HEADER.stream().map(column -> "---").toList())));
        connectors().forEach(connector -> lines.add(line(row(connector))));
        lines.addAll(List.of("", "## Sources", ""));
        connectors().stream()
                .filter(connector -> !connector.contract().sources().isEmpty())
                .forEach(connector -> lines.add("- " + name(connector) + ": "
                        + connector.contract().sources().stream()
                                .map(source -> "<" + source + ">")
                                .collect(Collectors.joining(", "))));
        return lines;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
