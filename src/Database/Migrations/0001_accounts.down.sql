DROP TABLE receipt, block, trader, account;
