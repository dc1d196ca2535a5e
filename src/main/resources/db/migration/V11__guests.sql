-- What a tenant lets another one, an agency, do in it. The agency accepts and names which of its members act here; the gate
-- joins these rows at each request, so that nothing has to be cleared away for a door to shut.
CREATE TABLE IF NOT EXISTS guest_grant (
    tenant_id    INT          NOT NULL,
    id           BIGINT       NOT NULL,
    agency_slug  VARCHAR(40)  NOT NULL, -- as it was asked for, whether or not there is such an organization
    agency_id    INT          NULL,     -- NULL: none that could accept; also once the agency was erased
    role         VARCHAR(20)  NOT NULL,
    all_brands   BOOLEAN      NOT NULL,
    reason       VARCHAR(300) NOT NULL,
    granter_id   BIGINT       NULL,     -- NULL: declared by the operator
    offered_at   DATETIME(6)  NOT NULL,
    answer_until DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NULL,     -- of the access
    accepted_at  DATETIME(6)  NULL,
    declined_at  DATETIME(6)  NULL,
    revoked_at   DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY guest_grant_id (id),
    KEY guest_grant_for (agency_id, revoked_at),
    CONSTRAINT guest_grant_by FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT guest_grant_to FOREIGN KEY (agency_id) REFERENCES tenant (id) ON DELETE SET NULL,
    CONSTRAINT guest_grant_granter FOREIGN KEY (tenant_id, granter_id) REFERENCES member (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The brands the grant is limited to; none with all_brands.
CREATE TABLE IF NOT EXISTS guest_grant_brand (
    tenant_id   INT    NOT NULL,
    grant_id    BIGINT NOT NULL,
    brand_id    BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, grant_id, brand_id),
    CONSTRAINT guest_grant_brand_of FOREIGN KEY (tenant_id, grant_id) REFERENCES guest_grant (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT guest_grant_brand_is FOREIGN KEY (tenant_id, brand_id) REFERENCES brand (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- By which grant a member in the state GUEST is here: what else refers to members (notes, assignees) needs a row of theirs.
CREATE TABLE IF NOT EXISTS guest_member (
    tenant_id    INT         NOT NULL,
    member_id    BIGINT      NOT NULL,
    grant_id     BIGINT      NOT NULL,
    named_at     DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6) NULL,
    last_seen_at DATETIME(6) NULL, -- exact to some minutes
    PRIMARY KEY (tenant_id, member_id),
    KEY guest_member_grant (tenant_id, grant_id),
    CONSTRAINT guest_member_is FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT guest_member_by FOREIGN KEY (tenant_id, grant_id) REFERENCES guest_grant (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
