-- viet_money(X) is a table of the amounts of money in X, as values that SQL can compare and sum.
--
-- X: text. NULL gives no row.
-- Columns: surface: the words of the amount and its currency, without qualifier and preposition; pos, len: of the surface in X,
-- in characters as substr() counts them, from 1; byte_pos, byte_len: in bytes, from 0;
-- amount: INTEGER when it is whole and fits into 64 bits, else REAL; amount_max: the upper end of a range, else NULL;
-- currency: its ISO 4217 code; qualifier: about, over, under, at_least, at_most or NULL; per: what it is paid for, in lower
-- case, or NULL; basis: explicit, or implied when the text names no currency.
-- A missing X is an error.

SELECT surface, amount, currency, qualifier FROM viet_money('ủng hộ hơn 1,6 tỉ đồng, trong đó có 5.000 USD');
-- 1,6 tỉ đồng|1600000000|VND|over
-- 5.000 USD|5000|USD|NULL

SELECT * FROM viet_money('Giá 25.000đ/kg');
-- 25.000đ|5|7|5|8|25000|NULL|VND|NULL|kg|explicit

-- Digits and words, mixed, shortened, with the scale before or behind the currency
SELECT surface, amount, currency FROM viet_money('1 tỷ 200 triệu đồng; hai mươi lăm triệu đồng; 3 triệu rưỡi; US$1.5 billion; 20 đô la Úc; $5M');
-- 1 tỷ 200 triệu đồng|1200000000|VND
-- hai mươi lăm triệu đồng|25000000|VND
-- 3 triệu rưỡi|3500000|VND
-- US$1.5 billion|1500000000|USD
-- 20 đô la Úc|20|AUD
-- $5M|5000000|USD

-- Dots and commas are read by Vietnamese use, unless that gives no amount: no currency has thousandths
SELECT surface, amount FROM viet_money('20,340 triệu đồng; 1.311,9 USD; 25,000 đồng; 1,234,567.89 USD');
-- 20,340 triệu đồng|20340000
-- 1.311,9 USD|1311.9
-- 25,000 đồng|25000
-- 1,234,567.89 USD|1234567.89

-- A range has its scale spread to the lower end; vague words give the bounds that they name
SELECT surface, amount, amount_max, qualifier FROM viet_money('từ 5 đến 10 triệu đồng; 6.000 - 8.000 tỷ đồng; hai ba trăm nghìn đồng; hàng chục tỷ đồng; vài triệu đồng');
-- 5 đến 10 triệu đồng|5000000|10000000|NULL
-- 6.000 - 8.000 tỷ đồng|6000000000000|8000000000000|NULL
-- hai ba trăm nghìn đồng|200000|300000|NULL
-- hàng chục tỷ đồng|10000000000|100000000000|about
-- vài triệu đồng|2000000|3000000|about

SELECT surface, qualifier FROM viet_money('gần 5 triệu đồng, không quá 6 triệu đồng, ít nhất 7 triệu đồng, từ 8 triệu đồng trở lên, dưới 9 triệu đồng');
-- 5 triệu đồng|about
-- 6 triệu đồng|at_most
-- 7 triệu đồng|at_least
-- 8 triệu đồng|at_least
-- 9 triệu đồng|under

SELECT surface, per FROM viet_money('7 triệu đồng/người/tháng, 5 triệu đồng mỗi tháng, 3.000 đồng / m², 23.500 VND/USD');
-- 7 triệu đồng|người/tháng
-- 5 triệu đồng|tháng
-- 3.000 đồng|m2
-- 23.500 VND|usd

-- No currency named: money where the words around say so; the currency is the one that the sentence has named, else dong
SELECT surface, amount, currency, basis FROM viet_money('Giá căn hộ tăng từ 2 tỷ lên 3 tỷ. Doanh thu 21,8 tỷ USD, riêng quý một là 5,1 tỷ. Phòng 500k');
-- 2 tỷ|2000000000|VND|implied
-- 3 tỷ|3000000000|VND|implied
-- 21,8 tỷ USD|21800000000|USD|explicit
-- 5,1 tỷ|5100000000|USD|implied
-- 500k|500000|VND|implied

-- What is no money
SELECT surface FROM viet_money('02 đồng chí; năm 2021 đồng thời; 5 đồng nghiệp; 6 triệu cổ phiếu; 11 ngàn đoàn viên; 3 tỉnh; Euro 2012; màn hình 4K; tr. 15; 2 tỷ phú');

-- Totals, each currency by itself
SELECT currency, count(*), sum(amount) FROM viet_money('464 triệu đồng; 186,5 triệu đồng; 100 USD; 15 triệu đồng') GROUP BY currency;
-- USD|1|100
-- VND|3|665500000
SELECT count(*) FROM viet_money(NULL);
-- 0
