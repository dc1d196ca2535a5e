package io.renown.review;

/** Who sees a saved view: its owner, the whole team, or the members of one brand. Stored by name. */
public enum ViewVisibility {
    PRIVATE,
    TEAM,
    BRAND
}
