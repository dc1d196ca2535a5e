package io.renown.analysis.deep;

import io.renown.analysis.deep.OnnxGraph.Field;
import io.renown.analysis.deep.OnnxGraph.Message;
import io.renown.analysis.deep.OnnxGraph.Slice;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an ONNX model with 32-bit weights one with 8-bit weights: a third of the time, a quarter of the memory. Matrix
 * products with a constant become products of integers, as ONNX Runtime's own tool for dynamic quantization writes them;
 * of a table that is looked up each row gets its own scale. Weights use seven bits, since on processors without VNNI a sum of two
 * products of eight bits overflows, and the result would depend on the machine.
 */
final class Quantizer {

    // Fields and numbers of onnx.proto3: https://github.com/onnx/onnx/blob/v1.17.0/onnx/onnx.proto3
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_NAME = 3;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_INT = 3;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int TYPE_INT = 2;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;
    private static final int FLOAT = 1;
    private static final int INT8 = 3;

    private static final int LARGEST = 63;
    /** Smaller tables are left as they are. */
    private static final int SMALL_TABLE = 1 << 20;

    private record Tensor(String name, List<Integer> shape, Slice raw) {}

    private final Map<String, Tensor> weights = new LinkedHashMap<>();
    private final Map<String, Boolean> used = new LinkedHashMap<>();
    private final List<byte[]> tensors = new ArrayList<>();

    private Quantizer() {}

    /** @throws IllegalStateException when this is no ONNX model */
    static byte[] quantize(byte[] model) {
        return new Quantizer().rewrite(Slice.whole(model));
    }

    private byte[] rewrite(Slice model) {
        Message result = new Message((model.end() - model.start()) / 3);
        model.forEachField(field -> {
            if (field.number() == MODEL_GRAPH) {
                result.bytes(MODEL_GRAPH, graph(field.body()));
            } else {
                result.copy(field.whole());
            }
        });
        return result.toBytes();
    }

    private byte[] graph(Slice graph) {
        for (Field initializer : graph.fields(GRAPH_INITIALIZER)) {
            Tensor tensor = tensor(initializer.body());
            if (tensor != null) {
                weights.put(tensor.name(), tensor);
            }
        }
        Message result = new Message((graph.end() - graph.start()) / 3);
        graph.forEachField(field -> {
            if (field.number() == GRAPH_NODE) {
                node(field, result);
            } else if (field.number() != GRAPH_INITIALIZER) {
                result.copy(field.whole());
            }
        });
        for (Field initializer : graph.fields(GRAPH_INITIALIZER)) {
            String name =
                    initializer.body().fields(TENSOR_NAME).getFirst().body().text();
            if (!used.containsKey(name)) {
                result.copy(initializer.whole());
            }
        }
        tensors.forEach(tensor -> result.bytes(GRAPH_INITIALIZER, tensor));
        return result.toBytes();
    }

    /** Null unless it is a matrix of floats in raw bytes. */
    private static @Nullable Tensor tensor(Slice slice) {
        List<Integer> shape = slice.fields(TENSOR_DIMS).stream()
                .map(field -> (int) field.value())
                .toList();
        List<Field> raw = slice.fields(TENSOR_RAW);
        boolean floats = slice.fields(TENSOR_TYPE).stream().anyMatch(type -> type.value() == FLOAT);
        if (shape.size() != 2 || raw.isEmpty() || !floats) {
            return null;
        }
        return new Tensor(
                slice.fields(TENSOR_NAME).getFirst().body().text(),
                shape,
                raw.getFirst().body());
    }

    private void node(Field node, Message graph) {
        List<String> inputs = texts(node.body(), NODE_INPUT);
        String operator = texts(node.body(), NODE_OPERATOR).getFirst();
        String output = texts(node.body(), NODE_OUTPUT).getFirst();
        if (operator.equals("MatMul") && weights.containsKey(inputs.get(1))) {
            product(graph, inputs.get(0), weights.get(inputs.get(1)), output);
        } else if (operator.equals("Gather")
                && weights.containsKey(inputs.get(0))
                && sizeOf(weights.get(inputs.get(0))) > SMALL_TABLE) {
            lookUp(graph, weights.get(inputs.get(0)), inputs.get(1), output);
        } else {
            graph.copy(node.whole());
        }
    }

    private void product(Message graph, String left, Tensor matrix, String output) {
        String name = matrix.name();
        if (used.put(name, true) == null) {
            columns(matrix);
        }
        add(
                graph,
                "DynamicQuantizeLinear",
                List.of(left),
                List.of(output + "_q", output + "_s", output + "_z"),
                Map.of());
        add(
                graph,
                "MatMulInteger",
                List.of(output + "_q", name + "_q", output + "_z", name + "_z"),
                List.of(output + "_i"),
                Map.of());
        add(graph, "Cast", List.of(output + "_i"), List.of(output + "_f"), Map.of("to", FLOAT));
        add(graph, "Mul", List.of(output + "_s", name + "_s"), List.of(output + "_b"), Map.of());
        add(graph, "Mul", List.of(output + "_f", output + "_b"), List.of(output), Map.of());
    }

