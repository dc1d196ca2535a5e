-- Where the tenant's own reply to a review stands, as lists count and filter it; NULL without one.
ALTER TABLE review ADD COLUMN reply_mark VARCHAR(20) NULL;

-- The reply text is that of a reply sent by the tenant: a source that does not mention it does not take it away.
ALTER TABLE review ADD COLUMN reply_ours BOOLEAN NOT NULL DEFAULT FALSE;

-- The business's answer to a review on its way out: one row for each review, whatever becomes of it.
CREATE TABLE IF NOT EXISTS reply (
    tenant_id      INT           NOT NULL,
    id             BIGINT        NOT NULL,
    review_id      BIGINT        NOT NULL,
    listing_id     BIGINT        NOT NULL,
    brand_id       BIGINT        NOT NULL,
    platform       VARCHAR(30)   NOT NULL,
    text           MEDIUMTEXT    NOT NULL, -- what is written or under way; that which stands once published
    state          VARCHAR(20)   NOT NULL,
    author_id      BIGINT        NULL,     -- member; NULL once they are gone
    by_hand        BOOLEAN       NOT NULL, -- published on the platform's own page and marked here
    withdrawing    BOOLEAN       NOT NULL, -- what is under way is its removal
    based_on       BINARY(16)    NULL,     -- hash of the reply that stood on the platform when this one was sent off
    planned_at     DATETIME(6)   NULL,     -- when it is to go out, for people
    due_at         DATETIME(6)   NULL,     -- when the sender looks at it next; NULL when nothing is to be done
    first_tried_at DATETIME(6)   NULL,
    called_at      DATETIME(6)   NULL,     -- begin of the last call
    attempts       INT           NOT NULL,
    uncertain      BOOLEAN       NOT NULL, -- a call began whose outcome nobody knows
    trouble        VARCHAR(20)   NULL,     -- slug
    words          VARCHAR(400)  NULL,     -- of the platform, or of whoever gave it back
    platform_state VARCHAR(60)   NULL,     -- the platform's own word
    standing_text  MEDIUMTEXT    NULL,     -- what the platform shows, or looks at before it does
    standing_at    DATETIME(6)   NULL,
    answers_version INT          NOT NULL, -- of the review, which the text answers
    external_id    VARCHAR(190)  NULL,     -- the platform's, of what stands
    submitted_at   DATETIME(6)   NULL,     -- for approval
    created_at     DATETIME(6)   NOT NULL,
    updated_at     DATETIME(6)   NOT NULL,
    lock_version   INT           NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY reply_id (id),
    UNIQUE KEY reply_of_review (tenant_id, review_id),
    KEY reply_due (due_at),
    KEY reply_standing (tenant_id, listing_id, state, standing_at),
    CONSTRAINT reply_review FOREIGN KEY (tenant_id, review_id) REFERENCES review (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Replies that stood on a platform once.
CREATE TABLE IF NOT EXISTS reply_version (
    tenant_id    INT          NOT NULL,
    id           BIGINT       NOT NULL,
    reply_id     BIGINT       NOT NULL,
    number       INT          NOT NULL,
    text         MEDIUMTEXT   NOT NULL,
    published_at DATETIME(6)  NOT NULL,
    ended_at     DATETIME(6)  NOT NULL,
    ending       VARCHAR(20)  NOT NULL, -- REPLACED, WITHDRAWN, REJECTED, ELSEWHERE, UNMARKED
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY reply_version_id (id),
    UNIQUE KEY reply_version_number (tenant_id, reply_id, number),
    CONSTRAINT reply_version_reply FOREIGN KEY (tenant_id, reply_id) REFERENCES reply (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
