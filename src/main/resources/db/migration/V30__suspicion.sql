-- What the estimate in the background says of a review: a grade, and behind it the signs; NULL while nobody looked at its words
-- as they stand. An estimate, not proof: nothing is hidden or left out by it.
ALTER TABLE review ADD COLUMN suspicion VARCHAR(100) NULL;

-- When it was looked at; NULL while it is to be looked at (again).
ALTER TABLE review ADD COLUMN suspicion_at DATETIME(6) NULL;

-- Of a brand, what is to be looked at; serves the link to the brand as well.
ALTER TABLE review ADD KEY review_by_estimate (tenant_id, brand_id, suspicion_at);

-- The few that are suspected.
ALTER TABLE review ADD KEY review_by_suspicion (tenant_id, suspicion);

-- When the reviews of a tenant are to be looked at, and who does; which ones, the rows of reviews tell.
CREATE TABLE IF NOT EXISTS suspicion_run (
    tenant_id     INT          NOT NULL,
    due_at        DATETIME(6)  NULL,     -- NULL when all is looked at
    rest_until    DATETIME(6)  NULL,     -- a long run is followed by a long rest
    claimed_by    CHAR(13)     NULL,
    claimed_until DATETIME(6)  NULL,     -- a shift that ended without a word is over then
    again         BOOLEAN      NOT NULL, -- reviews went, so those that are suspected are looked at again
    worked_at     DATETIME(6)  NULL,     -- when the latest shift ended
    trouble       VARCHAR(300) NULL,     -- why it failed
    PRIMARY KEY (tenant_id),
    CONSTRAINT suspicion_run_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
