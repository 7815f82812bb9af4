CREATE TABLE trade (
    id          uuid PRIMARY KEY,
    status      smallint NOT NULL,              -- TradeStatus: 1 open, 2 completed, 3 rejected, 4 cancelled, 5 expired
    guard       bigint   NOT NULL DEFAULT 1,    -- +1 with every write, and when a grain activates on an open trade
    revision    integer  NOT NULL DEFAULT 1,    -- changes of the table; what is confirmed
    sequence    integer  NOT NULL,              -- last number of the timeline, no holes
    proposed_by uuid     NOT NULL REFERENCES trader,
    note        text CHECK (length(note) <= 500),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    closed_at   timestamptz,
    reason      text,
    CHECK ((status = 1) = (closed_at IS NULL))
);
CREATE INDEX trade_expiry ON trade (expires_at) WHERE status = 1;

CREATE TABLE trade_party (
    trade_id           uuid NOT NULL REFERENCES trade,
    user_id            uuid NOT NULL REFERENCES trader,
    position           smallint NOT NULL,       -- 0 the proposer
    confirmed_revision integer,
    review_ends_at     timestamptz,
    created_at         timestamptz NOT NULL,    -- of the trade, for the list of a trader's trades
    PRIMARY KEY (trade_id, user_id)
);
CREATE INDEX trade_party_of_user ON trade_party (user_id, created_at DESC, trade_id);

-- One row a Pokémon, typed columns.
CREATE TABLE pokemon (
    id          uuid PRIMARY KEY,
    owner_id    uuid     NOT NULL REFERENCES trader,
    version     integer  NOT NULL DEFAULT 1,    -- +1 with each edit, change of flag and change of owner
    trade_id    uuid REFERENCES trade,          -- the open trade that locks it
    deleted_at  timestamptz,                    -- in the trash since
    place       integer,                        -- box * 30 + slot; null in the trash
    species     text     NOT NULL,
    nickname    text,
    level       smallint NOT NULL CHECK (level BETWEEN 1 AND 100),
    nature      text     NOT NULL,
    ability     text     NOT NULL,
    gender      smallint NOT NULL CHECK (gender BETWEEN 1 AND 3),
    iv_hp       smallint NOT NULL CHECK (iv_hp BETWEEN 0 AND 31),
    iv_atk      smallint NOT NULL CHECK (iv_atk BETWEEN 0 AND 31),
    iv_def      smallint NOT NULL CHECK (iv_def BETWEEN 0 AND 31),
    iv_spa      smallint NOT NULL CHECK (iv_spa BETWEEN 0 AND 31),
    iv_spd      smallint NOT NULL CHECK (iv_spd BETWEEN 0 AND 31),
    iv_spe      smallint NOT NULL CHECK (iv_spe BETWEEN 0 AND 31),
    ev_hp       smallint NOT NULL CHECK (ev_hp BETWEEN 0 AND 252),
    ev_atk      smallint NOT NULL CHECK (ev_atk BETWEEN 0 AND 252),
    ev_def      smallint NOT NULL CHECK (ev_def BETWEEN 0 AND 252),
    ev_spa      smallint NOT NULL CHECK (ev_spa BETWEEN 0 AND 252),
    ev_spd      smallint NOT NULL CHECK (ev_spd BETWEEN 0 AND 252),
    ev_spe      smallint NOT NULL CHECK (ev_spe BETWEEN 0 AND 252),
    moves       text[]   NOT NULL CHECK (cardinality(moves) <= 4),
    shiny       boolean  NOT NULL,
    item        text,
    ball        text     NOT NULL,
    tera_type   text     NOT NULL,
    origin_game text,
    ot          text,
    ot_id       integer CHECK (ot_id BETWEEN 0 AND 999999),
    language    text,
    notes       text CHECK (length(notes) <= 1000),
    tags        text[]   NOT NULL DEFAULT '{}',
    for_trade   boolean  NOT NULL DEFAULT false,
    favourite   boolean  NOT NULL DEFAULT false,
    verdict     smallint NOT NULL,              -- LegalityVerdict: 1 legal, 2 questionable, 3 unknown
    reasons     json     NOT NULL DEFAULT '[]', -- FieldProblem[]
    transfers   integer  NOT NULL DEFAULT 0,    -- how many ledger rows it has behind it
    chain_hash  bytea    NOT NULL DEFAULT '\x0000000000000000000000000000000000000000000000000000000000000000',
    entered_by  uuid     NOT NULL REFERENCES trader,
    created_at  timestamptz NOT NULL,
    CHECK (ev_hp + ev_atk + ev_def + ev_spa + ev_spd + ev_spe <= 510),
    CHECK ((deleted_at IS NULL) = (place IS NOT NULL)),
    CHECK (deleted_at IS NULL OR trade_id IS NULL)
);
-- The live vault in its order; also what keeps two Pokémon out of one slot.
CREATE UNIQUE INDEX pokemon_place_key ON pokemon (owner_id, place) WHERE deleted_at IS NULL;
CREATE INDEX pokemon_locked ON pokemon (owner_id, trade_id) WHERE trade_id IS NOT NULL;
CREATE INDEX pokemon_of_trade ON pokemon (trade_id) WHERE trade_id IS NOT NULL;

