ALTER TABLE user_profiles
  -- HMAC-SHA-256 of the phone number, by which it is found without being readable.
  ADD COLUMN phone_index BINARY(32) NULL,
  ADD KEY idx_user_profiles_phone_index (phone_index),
  ADD KEY idx_user_profiles_encryption_key_id (encryption_key_id);

ALTER TABLE users
  -- Deleted accounts that wait for their erasure.
  ADD KEY idx_users_erased_at_deleted_at (erased_at, deleted_at),
  DROP KEY idx_users_deleted_at;
