package io.renown.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A YAML 1.2 document as JSON, with the place of each value. Keys that stand twice are problems, not overwritten; anchors
 * are refused, no such file needs one.
 */
public final class YamlDocument {

    private static final int DEEPEST = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Map<String, Mark> values = new HashMap<>();
    private final Map<String, Mark> keys = new HashMap<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final JsonNode root;

    private YamlDocument(String file, String text) {
        this.file = file;
        this.root = compose(text);
    }

    public static YamlDocument parse(String file, String text) {
        return new YamlDocument(file, text);
    }

    public JsonNode root() {
        return root;
    }

    public List<FileProblem> problems() {
        return problems;
    }

    /** A problem at the value that the JSON pointer names, or at the nearest value around it. */
    public FileProblem problemAt(String pointer, String message) {
        return problem(find(values, pointer), message);
    }

    /** A problem at the key of an object's property. */
    public FileProblem problemAtKey(String objectPointer, String property, String message) {
        String pointer = objectPointer + "/" + escaped(property);
        return keys.containsKey(pointer)
                ? problem(Optional.of(keys.get(pointer)), message)
                : problemAt(objectPointer, message);
    }

    private static Optional<Mark> find(Map<String, Mark> marks, String pointer) {
        String nearest = pointer;
        while (!marks.containsKey(nearest)) {
            int cut = nearest.lastIndexOf('/');
            if (cut < 0) {
                return Optional.empty();
            }
            nearest = nearest.substring(0, cut);
        }
        return Optional.ofNullable(marks.get(nearest));
    }

    private FileProblem problem(Optional<Mark> mark, String message) {
        return new FileProblem(
                file,
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                message);
    }

    private JsonNode compose(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> json(node, "", 0))
                    .orElseGet(JSON::objectNode);
        } catch (MarkedYamlEngineException e) {
            problems.add(problem(e.getProblemMark().or(e::getContextMark), "not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(problem(Optional.empty(), "not YAML: " + e.getMessage()));
        }
        return JSON.objectNode();
    }

    private JsonNode json(Node node, String pointer, int depth) {
        node.getStartMark().ifPresent(mark -> values.put(pointer, mark));
        if (node.getAnchor().isPresent()) {
            problems.add(problem(node.getStartMark(), "anchors are not taken here: write the value out"));
            return JSON.nullNode();
        }
        if (depth > DEEPEST) {
            problems.add(problem(node.getStartMark(), "nested more than " + DEEPEST + " levels deep"));
            return JSON.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer, depth);
            case SequenceNode sequence -> array(sequence, pointer, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("unexpected YAML node " + node.getNodeType());
        };
    }

    private JsonNode object(MappingNode mapping, String pointer, int depth) {
        var object = JSON.objectNode();
        Set<String> seen = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(problem(entry.getKeyNode().getStartMark(), "a key must be a word"));
                continue;
            }
            String name = key.getValue();
            if (!seen.add(name)) {
                problems.add(problem(key.getStartMark(), "the key \"" + name + "\" stands twice"));
                continue;
            }
            String child = pointer + "/" + escaped(name);
            key.getStartMark().ifPresent(mark -> keys.put(child, mark));
            object.set(name, json(entry.getValueNode(), child, depth + 1));
        }
        return object;
    }

    private JsonNode array(SequenceNode sequence, String pointer, int depth) {
        var array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(json(item, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (scalar.getTag().equals(Tag.INT) && text.matches("[-+]?[0-9]{1,18}")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        return JSON.stringNode(text);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
