-- Personal data and sign-in. Erasing an account empties this row; the trader row and the ledger stay.
CREATE TABLE account (
    id                  uuid PRIMARY KEY,
    username            text NOT NULL CHECK (username ~ '^[A-Za-z][A-Za-z0-9_-]{2,19}$'),
    email               text NOT NULL CHECK (length(email) <= 254),
    password_hash       text NOT NULL,
    roles               text[] NOT NULL DEFAULT '{trader}',
    created_at          timestamptz NOT NULL,
    username_changed_at timestamptz
);
CREATE UNIQUE INDEX account_username_key ON account (lower(username));
CREATE UNIQUE INDEX account_email_key ON account (lower(email));

-- One row a trader: what trades count, limit and lock. Its row lock orders all that touches one vault.
CREATE TABLE trader (
    id               uuid PRIMARY KEY,
    state            smallint NOT NULL DEFAULT 1,           -- TraderState: 1 active, 2 suspended, 3 deleting, 4 erased
    vault_visibility smallint NOT NULL DEFAULT 1,           -- VaultVisibility: 1 public, 2 private
    live_count       integer  NOT NULL DEFAULT 0 CHECK (live_count >= 0),
    vault_seq        bigint   NOT NULL DEFAULT 0,
    open_proposals   integer  NOT NULL DEFAULT 0 CHECK (open_proposals >= 0),
    cancel_streak    integer  NOT NULL DEFAULT 0,
    barred_until     timestamptz,
    completed        integer  NOT NULL DEFAULT 0,
    cancelled        integer  NOT NULL DEFAULT 0,
    reputation       integer  NOT NULL DEFAULT 0,
    created_at       timestamptz NOT NULL
);

CREATE TABLE block (
    by_id      uuid NOT NULL REFERENCES trader,
    blocked_id uuid NOT NULL REFERENCES trader,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (by_id, blocked_id),
    CHECK (by_id <> blocked_id)
);
CREATE INDEX block_blocked ON block (blocked_id);

-- The first answer to each command, written in the command's own transaction and kept for 7 days.
CREATE TABLE receipt (
    user_id      uuid  NOT NULL,
    command_id   uuid  NOT NULL,
    content_hash bytea NOT NULL,
    answer       json  NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, command_id)
);
CREATE INDEX receipt_created ON receipt (created_at);
