-- A timeline: what days the articles speak of, by month, and the articles of a period.

-- day: on which the article was published.
CREATE TABLE article(id INTEGER PRIMARY KEY, day TEXT, body TEXT);
INSERT INTO article VALUES
 (1, '2024-02-24', 'Sáng 23/2, thành phố sơ kết công tác quý I. Hạn nộp hồ sơ là ngày 15 tháng 3.'),
 (2, '2024-03-01', 'Từ ngày 3 đến ngày 5/3, lễ hội diễn ra tại đình làng; năm ngoái lễ hội thu hút 2.000 người.'),
 (3, '2024-03-04', 'Mùng 3 tháng Ba âm lịch, làng mở hội. Nhiệm kỳ 2023 – 2028 có 5 mục tiêu.');

-- The day of the article as second argument gives the year to what has none: most dates in news are such.
CREATE TABLE mention AS
SELECT id AS article, pos, surface, first, last, grain, edtf FROM article, viet_dates(article.body, article.day);
SELECT article, surface, first, last, edtf FROM mention;
-- 1|Sáng 23/2|2024-02-23|2024-02-23|2024-02-23
-- 1|quý I|2024-01-01|2024-03-31|2024-33
-- 1|ngày 15 tháng 3|2024-03-15|2024-03-15|2024-03-15
-- 2|ngày 3 đến ngày 5/3|2024-03-03|2024-03-05|2024-03-03/2024-03-05
-- 2|năm ngoái|2023-01-01|2023-12-31|2023
-- 3|Mùng 3 tháng Ba âm lịch|2024-04-11|2024-04-11|2024-04-11
-- 3|Nhiệm kỳ 2023 – 2028|2023-01-01|2028-12-31|2023/2028

-- The chart: dates that are no longer than a month, by month. Terms and years would be in all of them.
SELECT substr(first, 1, 7) AS month, count(*) AS dates, group_concat(DISTINCT article) AS articles
FROM mention WHERE grain IN ('minute', 'hour', 'daypart', 'day', 'week', 'month') GROUP BY month ORDER BY month;
-- 2024-02|1|1
-- 2024-03|2|1,2
-- 2024-04|1|3

-- The articles that speak of a period: two periods meet when each begins before the other ends.
SELECT DISTINCT article FROM mention WHERE first <= '2024-03-05' AND last >= '2024-03-04' AND grain NOT IN ('term', 'quarter');
-- 2

-- A lunar day, for a calendar beside the article.
SELECT viet_lunar('2024-04-11');
-- 2024-03-03
