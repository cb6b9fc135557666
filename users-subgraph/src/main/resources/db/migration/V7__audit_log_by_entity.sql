-- Lists of what happened to one sort of thing, newest first.
CREATE INDEX idx_audit_log_entity_type_occurred_at ON audit_log (entity_type, occurred_at, id);
