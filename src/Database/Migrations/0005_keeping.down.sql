DROP TABLE vault_change_item, vault_change, box;
DROP INDEX pokemon_trash, pokemon_purge;
ALTER TABLE pokemon DROP CONSTRAINT pokemon_purged_from_trash, DROP COLUMN locked_until, DROP COLUMN purged_at;
