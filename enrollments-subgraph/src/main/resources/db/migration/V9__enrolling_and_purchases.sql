-- Lessons in the course's order: enrolling opens the first of them.
ALTER TABLE course_lessons
  ADD COLUMN position INT NOT NULL DEFAULT 0 AFTER course_id,
  ADD KEY idx_course_lessons_course_id_position (course_id, position);

ALTER TABLE payments
  -- The price before the discount, frozen when the seat is held, for the invoice. Null for what was imported with its invoice.
  ADD COLUMN list_amount   DECIMAL(10, 2) NULL AFTER status,
  -- By which the payer's browser finishes the payment; forgotten as soon as it is settled.
  ADD COLUMN client_secret VARCHAR(255)   NULL COLLATE utf8mb4_0900_bin AFTER gateway_reference,
  ADD CONSTRAINT chk_payments_list_amount CHECK (list_amount IS NULL OR list_amount >= amount),
  ADD CONSTRAINT chk_payments_client_secret CHECK (client_secret IS NULL OR status IN ('PENDING', 'PROCESSING'));

-- What the gateway has yet to give back is looked for by time.
ALTER TABLE refunds
  ADD KEY idx_refunds_status_requested_at (status, requested_at);

-- Invoices of a year are numbered without gaps: a number is taken in the transaction that writes the invoice.
CREATE TABLE invoice_sequences (
  year        INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (year)
);
