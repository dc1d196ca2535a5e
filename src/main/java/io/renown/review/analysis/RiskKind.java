package io.renown.review.analysis;

/** Why a review may need a person at once. Stored by name. */
public enum RiskKind {
    SAFETY,
    FRAUD,
    FAKE_GOODS,
    LEGAL,
    DISCRIMINATION
}
