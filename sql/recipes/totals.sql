-- Totals of money: by article, by currency, the largest, and what is priced by the piece kept apart.

CREATE TABLE article(id INTEGER PRIMARY KEY, body TEXT);
INSERT INTO article VALUES
 (1, 'Công đoàn vận động được hơn 1,6 tỉ đồng, trao 300 suất quà, mỗi suất 500.000 đồng.'),
 (2, 'Dự án có vốn 20 triệu USD; tỉnh góp từ 5 đến 10 tỷ đồng. Giá vé 120.000 đồng/người.'),
 (3, 'Hội đồng có 02 đồng chí mới.');

CREATE TABLE amount AS
SELECT id AS article, pos, surface, amount, amount_max, currency, qualifier, per FROM article, viet_money(article.body);
SELECT article, surface, amount, currency, qualifier, per FROM amount;
-- 1|1,6 tỉ đồng|1600000000|VND|over|NULL
-- 1|500.000 đồng|500000|VND|NULL|NULL
-- 2|20 triệu USD|20000000|USD|NULL|NULL
-- 2|5 đến 10 tỷ đồng|5000000000|VND|NULL|NULL
-- 2|120.000 đồng|120000|VND|NULL|người

-- A range counts with its lower end; a price (per) belongs in no total.
SELECT article, currency, sum(amount) AS total FROM amount WHERE per IS NULL GROUP BY article, currency;
-- 1|VND|1600500000
-- 2|USD|20000000
-- 2|VND|5000000000

-- The largest, written out as on an invoice.
SELECT surface, viet_spell(amount, 'đồng') FROM amount WHERE currency = 'VND' ORDER BY amount DESC LIMIT 1;
-- 5 đến 10 tỷ đồng|năm tỷ đồng

-- What a person types is an amount, too: more than 2 tỷ.
SELECT article, surface FROM amount WHERE currency = 'VND' AND amount > viet_amount('2 tỷ đồng');
-- 2|5 đến 10 tỷ đồng
