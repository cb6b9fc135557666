ALTER TABLE certificates
  -- Compared with what anybody types: an ascii column would refuse other letters with an error.
  MODIFY COLUMN verification_code VARCHAR(64) NOT NULL COLLATE utf8mb4_0900_bin,
  ADD COLUMN is_grade_public   BOOLEAN       NOT NULL DEFAULT FALSE AFTER grade,
  ADD COLUMN revocation_reason VARCHAR(32)   NULL COLLATE ascii_bin AFTER revoked_at,
  ADD COLUMN revocation_note   VARCHAR(1000) NULL AFTER revocation_reason,
  ADD COLUMN revoked_by        BINARY(16)    NULL AFTER revocation_note,
  ADD COLUMN replaced_by_id    BINARY(16)    NULL AFTER revoked_by,
  ADD KEY idx_certificates_replaced_by_id (replaced_by_id),
  ADD CONSTRAINT fk_certificates_replaced_by FOREIGN KEY (replaced_by_id) REFERENCES certificates (id);

UPDATE certificates SET revocation_reason = 'OTHER' WHERE status = 'REVOKED';

ALTER TABLE certificates
  ADD CONSTRAINT chk_certificates_revocation_reason CHECK (
    revocation_reason IN ('ISSUED_IN_ERROR', 'GRADE_CORRECTED', 'ACADEMIC_MISCONDUCT', 'PAYMENT_REVERSED', 'REISSUED', 'OTHER')),
  ADD CONSTRAINT chk_certificates_is_revoked_for_a_reason CHECK ((status = 'REVOKED') = (revocation_reason IS NOT NULL)),
  ADD CONSTRAINT chk_certificates_replaced_by_id CHECK (replaced_by_id IS NULL OR status = 'REVOKED');
