package io.renown.connector.file;

import io.renown.declaration.FileProblem;
import io.renown.declaration.FileSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The connector that a tenant makes of an address of its own. Its settings are written down in the grammar of all
 * connectors' files and go through the same schema: a tenant can say less than a file, never more.
 */
public final class OwnConnector {

    public static final String PLATFORM = "http";

    private static final FileSchema SCHEMA = new FileSchema(ConnectorFiles.SCHEMA);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What of a review a setting of the same name points to. */
    private static final List<String> TEXTS = List.of("id", "author", "title", "text", "language", "sku", "order");

    private final Map<String, String> settings;
    private final boolean csv;

    private OwnConnector(Map<String, String> settings) {
        this.settings = settings;
        this.csv = "csv".equals(settings.get("format"));
    }

    /** What is wrong with settings, by key, in plain English; empty when all is well. */
    public static Map<String, String> problems(Connector shape, Map<String, String> settings) {
        return OwnSettings.problems(shape, settings);
    }

    /**
     * @param shape the connector's file, which says what may be set
     * @throws IllegalArgumentException naming what is wrong with the settings
     */
    public static Connector of(Connector shape, Map<String, String> settings) {
        String wrong = problems(shape, settings).entrySet().stream()
                .map(problem -> problem.getKey() + " " + problem.getValue())
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
        List<FileProblem> problems = new ArrayList<>();
        String written = JSON.writeValueAsString(new OwnConnector(OwnSettings.filledIn(settings)).written());
        Connector made = ConnectorFiles.read("settings", written, SCHEMA, problems);
        if (made == null) {
            throw new IllegalArgumentException(problems.getFirst().message());
        }
        return made;
    }

    private ObjectNode written() {
        ObjectNode root = JSON.createObjectNode().put("platform", PLATFORM);
        root.putObject("contract").put("state", ContractState.UNCONFIRMED.slug());
        root.putObject("allows")
                .put("read", "reviews")
                .put("reply", "manual")
                .put("ask", "link")
                .put("flag", "none");
        root.putObject("listing").put("pattern", ".+").put("example", "-");
        root.putObject("limits").put("calls", 30).put("per", "PT1M");
        if (settings.containsKey("header-name")) {
            root.putArray("settings").addObject().put("key", "header-value").put("secret", true);
            root.putObject("auth")
                    .put("scheme", "key")
                    .putObject("headers")
                    .put(settings.get("header-name"), "{header-value}");
        }
        ObjectNode reviews = root.putObject("reviews");
        ObjectNode request =
                reviews.putObject("request").put("url", settings.get("url")).put("answer", csv ? "csv" : "json");
        pages(reviews, request.putObject("query"));
        reviews.put("items", csv ? "/rows" : settings.containsKey("items") ? pointer("items") : "");
        reviews.put("order", "any");
        item(reviews.putObject("item"));
        return root;
    }

    private void pages(ObjectNode reviews, ObjectNode query) {
        String kind = settings.getOrDefault("paging", "none");
        if (kind.equals("none")) {
            return;
        }
        ObjectNode paging = reviews.putObject("paging")
                .put("kind", kind)
                .put("size", Integer.parseInt(settings.getOrDefault("page-size", "100")));
        if (settings.containsKey("next")) {
            paging.put("next", settings.get("next").startsWith("header:") ? settings.get("next") : pointer("next"));
        }
        if (settings.containsKey("first-page")) {
            paging.put("first", settings.get("first-page"));
        }
        if (settings.containsKey("page-parameter")) {
            query.put(settings.get("page-parameter"), "{" + kind + "}");
        }
        if (settings.containsKey("size-parameter")) {
            query.put(settings.get("size-parameter"), "{size}");
        }
    }

    private void item(ObjectNode item) {
        TEXTS.stream().filter(settings::containsKey).forEach(key -> item.put(key, pointer(key)));
        if (settings.containsKey("rating")) {
            ObjectNode rating = item.putObject("rating").put("from", pointer("rating"));
            item.put("scale", Integer.parseInt(settings.getOrDefault("scale", "5")));
            if (settings.containsKey("rating-values")) {
                ObjectNode values = rating.putObject("values");
                for (String pair : settings.getOrDefault("rating-values", "").split(",")) {
                    int equals = pair.indexOf('=');
                    values.put(
                            pair.substring(0, equals).strip(),
                            pair.substring(equals + 1).strip());
                }
            }
        }
        if (settings.containsKey("date")) {
            String format = settings.getOrDefault("date-format", "iso");
            ObjectNode created = item.putObject("created")
                    .put("from", pointer("date"))
                    .put("zone", settings.getOrDefault("date-zone", "UTC"));
            if (OwnSettings.TIMES.contains(format)) {
                created.put("as", format);
            } else {
                created.put("as", "pattern").put("pattern", format);
            }
        }
    }

    /** People write {@code customer/name} or the name of a column. */
    private String pointer(String key) {
        String place = settings.getOrDefault(key, "");
        if (csv) {
            return "/" + place.replace("~", "~0").replace("/", "~1");
        }
        return place.startsWith("/") || place.isEmpty() ? place : "/" + place;
    }
}
