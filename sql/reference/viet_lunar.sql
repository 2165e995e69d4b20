-- viet_lunar(D) is the Vietnamese lunar date of the Gregorian day D; viet_solar(L) is the Gregorian day of a lunar date.
--
-- D: a day as 'YYYY-MM-DD', whatever time follows.
-- Lunar dates are written in the same way: the year is that in which the lunar year begins, and a leap month, which
-- has the number of the month before it, has an L behind it: '2023-02L-01'. So they sort as they follow each other.
-- Lunar years 1800 to 2199, computed for the meridian of UTC+7, in force since 1968; what was printed before may
-- differ by a day or a month. A day outside of these, or one that there is not, gives NULL. Another text is an error.

-- Tết of the year Giáp Thìn
SELECT viet_lunar('2024-02-10'), viet_solar('2024-01-01');
-- 2024-01-01|2024-02-10

-- The last days of a lunar year lie in the next Gregorian one
SELECT viet_lunar('2024-02-09'), viet_solar('2023-12-30');
-- 2023-12-30|2024-02-09

-- A leap month
SELECT viet_lunar('2023-03-21'), viet_lunar('2023-03-22'), viet_solar('2023-02L-01');
-- 2023-02-30|2023-02L-01|2023-03-22

-- Trung thu, the 15th of the eighth month, in the years to come
WITH year(y) AS (VALUES (2024), (2025), (2026)) SELECT y, viet_solar(y || '-08-15') FROM year;
-- 2024|2024-09-17
-- 2025|2025-10-06
-- 2026|2026-09-25

SELECT viet_lunar('2023-02-30') IS NULL, viet_solar('2024-01L-01') IS NULL, viet_lunar('1700-01-01') IS NULL, viet_lunar(NULL) IS NULL;
-- 1|1|1|1
SELECT viet_lunar('10/2/2024');
-- error: viet_lunar: argument 1 must be a date as YYYY-MM-DD, not '10/2/2024'