CREATE TABLE trade_item (
    trade_id   uuid     NOT NULL REFERENCES trade,
    pokemon_id uuid     NOT NULL REFERENCES pokemon,
    version    integer  NOT NULL,               -- the Pokémon's version that was shown
    from_id    uuid     NOT NULL REFERENCES trader,
    to_id      uuid     NOT NULL REFERENCES trader,
    kind       smallint NOT NULL,               -- ItemKind: 1 put, 2 asked
    position   integer  NOT NULL,               -- order on the table
    frozen     json     NOT NULL,               -- TradedPokemon as it was shown
    PRIMARY KEY (trade_id, pokemon_id)
);
CREATE INDEX trade_item_of_pokemon ON trade_item (pokemon_id);

-- Ledger: never updated, never deleted. Chat stands in a table of its own, numbered in the same sequence.
CREATE TABLE trade_event (
    trade_id uuid     NOT NULL REFERENCES trade,
    sequence integer  NOT NULL,
    revision integer  NOT NULL,
    kind     smallint NOT NULL,                 -- TradeEventKind
    by_id    uuid,
    at       timestamptz NOT NULL,
    data     json     NOT NULL,                 -- TradeEventData
    PRIMARY KEY (trade_id, sequence)
);

CREATE TABLE trade_message (
    trade_id uuid    NOT NULL REFERENCES trade,
    sequence integer NOT NULL,
    revision integer NOT NULL,
    id       uuid    NOT NULL UNIQUE,
    by_id    uuid    NOT NULL REFERENCES trader,
    at       timestamptz NOT NULL,
    text     text    NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    PRIMARY KEY (trade_id, sequence)
);

-- Ledger: each transfer carries a frozen copy of the Pokémon and the hash of the transfer before it.
CREATE TABLE transfer (
    pokemon_id uuid    NOT NULL REFERENCES pokemon,
    number     integer NOT NULL,                -- 1 for the Pokémon's first transfer
    trade_id   uuid    NOT NULL REFERENCES trade,
    from_id    uuid    NOT NULL REFERENCES trader,
    to_id      uuid    NOT NULL REFERENCES trader,
    at         timestamptz NOT NULL,
    version    integer NOT NULL,                -- before the transfer
    frozen     json    NOT NULL,                -- PokemonView, without notes and tags
    prev_hash  bytea   NOT NULL CHECK (length(prev_hash) = 32),
    hash       bytea   NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (pokemon_id, number),
    UNIQUE (trade_id, pokemon_id)
);

CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER trade_event_is_a_ledger BEFORE UPDATE OR DELETE ON trade_event
    FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER transfer_is_a_ledger BEFORE UPDATE OR DELETE ON transfer
    FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();

-- Open trades that must not go on (a block, a suspension, a deleted account): written with that act, emptied by the sweep.
CREATE TABLE trade_closing (
    trade_id   uuid PRIMARY KEY REFERENCES trade,
    cause      smallint NOT NULL,               -- CloseCause
    created_at timestamptz NOT NULL DEFAULT now()
);
