-- Reviews of an import that came in without analysis, since it failed on them: how many, and with what it failed last.
ALTER TABLE import_run ADD COLUMN not_understood BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN not_understood_why VARCHAR(200) NULL;
