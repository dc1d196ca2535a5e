-- No tenant: a person is a member of several tenants and is signed in once for all of them. The truth about who is signed
-- in, for every node: a session of a browser counts only as long as its row here is open.
CREATE TABLE sign_in_session (
    id               BIGINT       NOT NULL,
    person_id        BIGINT       NOT NULL,
    http_session_key BINARY(32)   NOT NULL, -- SHA-256 of the servlet session's id
    created_at       DATETIME(6)  NOT NULL,
    last_seen_at     DATETIME(6)  NOT NULL, -- exact to some minutes
    address          VARCHAR(45)  NOT NULL,
    agent            VARCHAR(120) NOT NULL,
    revoked_at       DATETIME(6)  NULL,
    oidc_issuer      VARCHAR(200) NULL,
    oidc_sid         VARCHAR(190) NULL,
    oidc_subject     VARCHAR(190) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY sign_in_session_key (http_session_key),
    KEY sign_in_session_person (person_id, address),
    KEY sign_in_session_oidc_sid (oidc_sid),
    KEY sign_in_session_oidc_subject (oidc_subject),
    KEY sign_in_session_seen (last_seen_at),
    CONSTRAINT sign_in_session_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
