ALTER TABLE receipt RESET (toast_tuple_target);
ALTER TABLE receipt ALTER COLUMN answer SET STORAGE EXTENDED;
