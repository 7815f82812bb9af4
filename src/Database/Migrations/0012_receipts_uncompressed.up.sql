-- An answer is kept for a week and seldom read: compressing it took more of the processor than all else of writing it.
ALTER TABLE receipt ALTER COLUMN answer SET STORAGE EXTERNAL;
ALTER TABLE receipt SET (toast_tuple_target = 8160);
