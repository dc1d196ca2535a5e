-- Which topic a review's words lie nearest to, or a member says it belongs to; as found, before topics were made one.
ALTER TABLE review ADD COLUMN topic_id BIGINT NULL;

-- Corrections of topics are what the next search for topics learns of.
ALTER TABLE review_correction ADD KEY review_correction_kind (tenant_id, kind, made_at);

-- Themes over many reviews. A topic keeps its id while the reviews it is found in change.
CREATE TABLE IF NOT EXISTS topic (
    tenant_id      INT            NOT NULL,
    id             BIGINT         NOT NULL,
    space          VARCHAR(60)    NOT NULL, -- of the vectors it was found among
    centroid       VARBINARY(4096) NOT NULL, -- numbers of four bytes; what later runs know it by
    words          VARCHAR(320)   NOT NULL, -- what its reviews say more often than others, a line each
    name           VARCHAR(60)    NULL,     -- given by a member
    hidden         BOOLEAN        NOT NULL,
    merged_into    BIGINT         NULL,     -- counts as that one
    examples       VARCHAR(200)   NOT NULL, -- ids of reviews nearest to the middle
    gone           BOOLEAN        NOT NULL, -- the latest run did not find it again
    first_seen     DATETIME(6)    NOT NULL,
    emerging_since DATE           NULL,     -- first day of the week since which its share is larger
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY topic_id (id),
    CONSTRAINT topic_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- When the topics of a tenant are to be looked for, who does, and how far that is.
CREATE TABLE IF NOT EXISTS topic_run (
    tenant_id      INT          NOT NULL,
    due_at         DATETIME(6)  NULL,     -- NULL when nothing is new
    claimed_by     CHAR(13)     NULL,
    claimed_until  DATETIME(6)  NULL,     -- a run that ended without a word goes on then
    fresh          INT          NOT NULL, -- vectors that came since the latest run began
    readings       INT          NOT NULL, -- vectors that the latest run saw
    model          MEDIUMBLOB   NULL,     -- the centres: which topic a vector lies nearest to
    stamp          BIGINT       NOT NULL, -- another one with each model
    assigned_after BIGINT       NULL,     -- the last review sorted by this model; NULL when all are
    ran_at         DATETIME(6)  NULL,     -- when the latest run ended
    trouble        VARCHAR(300) NULL,     -- why it failed
    PRIMARY KEY (tenant_id),
    CONSTRAINT topic_run_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
