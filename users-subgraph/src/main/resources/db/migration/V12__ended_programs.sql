-- Every instance asks once a second which programs were shut out, to refuse the access tokens that they still have.
CREATE INDEX idx_api_clients_revoked_at ON api_clients (revoked_at);
CREATE INDEX idx_personal_access_tokens_revoked_at ON personal_access_tokens (revoked_at);
