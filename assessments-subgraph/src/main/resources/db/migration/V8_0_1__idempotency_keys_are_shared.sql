-- Every subgraph has the same table from version 8.1 on (db/shared). Nothing has written to this one.
DROP TABLE idempotency_keys;
