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

-- What is to be sent, put down in the transaction of what it tells of. The words go with the sending, since they hold links.
CREATE TABLE outgoing_mail (
    tenant_id  INT          NOT NULL,
    id         BIGINT       NOT NULL,
    recipient  VARCHAR(190) NOT NULL,
    subject    VARCHAR(200) NOT NULL,
    text       MEDIUMTEXT   NULL,
    html       MEDIUMTEXT   NULL,
    state      VARCHAR(10)  NOT NULL, -- WAITING, SENT, CAUGHT, FAILED
    attempts   INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    due_at     DATETIME(6)  NULL, -- of the next attempt; null once settled
    settled_at DATETIME(6)  NULL,
    failure    VARCHAR(120) NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY outgoing_mail_id (id),
    KEY outgoing_mail_due (due_at),
    KEY outgoing_mail_settled (settled_at),
    FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- No tenant: mail about a person's own account, which is one for all of their tenants and may outlive each.
CREATE TABLE person_mail (
    id         BIGINT       NOT NULL,
    recipient  VARCHAR(190) NOT NULL,
    subject    VARCHAR(200) NOT NULL,
    text       MEDIUMTEXT   NULL,
    html       MEDIUMTEXT   NULL,
    state      VARCHAR(10)  NOT NULL,
    attempts   INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    due_at     DATETIME(6)  NULL,
    settled_at DATETIME(6)  NULL,
    failure    VARCHAR(120) NULL,
    PRIMARY KEY (id),
    KEY person_mail_due (due_at),
    KEY person_mail_settled (settled_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- No tenant: a person has one password for all tenants. Only the SHA-256 of what the mailed link carries is kept.
CREATE TABLE password_reset (
    token_hash BINARY(32)  NOT NULL,
    person_id  BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (token_hash),
    KEY password_reset_expiry (expires_at),
    CONSTRAINT password_reset_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- No tenant: a person has one second factor for all tenants.
CREATE TABLE second_factor (
    person_id    BIGINT         NOT NULL,
    secret       VARBINARY(200) NOT NULL,
    confirmed_at DATETIME(6)    NULL, -- null until a code has proved that the person's device knows the secret
    last_step    BIGINT         NOT NULL, -- of the newest code that was taken: it and older ones are refused
    PRIMARY KEY (person_id),
    CONSTRAINT second_factor_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- No tenant: as the second factor that they stand in for.
CREATE TABLE recovery_code (
    person_id BIGINT      NOT NULL,
    code_hash BINARY(32)  NOT NULL,
    used_at   DATETIME(6) NULL,
    PRIMARY KEY (person_id, code_hash),
    CONSTRAINT recovery_code_of FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
