package io.renown.analysis.deep;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.renown.review.analysis.DeepPassUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A BERT model that reads one text at a time on one thread. One at a time, since a quantized model scales its numbers by the
 * largest of a batch: beside other texts a text would get another vector. Loaded when first used and kept.
 */
final class SentenceModel {

    /**
     * What the model makes of a text: the state of its first piece, the mean over all pieces, and the states of all, one
     * behind the other. None has length one.
     *
     * @param starts where in the text the word of each piece begins; -1 for the two that frame the text
     */
    record Reading(float[] first, float[] mean, float[] states, int[] starts) {}

    private record Loaded(WordPieces pieces, OrtEnvironment environment, OrtSession session) {}

    private static final Logger log = LoggerFactory.getLogger(SentenceModel.class);
    private static final int LONGEST = 256;

    private final String resource;
    private final String vocabulary;
    private final boolean quantize;
    private final int dimension;

    private volatile @Nullable Loaded loaded;
    private volatile @Nullable DeepPassUnavailableException fault;

    /**
     * @param resource an ONNX file on the class path
     * @param vocabulary a tokenizer.json beside it
     * @param quantize whether its weights come in 32 bits and shall be rounded to 8
     */
    SentenceModel(String resource, String vocabulary, boolean quantize, int dimension) {
        this.resource = resource;
        this.vocabulary = vocabulary;
        this.quantize = quantize;
        this.dimension = dimension;
    }

    int dimension() {
        return dimension;
    }

    /** @throws DeepPassUnavailableException when this machine cannot run the model */
    Reading read(String text) {
        Loaded model = loaded();
        WordPieces.Cut cut = model.pieces().cut(text);
        long[] ids = cut.ids();
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor pieces = OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(ids), shape);
                OnnxTensor attention = OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = model.session()
                        .run(Map.of("input_ids", pieces, "attention_mask", attention, "token_type_ids", types))) {
            return reading(((OnnxTensor) result.get(0)).getFloatBuffer(), cut.starts());
        } catch (OrtException e) {
            throw new IllegalStateException("The model " + resource + " refused " + ids.length + " pieces", e);
        }
    }

    private Reading reading(FloatBuffer buffer, int[] starts) {
        float[] states = new float[starts.length * dimension];
        buffer.get(0, states);
        float[] mean = new float[dimension];
        for (int piece = 0; piece < starts.length; piece++) {
            for (int i = 0; i < dimension; i++) {
                mean[i] += states[piece * dimension + i] / starts.length;
            }
        }
        return new Reading(Arrays.copyOf(states, dimension), mean, states, starts);
    }

    private Loaded loaded() {
        Loaded ready = loaded;
        return ready != null ? ready : load();
    }

    private synchronized Loaded load() {
        if (loaded != null) {
            return loaded;
        }
        if (fault != null) {
            throw fault;
        }
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            environment.setTelemetry(false);
            byte[] bytes = bytes(resource);
            Loaded ready = new Loaded(new WordPieces(vocabulary(), LONGEST), environment, session(environment, bytes));
            loaded = ready;
            return ready;
        } catch (OrtException | IOException | JacksonException | LinkageError e) {
            DeepPassUnavailableException unavailable = new DeepPassUnavailableException(
                    "The model " + resource + " cannot run on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ": " + e.getMessage(),
                    e);
            log.warn("{}. Everything but the deep pass works on.", unavailable.getMessage());
            fault = unavailable;
            throw unavailable;
        }
    }

    private OrtSession session(OrtEnvironment environment, byte[] bytes) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread: the same order of additions each time, and the job beside us keeps its core.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // A pattern would be kept for every length of text.
            options.setMemoryPatternOptimization(false);
            return environment.createSession(quantize ? Quantizer.quantize(bytes) : bytes, options);
        }
    }

    private Map<String, Integer> vocabulary() throws IOException {
        JsonNode pieces = JsonMapper.shared().readTree(bytes(vocabulary)).at("/model/vocab");
        Map<String, Integer> ids = LinkedHashMap.newLinkedHashMap(pieces.size());
        pieces.properties()
                .forEach(piece -> ids.put(piece.getKey(), piece.getValue().asInt()));
        return ids;
    }

    private static byte[] bytes(String resource) throws IOException {
        URL url = SentenceModel.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IOException(resource + " is missing on the class path");
        }
        URLConnection connection = url.openConnection();
        int length = connection.getContentLength();
        try (InputStream in = connection.getInputStream()) {
            if (length < 0) {
                return in.readAllBytes();
            }
            // Of 95 MB; without the length they would be held twice.
            byte[] bytes = new byte[length];
            if (in.readNBytes(bytes, 0, length) < length) {
                throw new IOException(resource + " is cut short");
            }
            return bytes;
        }
    }
}
