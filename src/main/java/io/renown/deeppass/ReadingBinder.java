package io.renown.deeppass;

import io.renown.review.analysis.TextEmbedder;
import io.renown.search.VectorSupport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.VectorSimilarity;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.springframework.stereotype.Component;

/**
 * The index document of a vector: one field for each space, since vectors of two cannot be compared, and the listing. All else
 * that a search may ask for is the index of reviews' to know, which changes with each click; this one does not.
 */
@Component
public final class ReadingBinder implements TypeBinder {

    /** Another number whenever a field changes: the index then has another name, and is filled at the next start. */
    static final String INDEX = "reading-1";

    static final String LISTING = "listing";
    static final String ID = "review";

    private final List<TextEmbedder> embedders;
    private final boolean vectors;

    ReadingBinder(List<TextEmbedder> embedders, VectorSupport support) {
        this.embedders = embedders;
        this.vectors = support.isAvailable();
    }

    /** Of the vectors of a space. */
    static String field(String space) {
        return "vector_" + space.replaceAll("[^A-Za-z0-9]", "_");
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().use("listingId").use("space").use("vector").use("echo");
        context.bridge(ReviewReading.class, new Bridge(context.indexSchemaElement(), context.typeFactory()));
    }

    private final class Bridge implements TypeBridge<ReviewReading> {

        private final Map<String, IndexFieldReference<byte[]>> fields = new HashMap<>();
        private final IndexFieldReference<Long> listing;
        private final IndexFieldReference<Long> id;

        Bridge(IndexSchemaElement schema, IndexFieldTypeFactory types) {
            if (vectors) {
                for (TextEmbedder embedder : embedders) {
                    fields.put(
                            embedder.space(),
                            schema.field(
                                            field(embedder.space()),
                                            types.asByteVector()
                                                    .dimension(embedder.dimension())
                                                    .vectorSimilarity(VectorSimilarity.COSINE))
                                    .toReference());
                }
            }
            listing = schema.field(LISTING, types.asLong()).toReference();
            id = schema.field(ID, types.asLong().sortable(Sortable.YES)).toReference();
        }

        @Override
        public void write(DocumentElement document, ReviewReading reading, TypeBridgeWriteContext context) {
            byte[] vector = reading.vector();
            IndexFieldReference<byte[]> field = fields.get(reading.space());
            if (vector != null && field != null && !reading.isEcho() && saysSomething(vector)) {
                document.addValue(field, vector);
            }
            document.addValue(listing, reading.listingId());
            document.addValue(id, reading.id());
        }

        /** The angle to a vector of nothing is none. */
        private static boolean saysSomething(byte[] vector) {
            for (byte value : vector) {
                if (value != 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
