package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.RiskMention;
import io.renown.review.analysis.Sentiment;
import io.renown.review.authenticity.Estimate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The exact values that a review is filtered and counted by: each value of a field once. */
final class ReviewKeywords {

    private static final String CANDIDATE = "candidate";
    private static final int CANDIDATE_RISKS = 3;
    private static final double CANDIDATE_CONFIDENCE = 0.7;

    private final Review review;
    private final BiConsumer<String, String> fields;

    /** @param fields takes the name of a field and one value */
    ReviewKeywords(Review review, BiConsumer<String, String> fields) {
        this.review = review;
        this.fields = fields;
    }

    void write() {
        fields.accept(IndexField.LISTING, Long.toString(review.listingId()));
        fields.accept(IndexField.BRAND, Long.toString(review.brandId()));
        fields.accept(IndexField.PLATFORM, review.platform());
        fields.accept(IndexField.LANGUAGE, review.findings().language());
        fields.accept(IndexField.EDITED, yesOrNo(review.words().versions() > 1));
        fields.accept(IndexField.REMOVED, yesOrNo(review.removedAt() != null));
        reply(review.reply());
        handling(review.handling());
        circumstances(review.circumstances());
        judgement(review.judgement());
        risks(review.findings().risks());
        if (isCandidate()) {
            fields.accept(IndexField.RISK, CANDIDATE);
        }
        suspicion(review.suspicion());
    }

    private void reply(ReplyOfReview reply) {
        fields.accept(IndexField.REPLY, reply.isGiven() ? "replied" : "none");
        ReplyMark mark = reply.mark();
        whereGiven(IndexField.REPLY, mark == null ? null : mark.slug());
    }

    private void handling(Handling handling) {
        fields.accept(IndexField.STATE, handling.state().slug());
        fields.accept(IndexField.ASSIGNEE, Objects.toString(handling.assigneeId(), "none"));
        handling.labelIds().forEach(label -> fields.accept(IndexField.LABEL, label.toString()));
    }

    private void circumstances(Circumstances circumstances) {
        fields.accept(IndexField.VERIFIED, yesOrNo(Boolean.TRUE.equals(circumstances.verified())));
        whereGiven(IndexField.COUNTRY, circumstances.country());
        whereGiven(IndexField.SKU, circumstances.sku());
        whereGiven(IndexField.VARIANT, circumstances.variant());
        whereGiven(IndexField.CARRIER, circumstances.carrier());
        CustomerKind customer = circumstances.customer();
        fields.accept(IndexField.CUSTOMER, customer == null ? CustomerKind.UNKNOWN : customer.slug());
        whereGiven(IndexField.ORDER, circumstances.orderNumber());
    }

    private void judgement(Judgement judgement) {
        fields.accept(IndexField.SENTIMENT, IndexField.slug(judgement.sentiment()));
        aspects(judgement.aspects());
        Long topic = judgement.topicId();
        if (topic != null) {
            fields.accept(IndexField.TOPIC, topic.toString());
            fields.accept(IndexField.TOPIC_POLARITY, IndexField.polar(topic, judgement.sentiment()));
        }
    }

    /** Of those with a sign alone: that of most nothing is found, costs no document. */
    private void suspicion(@Nullable Estimate estimate) {
        if (estimate != null && !estimate.signs().isEmpty()) {
            whereGiven(IndexField.SUSPECTED, estimate.isSuspected() ? "yes" : null);
            fields.accept(IndexField.SUSPECTED, estimate.grade().slug());
            estimate.signs().forEach(sign -> fields.accept(IndexField.SUSPECTED, sign.slug()));
        }
    }

    private void aspects(List<AspectMention> mentions) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        Set<String> polarities = new HashSet<>();
        for (AspectMention mention : mentions) {
            if (aspects.add(mention.aspect())) {
                fields.accept(IndexField.ASPECT, mention.aspect().slug());
            }
            String polar = IndexField.polar(mention.aspect(), mention.sentiment());
            if (polarities.add(polar)) {
                fields.accept(IndexField.ASPECT_POLARITY, polar);
            }
        }
    }

    /** A person should look at it: several words of risk, or blame beyond doubt. */
    private boolean isCandidate() {
        Judgement judgement = review.judgement();
        return review.findings().risks().size() >= CANDIDATE_RISKS
                || judgement.sentiment() == Sentiment.NEGATIVE && judgement.confidence() > CANDIDATE_CONFIDENCE;
    }

    private void risks(List<RiskMention> mentions) {
        Set<RiskKind> kinds = EnumSet.noneOf(RiskKind.class);
        for (RiskMention mention : mentions) {
            if (kinds.add(mention.kind())) {
                fields.accept(
                        IndexField.RISK,
                        mention.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        if (!kinds.isEmpty()) {
            fields.accept(IndexField.RISK, "any");
        }
    }

    private void whereGiven(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.accept(field, value);
        }
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
