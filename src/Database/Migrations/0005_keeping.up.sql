-- A lock of the owner's own against trading, and what is left in the place of a purged Pokémon that the ledger points at.
ALTER TABLE pokemon
    ADD COLUMN locked_until timestamptz,        -- null: not locked; infinity: locked; else when the unlocking takes effect
    ADD COLUMN purged_at    timestamptz,        -- a tombstone since: neither shown nor restored
    ADD CONSTRAINT pokemon_purged_from_trash CHECK (purged_at IS NULL OR deleted_at IS NOT NULL);
CREATE INDEX pokemon_trash ON pokemon (owner_id, deleted_at DESC, id) WHERE deleted_at IS NOT NULL AND purged_at IS NULL;
CREATE INDEX pokemon_purge ON pokemon (deleted_at) WHERE deleted_at IS NOT NULL AND purged_at IS NULL;

-- Names and order of a vault's boxes. A trader without rows has the first ones, unnamed; a box that holds something needs no row.
CREATE TABLE box (
    owner_id uuid    NOT NULL REFERENCES trader,
    number   integer NOT NULL CHECK (number >= 0),  -- for life: a Pokémon's place is number * 30 + slot
    position integer NOT NULL CHECK (position >= 0),
    name     text    CHECK (length(name) BETWEEN 1 AND 30),
    PRIMARY KEY (owner_id, number)
);

-- What owners have changed: for them alone, with notes and tags in it; kept for 90 days.
CREATE TABLE vault_change (
    id        uuid PRIMARY KEY,                     -- of the owner's command
    owner_id  uuid     NOT NULL REFERENCES trader,
    number    bigint   NOT NULL,                    -- the vault_seq that it has made
    kind      smallint NOT NULL,                    -- ChangeKind
    count     integer  NOT NULL,                    -- Pokémon changed
    at        timestamptz NOT NULL DEFAULT now(),
    undoes    uuid,                                 -- the change that this one takes back
    undone_at timestamptz
);
CREATE INDEX vault_change_of_owner ON vault_change (owner_id, number DESC);
CREATE INDEX vault_change_at ON vault_change (at);

CREATE TABLE vault_change_item (
    change_id  uuid NOT NULL REFERENCES vault_change ON DELETE CASCADE,
    pokemon_id uuid NOT NULL,                       -- which may be purged
    fields     json NOT NULL,                       -- FieldChange[]
    PRIMARY KEY (change_id, pokemon_id)
);
CREATE INDEX vault_change_item_of_pokemon ON vault_change_item (pokemon_id, change_id);
