DROP TABLE trade_closing, transfer, trade_message, trade_event, trade_item, pokemon, trade_party, trade;
DROP FUNCTION refuse_ledger_change();
