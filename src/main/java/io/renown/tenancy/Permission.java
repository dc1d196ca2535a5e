package io.renown.tenancy;

/** What a member may do. Roles are sets of these, see {@link Role}. */
public enum Permission {
    REVIEW_READ,
    REVIEW_EDIT,
    /** Write replies that somebody else sends. */
    REPLY_DRAFT,
    REVIEW_REPLY,
    REVIEW_IMPORT,
    REVIEW_EXPORT,
    REVIEW_ANALYZE,
    /** Say it better than the analysis. */
    REVIEW_CORRECT,
    /** Own words of the tenant that the analysis knows. */
    WORD_MANAGE,
    VIEW_SHARE,
    LABEL_MANAGE,
    ORDER_READ,
    ORDER_MANAGE,
    BRAND_READ,
    BRAND_MANAGE,
    LISTING_MANAGE,
    ACCOUNT_MANAGE,
    MEMBER_READ,
    MEMBER_MANAGE,
    OWNER_MANAGE,
    TOKEN_MANAGE,
    AUDIT_READ,
    PRIVACY_MANAGE,
    TENANT_MANAGE
}
