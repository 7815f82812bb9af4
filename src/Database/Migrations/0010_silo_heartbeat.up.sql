-- Which silos are alive, of whatever cluster: the membership table in Redis may be lost, and a second cluster would start in
-- silence. Unlogged: a beat every few seconds makes no WAL, and a restored database knows no silo of the one that it was.
CREATE UNLOGGED TABLE silo_heartbeat (
    service_id text        NOT NULL,
    cluster_id text        NOT NULL,
    silo       text        NOT NULL,   -- Orleans' address of it, with its generation
    host       text        NOT NULL,   -- the machine's or container's name
    address    text        NOT NULL,
    port       integer     NOT NULL CHECK (port BETWEEN 1 AND 65535),
    in_api     boolean     NOT NULL,   -- started by an API that hosts it, beside which there may be no other
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    beat_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (service_id, cluster_id, silo)
);
