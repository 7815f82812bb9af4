-- What PokeAPI has brought beside the catalog that ships with the product, by number of the national Pokédex.
CREATE TABLE species_name (
    number   integer NOT NULL CHECK (number > 0),
    language text    NOT NULL,
    name     text    NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
    PRIMARY KEY (number, language)
);

CREATE TABLE species_flavour (
    number   integer NOT NULL CHECK (number > 0),
    language text    NOT NULL,
    version  text    NOT NULL,                  -- the game whose Pokédex says so
    text     text    NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    PRIMARY KEY (number, language, version)
);

-- Species that the shipped catalog lacks, in their default form.
CREATE TABLE species_added (
    number        integer    PRIMARY KEY CHECK (number > 0),
    name          text       NOT NULL,
    generation    smallint   NOT NULL,
    types         text[]     NOT NULL CHECK (cardinality(types) BETWEEN 1 AND 2),
    base_stats    smallint[] NOT NULL CHECK (cardinality(base_stats) = 6),
    abilities     text[]     NOT NULL CHECK (cardinality(abilities) BETWEEN 1 AND 4),
    ability_slots smallint[] NOT NULL CHECK (cardinality(ability_slots) = cardinality(abilities)),
    male_share    double precision CHECK (male_share BETWEEN 0 AND 1),  -- null: no gender
    evolves_from  text,
    egg_groups    text[]     NOT NULL
);

-- How each species fared: a failure stays until the next success.
CREATE TABLE species_refresh (
    number       integer PRIMARY KEY,
    refreshed_at timestamptz,
    failed_at    timestamptz,
    failure      text
);

-- The one row of rounds: who is at work, and how far the round is.
CREATE TABLE catalog_refresh (
    id                smallint PRIMARY KEY CHECK (id = 1),
    version           bigint   NOT NULL DEFAULT 0,  -- grows with each change of names and added species
    round_started_at  timestamptz,
    round_finished_at timestamptz,                  -- null while the round is not through
    failure           text,                         -- what interrupted it last
    claimed_by        uuid,
    claimed_until     timestamptz
);
INSERT INTO catalog_refresh (id) VALUES (1);
