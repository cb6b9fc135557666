ALTER TABLE payments
  -- When the gateway was last asked what became of it, so that whoever waits longest is next; null before the first time.
  ADD COLUMN asked_at DATETIME(6) NULL AFTER paid_at;
