ALTER TABLE refunds
  -- In words for whoever paid; null unless it failed.
  ADD COLUMN failure_reason VARCHAR(500) NULL AFTER status,
  -- When the gateway was last asked, so that whoever waits longest is next; null before the first time.
  ADD COLUMN asked_at       DATETIME(6)  NULL AFTER requested_at,
  ADD KEY idx_refunds_status_asked_at (status, asked_at),
  ADD CONSTRAINT chk_refunds_failure_reason CHECK (failure_reason IS NULL OR status = 'FAILED');