    private void lookUp(Message graph, Tensor table, String indices, String output) {
        String name = table.name();
        if (used.put(name, true) == null) {
            rows(table);
        }
        add(graph, "Gather", List.of(name + "_q", indices), List.of(output + "_q"), Map.of());
        add(graph, "Cast", List.of(output + "_q"), List.of(output + "_f"), Map.of("to", FLOAT));
        add(graph, "Gather", List.of(name + "_s", indices), List.of(output + "_s"), Map.of());
        add(graph, "Mul", List.of(output + "_f", output + "_s"), List.of(output), Map.of());
    }

    private void columns(Tensor matrix) {
        int rows = matrix.shape().get(0);
        int columns = matrix.shape().get(1);
        ByteBuffer values = values(matrix);
        float[] largest = new float[columns];
        for (int i = 0; i < rows * columns; i++) {
            largest[i % columns] = Math.max(largest[i % columns], Math.abs(values.getFloat(i * 4)));
        }
        byte[] small = new byte[rows * columns];
        for (int i = 0; i < small.length; i++) {
            small[i] = small(values.getFloat(i * 4), largest[i % columns], LARGEST);
        }
        tensors.add(tensor(matrix.name() + "_q", INT8, matrix.shape(), small));
        tensors.add(tensor(matrix.name() + "_z", INT8, List.of(columns), new byte[columns]));
        tensors.add(tensor(matrix.name() + "_s", FLOAT, List.of(columns), scales(largest, LARGEST)));
    }

    private void rows(Tensor table) {
        int rows = table.shape().get(0);
        int columns = table.shape().get(1);
        ByteBuffer values = values(table);
        float[] largest = new float[rows];
        for (int i = 0; i < rows * columns; i++) {
            largest[i / columns] = Math.max(largest[i / columns], Math.abs(values.getFloat(i * 4)));
        }
        byte[] small = new byte[rows * columns];
        for (int i = 0; i < small.length; i++) {
            small[i] = small(values.getFloat(i * 4), largest[i / columns], Byte.MAX_VALUE);
        }
        tensors.add(tensor(table.name() + "_q", INT8, table.shape(), small));
        tensors.add(tensor(table.name() + "_s", FLOAT, List.of(rows, 1), scales(largest, Byte.MAX_VALUE)));
    }

    private static byte small(float value, float largest, int steps) {
        return largest == 0 ? 0 : (byte) Math.round(value / largest * steps);
    }

    private static byte[] scales(float[] largest, int steps) {
        ByteBuffer scales = ByteBuffer.allocate(largest.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float each : largest) {
            scales.putFloat(each / steps);
        }
        return scales.array();
    }

    private static ByteBuffer values(Tensor tensor) {
        Slice raw = tensor.raw();
        return ByteBuffer.wrap(raw.of(), raw.start(), raw.end() - raw.start())
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] tensor(String name, int type, List<Integer> shape, byte[] raw) {
        Message tensor = new Message(raw.length + 100);
        shape.forEach(dimension -> tensor.number(TENSOR_DIMS, dimension));
        return tensor.number(TENSOR_TYPE, type)
                .text(TENSOR_NAME, name)
                .bytes(TENSOR_RAW, raw)
                .toBytes();
    }

    private static void add(
            Message graph,
            String operator,
            List<String> inputs,
            List<String> outputs,
            Map<String, Integer> attributes) {
        Message node = new Message();
        inputs.forEach(input -> node.text(NODE_INPUT, input));
        outputs.forEach(output -> node.text(NODE_OUTPUT, output));
        node.text(NODE_NAME, outputs.getFirst() + "_node").text(NODE_OPERATOR, operator);
        attributes.forEach((name, value) -> node.bytes(
                NODE_ATTRIBUTE,
                new Message()
                        .text(ATTRIBUTE_NAME, name)
                        .number(ATTRIBUTE_INT, value)
                        .number(ATTRIBUTE_TYPE, TYPE_INT)
                        .toBytes()));
        graph.bytes(GRAPH_NODE, node.toBytes());
    }

    private static long sizeOf(Tensor tensor) {
        return (long) tensor.shape().get(0) * tensor.shape().get(1);
    }

    private static List<String> texts(Slice node, int number) {
        return node.fields(number).stream().map(field -> field.body().text()).toList();
    }
}
