package io.renown.connector.file;

import io.renown.declaration.FileProblem;
import io.renown.declaration.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: names that must fit together. */
final class ConnectorCheck {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\+?([a-z0-9-]+)(?::[^}]*)?}");

    /** Set by the engine, in one call or another. */
    private static final Set<String> OF_THE_ENGINE = Set.of(
            "listing",
            "cursor",
            "page",
            "offset",
            "size",
            "since",
            "etag",
            "modified",
            "from",
            "to",
            "now",
            "review",
            "text",
            "author",
            "reply",
            "token",
            "grant",
            "code",
            "verifier",
            "redirect",
            "refresh",
            "assertion",
            "parameters",
            "url",
            "path",
            "body",
            "name",
            "value",
            "nonce",
            "order",
            "parent",
            "id");

    private final Connector connector;
    private final YamlDocument document;
    private final List<FileProblem> problems = new ArrayList<>();

    private ConnectorCheck(Connector connector, YamlDocument document) {
        this.connector = connector;
        this.document = document;
    }

    static List<FileProblem> problemsOf(Connector connector, YamlDocument document) {
        ConnectorCheck check = new ConnectorCheck(connector, document);
        check.patterns();
        check.variables();
        check.ticks();
        return check.problems;
    }

    private void patterns() {
        compiles(connector.listing().pattern(), "/listing/pattern");
        for (int i = 0; i < connector.settings().size(); i++) {
            String pattern = connector.settings().get(i).pattern();
            if (pattern != null) {
                compiles(pattern, "/settings/" + i + "/pattern");
            }
        }
    }

    private void compiles(String pattern, String pointer) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            problems.add(document.problemAt(pointer, "not a regular expression: " + e.getDescription()));
        }
    }

    /** Every variable of a request is a setting, a part of the review's id, a call's own, or set by the engine. */
    private void variables() {
        Set<String> known = Stream.of(
                        OF_THE_ENGINE.stream(), connector.settings().stream().map(Setting::key), groups())
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        for (String part : List.of(
                "base", "headers", "auth", "test", "listings", "reviews", "review", "reply", "orders", "webhook")) {
            variables(document.root().get(part), "/" + part, known);
        }
        variables(document.root().at("/listing/url"), "/listing/url", known);
        variables(document.root().at("/listing/only"), "/listing/only", known);
    }

    private Stream<String> groups() {
        try {
            return Pattern.compile(connector.listing().pattern()).namedGroups().keySet().stream()
                    .map(name -> "listing-" + name);
        } catch (PatternSyntaxException saidAlready) {
            return Stream.empty();
        }
    }

    private void variables(@Nullable JsonNode node, String pointer, Set<String> known) {
        if (node == null) {
            return;
        }
        if (node.isString()) {
            Matcher variable = VARIABLE.matcher(node.stringValue());
            while (variable.find()) {
                String name = variable.group(1);
                if (!known.contains(name) && !name.matches("(review|listing)-[1-9]|body-[a-z]+")) {
                    problems.add(document.problemAt(pointer, "nothing sets {" + name + "}"));
                }
            }
            return;
        }
        node.properties().forEach(entry -> variables(entry.getValue(), pointer + "/" + escaped(entry.getKey()), known));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            variables(node.get(i), pointer + "/" + i, known);
        }
    }

    /** The ticks promise what the file can do. */
    private void ticks() {
        Allows allows = connector.allows();
        if (allows.readsReviews() && connector.reviews() == null) {
            problems.add(document.problemAt("/allows/read", "reads reviews, but there is no \"reviews\""));
        }
        ReplyRules reply = connector.reply();
        if (allows.reply() == Allows.Reply.API && (reply == null || reply.publish() == null)) {
            problems.add(document.problemAt("/allows/reply", "replies by api, but there is no \"reply: publish\""));
        }
        if (reply != null
                && reply.needs() != null
                && connector.settings().stream()
                        .noneMatch(setting -> setting.key().equals(reply.needs()))) {
            problems.add(document.problemAt("/reply/needs", "there is no setting " + reply.needs()));
        }
        Webhook webhook = connector.webhook();
        if (webhook != null && webhook.check() == Webhook.Check.ADDRESS && webhook.items() != null) {
            problems.add(document.problemAt(
                    "/webhook/items", "a message that nobody signed is a reason to look, and brings no reviews"));
        }
        if (connector.contract().state() == ContractState.NO_INTERFACE && connector.base() != null) {
            problems.add(document.problemAt("/contract/state", "there is no interface, but a \"base\""));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
