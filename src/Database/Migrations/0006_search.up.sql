-- Search over all public vaults reads the vaults' own rows; these indexes hold those alone that may be found.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

ALTER TABLE pokemon
    ALTER COLUMN species TYPE text COLLATE "C",                         -- sorted as the catalog's programs sort it
    ADD COLUMN number      smallint NOT NULL DEFAULT 0,                 -- of the national Pokédex; 0: not yet looked up
    ADD COLUMN search_text text COLLATE "C" NOT NULL DEFAULT '',        -- SearchText: what it is found by and sorted by as its name
    ADD COLUMN iv_total    smallint GENERATED ALWAYS AS (iv_hp + iv_atk + iv_def + iv_spa + iv_spd + iv_spe) STORED,
    ADD COLUMN perfect_ivs smallint GENERATED ALWAYS AS (
        ((iv_hp = 31)::integer + (iv_atk = 31)::integer + (iv_def = 31)::integer
         + (iv_spa = 31)::integer + (iv_spd = 31)::integer + (iv_spe = 31)::integer)::smallint) STORED;
CREATE INDEX pokemon_unnumbered ON pokemon (id) WHERE number = 0;

-- One index an order. A Pokémon that is laid on a table leaves them all, so a trade writes nothing into them.
CREATE INDEX pokemon_offered_created ON pokemon (created_at, id)
    WHERE for_trade AND NOT favourite AND trade_id IS NULL AND deleted_at IS NULL;
CREATE INDEX pokemon_offered_level ON pokemon (level, id)
    WHERE for_trade AND NOT favourite AND trade_id IS NULL AND deleted_at IS NULL;
CREATE INDEX pokemon_offered_number ON pokemon (number, id)
    WHERE for_trade AND NOT favourite AND trade_id IS NULL AND deleted_at IS NULL;
CREATE INDEX pokemon_offered_ivs ON pokemon (iv_total, id)
    WHERE for_trade AND NOT favourite AND trade_id IS NULL AND deleted_at IS NULL;
CREATE INDEX pokemon_offered_name ON pokemon (search_text, id)
    WHERE for_trade AND NOT favourite AND trade_id IS NULL AND deleted_at IS NULL;

-- Most searches name a species, or ask for shiny ones; these too are read newest first.
CREATE INDEX pokemon_offered_species ON pokemon (species, created_at, id)
    WHERE for_trade AND NOT favourite AND trade_id IS NULL AND deleted_at IS NULL;
CREATE INDEX pokemon_offered_shiny ON pokemon (created_at, id)
    WHERE shiny AND for_trade AND NOT favourite AND trade_id IS NULL AND deleted_at IS NULL;

-- Any combination of values, by equality alone: a range over so many rows would cost more than it spares. IVs are therefore
-- here as expressions, in which only the search for an exact value is written. No list of pending entries, which every
-- search would have to read through.
CREATE INDEX pokemon_offered_values ON pokemon USING gin (
    species, moves, ability, nature, item, ball, tera_type, origin_game, language, ot, ot_id, gender, shiny, verdict,
    (iv_hp::integer), (iv_atk::integer), (iv_def::integer), (iv_spa::integer), (iv_spd::integer), (iv_spe::integer))
    WITH (fastupdate = off)
    WHERE for_trade AND NOT favourite AND trade_id IS NULL AND deleted_at IS NULL;
CREATE INDEX pokemon_offered_text ON pokemon USING gin (search_text gin_trgm_ops)
    WITH (fastupdate = off)
    WHERE for_trade AND NOT favourite AND trade_id IS NULL AND deleted_at IS NULL;

-- A plan is chosen by how common values are, so the statistics know every species, move and ability, and what goes together.
ALTER TABLE pokemon ALTER COLUMN species SET STATISTICS 1000, ALTER COLUMN moves SET STATISTICS 500, ALTER COLUMN ability SET STATISTICS 500,
    ALTER COLUMN item SET STATISTICS 500;
CREATE STATISTICS pokemon_of_a_species (dependencies) ON species, ability, gender, tera_type FROM pokemon;

-- The catalog's names, for suggestions while typing; filled by the silos.
CREATE TABLE search_term (
    kind smallint NOT NULL,                     -- SuggestionKind
    name text     NOT NULL,
    key  text     COLLATE "C" NOT NULL,         -- the name, folded
    PRIMARY KEY (kind, name)
);
CREATE INDEX search_term_start ON search_term (key);
CREATE INDEX search_term_like ON search_term USING gin (key gin_trgm_ops);
CREATE INDEX account_username_start ON account ((lower(username) COLLATE "C"));
CREATE INDEX account_username_like ON account USING gin (lower(username) gin_trgm_ops);
