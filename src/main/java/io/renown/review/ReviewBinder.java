package io.renown.review;

import io.renown.search.EngineText;
import io.renown.search.StemmedLanguage;
import io.renown.search.TextAnalyzers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.springframework.stereotype.Component;

/** The index document of a review: everything that lists are filtered, counted and sorted by, and nothing stored. */
@Component
public final class ReviewBinder implements TypeBinder {

    /** To be raised when documents are filled by other rules than before: the index is then made anew. */
    static final int VERSION = 5;

    private final EngineText engineText;

    ReviewBinder(EngineText engineText) {
        this.engineText = engineText;
    }

    @Override
    public void bind(TypeBindingContext context) {
        // A change of any of these writes the document anew; whatever the bridge reads must stand here.
        USED.forEach(context.dependencies()::use);
        context.bridge(Review.class, new Bridge(engineText, context.indexSchemaElement(), context.typeFactory()));
    }

    private static final List<String> USED = List.of(
            "listingId",
            "brandId",
            "platform",
            "words.stars",
            "words.title",
            "words.text",
            "words.publishedAt",
            "removedAt",
            "circumstances.orderNumber",
            "circumstances.sku",
            "circumstances.variant",
            "circumstances.country",
            "circumstances.carrier",
            "circumstances.customer",
            "circumstances.verified",
            "circumstances.likes",
            "reply.replyText",
            "reply.replyMark",
            "words.versions",
            "findings.language",
            "judgement.sentiment",
            "judgement.sentimentConfidence",
            "judgement.aspects",
            "judgement.topicId",
            "findings.risks",
            "suspicion",
            "handling.workState",
            "handling.assigneeId",
            "handling.labelIds");

    private static final class Bridge implements TypeBridge<Review> {

        private final EngineText engineText;
        private final IndexFieldReference<String> text;
        private final Map<String, IndexFieldReference<String>> stems = new HashMap<>();
        private final Map<String, IndexFieldReference<String>> keywords = new HashMap<>();
        private final IndexFieldReference<Integer> stars;
        private final IndexFieldReference<Instant> publishedAt;
        private final IndexFieldReference<String> weekQuarter;
        private final IndexFieldReference<Integer> likes;
        private final IndexFieldReference<Integer> length;
        private final IndexFieldReference<Long> id;

        Bridge(EngineText engineText, IndexSchemaElement schema, IndexFieldTypeFactory types) {
            this.engineText = engineText;
            text = schema.field(
                            IndexField.TEXT,
                            types.asString().analyzer(TextAnalyzers.TEXT).searchAnalyzer(TextAnalyzers.TEXT_QUERY))
                    .toReference();
            for (StemmedLanguage language : StemmedLanguage.all()) {
                stems.put(
                        language.code(),
                        schema.field(language.field(), types.asString().analyzer(language.analyzer()))
                                .toReference());
            }
            for (String field : IndexField.KEYWORDS) {
                keywords.put(
                        field,
                        schema.field(field, types.asString().aggregable(Aggregable.YES))
                                .multiValued()
                                .toReference());
            }
            stars = schema.field(
                            IndexField.STARS,
                            types.asInteger().aggregable(Aggregable.YES).sortable(Sortable.YES))
                    .toReference();
            publishedAt = schema.field(
                            IndexField.PUBLISHED_AT,
                            types.asInstant().sortable(Sortable.YES).aggregable(Aggregable.YES))
                    .toReference();
            weekQuarter = schema.field(IndexField.WEEK_QUARTER, types.asString().aggregable(Aggregable.YES))
                    .toReference();
            likes = schema.field(IndexField.LIKES, types.asInteger().sortable(Sortable.YES))
                    .toReference();
            length = schema.field(IndexField.LENGTH, types.asInteger().sortable(Sortable.YES))
                    .toReference();
            id = schema.field(IndexField.ID, types.asLong().sortable(Sortable.YES))
                    .toReference();
        }

        @Override
        public void write(DocumentElement document, Review review, TypeBridgeWriteContext context) {
            String whole = review.whole();
            document.addValue(text, engineText.of(TextAnalyzers.TEXT, whole));
            IndexFieldReference<String> stem = stems.get(review.findings().language());
            if (stem != null) {
                StemmedLanguage.find(review.findings().language())
                        .ifPresent(language -> document.addValue(stem, engineText.of(language.analyzer(), whole)));
            }
            document.addValue(stars, review.words().stars());
            document.addValue(publishedAt, review.words().publishedAt());
            document.addValue(weekQuarter, WeekHours.quarterOf(review.words().publishedAt()));
            document.addValue(likes, review.circumstances().likes());
            document.addValue(length, whole.length());
            document.addValue(id, review.id());
            new ReviewKeywords(review, (field, value) -> {
                        IndexFieldReference<String> reference = keywords.get(field);
                        if (reference != null) {
                            document.addValue(reference, value);
                        }
                    })
                    .write();
        }
    }
}
