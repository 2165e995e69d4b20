-- viet_amount(X) gives the first amount of money in X as a number, in whatever currency: of a range, the lower end. For
-- generated columns and indexes; viet_money(X) has all amounts and their currencies.
--
-- X: text; a number or a blob is read as text. NULL gives NULL; so does a text without an amount. No errors.
-- INTEGER when the amount is whole and fits into 64 bits, else REAL.

SELECT viet_amount('trị giá 464 triệu đồng'), viet_amount('2tr5'), viet_amount('0,1 tỷ đồng'), viet_amount('9,99 USD');
-- 464000000|2500000|100000000|9.99
SELECT viet_amount('02 đồng chí') IS NULL, viet_amount(NULL) IS NULL, typeof(viet_amount('5 tỷ đồng'));
-- 1|1|integer

CREATE TABLE offer(price TEXT, dong AS (viet_amount(price)) STORED);
INSERT INTO offer VALUES ('1,2 tỷ đồng'), ('950 triệu đồng'), ('thương lượng');
SELECT price FROM offer WHERE dong < 1000000000;
-- 950 triệu đồng
