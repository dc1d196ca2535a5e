-- What near copies of a text are found by: 64 MinHash values of 8 bits; null for texts too short to compare.
ALTER TABLE review ADD COLUMN text_signature BINARY(64) NULL;

-- The former signature of 64 bits is no longer read. It stays while nodes of the former release may still write it.
ALTER TABLE review ALTER COLUMN signature SET DEFAULT 0;
