-- Orleans' ADO.NET providers bring no SQL: at start they read every statement from this table, by its unquoted name.
CREATE TABLE OrleansQuery (
    QueryKey  text PRIMARY KEY,
    QueryText text NOT NULL
);

-- One row a grain state. Orleans tells states apart by service, state name and grain key; the class is not among them.
CREATE TABLE orleans_storage (
    service_id  text    NOT NULL,
    state       text    NOT NULL,               -- what the provider calls the grain's type
    n0          bigint  NOT NULL,
    n1          bigint  NOT NULL,
    extension   text    NOT NULL,               -- '' where the key has none, so that the primary key holds for all
    payload     bytea,                          -- null once cleared; the row stays, so that old versions stay refused
    version     integer NOT NULL,
    modified_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (service_id, state, n0, n1, extension)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', $query$
SELECT payload AS PayloadBinary, version AS Version
FROM orleans_storage
WHERE service_id = @ServiceId AND state = @GrainTypeString
  AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND extension = coalesce(@GrainIdExtensionString::text, '')
$query$),
-- One statement, so that of two first writes at once the primary key lets exactly one through; the other gets no row: a conflict.
('WriteToStorageKey', $query$
WITH changed AS (
    UPDATE orleans_storage
    SET payload = @PayloadBinary::bytea, version = version + 1, modified_at = now()
    WHERE service_id = @ServiceId AND state = @GrainTypeString
      AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND extension = coalesce(@GrainIdExtensionString::text, '')
      AND version = @GrainStateVersion::integer
    RETURNING version
), inserted AS (
    INSERT INTO orleans_storage (service_id, state, n0, n1, extension, payload, version)
    SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString::text, ''), @PayloadBinary::bytea, 1
    WHERE @GrainStateVersion::integer IS NULL
    ON CONFLICT DO NOTHING
    RETURNING version
)
SELECT version AS NewGrainStateVersion FROM changed UNION ALL SELECT version FROM inserted
$query$),
('ClearStorageKey', $query$
UPDATE orleans_storage
SET payload = NULL, version = version + 1, modified_at = now()
WHERE service_id = @ServiceId AND state = @GrainTypeString
  AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND extension = coalesce(@GrainIdExtensionString::text, '')
  AND version = @GrainStateVersion::integer
RETURNING version AS NewGrainStateVersion
$query$),
('DeleteStorageKey', $query$
DELETE FROM orleans_storage
WHERE service_id = @ServiceId AND state = @GrainTypeString
  AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND extension = coalesce(@GrainIdExtensionString::text, '')
  AND version = @GrainStateVersion::integer
RETURNING version + 1 AS NewGrainStateVersion
$query$);
