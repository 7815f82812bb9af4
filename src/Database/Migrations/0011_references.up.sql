-- The rows that these name are locked, or written, by the transaction that names them, and no program may delete a trade or a
-- trader: checking each once more cost more than writing the rows did. References to a Pokémon, which can be purged, stay.
-- contract: a reference that is no longer checked refuses nothing that the previous release writes.
-- In the order in which the programs lock rows, and all at once, so that none of them waits for this in a circle.
LOCK TABLE trade, trader, pokemon, trade_party, trade_item, trade_event, transfer IN ACCESS EXCLUSIVE MODE;
ALTER TABLE trade DROP CONSTRAINT trade_proposed_by_fkey;
ALTER TABLE pokemon DROP CONSTRAINT pokemon_owner_id_fkey, DROP CONSTRAINT pokemon_trade_id_fkey;
ALTER TABLE trade_party DROP CONSTRAINT trade_party_trade_id_fkey, DROP CONSTRAINT trade_party_user_id_fkey;
ALTER TABLE trade_item DROP CONSTRAINT trade_item_trade_id_fkey, DROP CONSTRAINT trade_item_from_id_fkey, DROP CONSTRAINT trade_item_to_id_fkey;
ALTER TABLE trade_event DROP CONSTRAINT trade_event_trade_id_fkey;
ALTER TABLE transfer DROP CONSTRAINT transfer_trade_id_fkey, DROP CONSTRAINT transfer_from_id_fkey, DROP CONSTRAINT transfer_to_id_fkey;
