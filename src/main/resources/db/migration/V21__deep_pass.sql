-- Which version of the deep pass read the review as its words stand now; empty while it is still to be read.
ALTER TABLE review ADD COLUMN deep_version VARCHAR(60) NOT NULL DEFAULT '';

-- Whether the sentiment is the deep pass's; not where it could only pass on that of the fast pass.
ALTER TABLE review ADD COLUMN deep_judged BOOLEAN NOT NULL DEFAULT FALSE;

-- What is to be read next, newest first, of each polarity by itself.
ALTER TABLE review ADD KEY review_by_reading (tenant_id, deep_version, sentiment, published_at);

-- What the deep pass found in a review, beside what the row itself shows: where its words lie among others, and what either
-- pass made of them. Without a row of its own: a review in a language without a model, or without words.
CREATE TABLE IF NOT EXISTS review_reading (
    tenant_id       INT            NOT NULL,
    id              BIGINT         NOT NULL, -- of the review
    listing_id      BIGINT         NOT NULL,
    version         VARCHAR(60)    NOT NULL,
    space           VARCHAR(60)    NULL,     -- in which the vector lies; only vectors of one space can be compared
    vector          VARBINARY(2048) NULL,    -- a signed byte for each dimension
    print           BIGINT         NULL,     -- of the vector: the same words have the same
    echo            BOOLEAN        NOT NULL, -- another review of the listing says the same, and stands in the index for both
    sentiment       VARCHAR(8)     NOT NULL,
    confidence      FLOAT          NOT NULL,
    score           FLOAT          NOT NULL,
    fast_sentiment  VARCHAR(8)     NOT NULL,
    fast_confidence FLOAT          NOT NULL,
    fast_score      FLOAT          NOT NULL,
    trouble         VARCHAR(200)   NULL,     -- why it could not be read; the fast pass stands then
    read_at         DATETIME(6)    NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY review_reading_id (id),
    KEY review_reading_print (tenant_id, print, listing_id),
    KEY review_reading_trouble (tenant_id, trouble),
    CONSTRAINT review_reading_review FOREIGN KEY (tenant_id, id) REFERENCES review (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The deep pass at work for a tenant, shift by shift: whether it may, and when it has its next turn.
CREATE TABLE IF NOT EXISTS deep_pass (
    tenant_id     INT          NOT NULL,
    state         VARCHAR(10)  NOT NULL, -- ON, PAUSED, OFF
    due_at        DATETIME(6)  NULL,     -- NULL when all is read
    claimed_by    CHAR(13)     NULL,
    claimed_until DATETIME(6)  NULL,     -- a shift that ended without a word is over then
    unread        INT          NOT NULL, -- as of the end of the latest shift
    reviews       INT          NOT NULL, -- likewise
    rate          DOUBLE       NULL,     -- reviews a second of the latest shift
    worked_at     DATETIME(6)  NULL,     -- when it ended
    trouble       VARCHAR(300) NULL,     -- why the node that tried last cannot
    PRIMARY KEY (tenant_id),
    KEY deep_pass_due (due_at),
    CONSTRAINT deep_pass_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
