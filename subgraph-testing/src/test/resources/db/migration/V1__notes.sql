CREATE TABLE notes (
  id      BINARY(16)   NOT NULL,
  text    VARCHAR(100) NOT NULL,
  version BIGINT       NOT NULL,
  PRIMARY KEY (id)
);

-- How often an event took effect, whichever version won.
CREATE TABLE note_effects (
  id      BINARY(16) NOT NULL,
  version BIGINT     NOT NULL,
  effects INT        NOT NULL,
  PRIMARY KEY (id, version)
);

-- What the owner of notes knows; the table above is what others made of its events.
CREATE TABLE owned_notes (
  id      BINARY(16)   NOT NULL,
  text    VARCHAR(100) NOT NULL,
  version BIGINT       NOT NULL,
  PRIMARY KEY (id)
);
