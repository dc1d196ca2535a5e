-- A page of a competitor, kept to compare with alone: its reviews count nowhere else.
ALTER TABLE listing ADD COLUMN competitor BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE listing ADD KEY listing_competitor (tenant_id, competitor);

-- How often a listing of the tenant changed sides: a writer that still saw it on the other one has its counters made anew.
ALTER TABLE brand_count ADD COLUMN turned INT NOT NULL DEFAULT 0;
