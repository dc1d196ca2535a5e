-- Old keys are swept tenant by tenant: without the tenant in front, each sweep would walk through all keys of its tenant.
ALTER TABLE idempotency_key
    DROP KEY idempotency_key_age,
    ADD KEY idempotency_key_age (tenant_id, created_at);

-- Claims that a crash left behind are looked for among the few that run, not among all that were answered.
ALTER TABLE idempotency_key
    ADD KEY idempotency_key_running (tenant_id, status, created_at);
