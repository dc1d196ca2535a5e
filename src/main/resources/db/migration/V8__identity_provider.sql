-- No tenant: a person is a member of several tenants, and is the same person at the identity provider for all of them.
CREATE TABLE IF NOT EXISTS person_identity (
    issuer     VARCHAR(200) NOT NULL,
    subject    VARCHAR(190) NOT NULL,
    person_id  BIGINT       NOT NULL,
    linked_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (issuer, subject),
    UNIQUE KEY person_identity_person (person_id, issuer),
    CONSTRAINT person_identity_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which memberships an identity provider is the master of: it gave or took them over, and takes them away again.
CREATE TABLE IF NOT EXISTS provided_member (
    tenant_id  INT          NOT NULL,
    member_id  BIGINT       NOT NULL,
    issuer     VARCHAR(200) NOT NULL,
    PRIMARY KEY (tenant_id, member_id),
    CONSTRAINT provided_member_of FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- No tenant: a logout token ends sessions of people. Each counts once on all nodes together, and is forgotten when it could
-- not be used again for its age.
CREATE TABLE IF NOT EXISTS used_logout_token (
    token_key  BINARY(32)  NOT NULL, -- SHA-256 of issuer and id of the token
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (token_key),
    KEY used_logout_token_expires (expires_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
