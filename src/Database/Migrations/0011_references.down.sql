ALTER TABLE trade ADD CONSTRAINT trade_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES trader;
ALTER TABLE pokemon
    ADD CONSTRAINT pokemon_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES trader,
    ADD CONSTRAINT pokemon_trade_id_fkey FOREIGN KEY (trade_id) REFERENCES trade;
ALTER TABLE trade_party
    ADD CONSTRAINT trade_party_trade_id_fkey FOREIGN KEY (trade_id) REFERENCES trade,
    ADD CONSTRAINT trade_party_user_id_fkey FOREIGN KEY (user_id) REFERENCES trader;
ALTER TABLE trade_item
    ADD CONSTRAINT trade_item_trade_id_fkey FOREIGN KEY (trade_id) REFERENCES trade,
    ADD CONSTRAINT trade_item_from_id_fkey FOREIGN KEY (from_id) REFERENCES trader,
    ADD CONSTRAINT trade_item_to_id_fkey FOREIGN KEY (to_id) REFERENCES trader;
ALTER TABLE trade_event ADD CONSTRAINT trade_event_trade_id_fkey FOREIGN KEY (trade_id) REFERENCES trade;
ALTER TABLE transfer
    ADD CONSTRAINT transfer_trade_id_fkey FOREIGN KEY (trade_id) REFERENCES trade,
    ADD CONSTRAINT transfer_from_id_fkey FOREIGN KEY (from_id) REFERENCES trader,
    ADD CONSTRAINT transfer_to_id_fkey FOREIGN KEY (to_id) REFERENCES trader;
