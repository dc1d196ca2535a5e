-- No tenant: people who run the portal. What they may do stands beside every tenant's roles and is given on the command line.
CREATE TABLE IF NOT EXISTS portal_operator (
    person_id  BIGINT       NOT NULL,
    granted_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT portal_operator_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- No tenant: what operators did and looked at, over all tenants. Rows are only ever added.
CREATE TABLE IF NOT EXISTS operator_entry (
    id       BIGINT        NOT NULL,
    at       DATETIME(6)   NOT NULL,
    operator VARCHAR(200)  NOT NULL,
    action   VARCHAR(60)   NOT NULL,
    subject  VARCHAR(200)  NOT NULL,
    details  VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- No tenant: the processes of this installation, and when each was last alive.
CREATE TABLE IF NOT EXISTS node_beat (
    node       CHAR(13)    NOT NULL,
    role       VARCHAR(10) NOT NULL,
    version    VARCHAR(60) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    beat_at    DATETIME(6) NOT NULL, -- by the clock of the database
    PRIMARY KEY (node)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
