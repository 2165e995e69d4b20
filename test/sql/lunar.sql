-- viet_lunar() and viet_solar()

-- Every day of 1900 to 2100, there and back
WITH RECURSIVE day(d) AS (SELECT '1900-01-01' UNION ALL SELECT date(d, '+1 day') FROM day WHERE d < '2100-12-31')
SELECT count(*), sum(viet_solar(viet_lunar(d)) = d) FROM day;
-- 73414|73414

-- Tết where Vietnam and China differ: China had 1968-01-30, 1969-02-17, 1985-02-20, 2007-02-18, 2030-02-03, 2053-02-19
SELECT group_concat(viet_solar(column1 || '-01-01'), ' ') FROM (VALUES (1968), (1969), (1985), (2007), (2030), (2053));
-- 1968-01-29 1969-02-16 1985-01-21 2007-02-17 2030-02-02 2053-02-18

-- A time behind the day is left out; of the day's text nothing else may be
SELECT viet_lunar('2024-02-10T11:31'), viet_lunar('2024-02-10 11:31:00'), viet_solar('2023-02L-01 00:00');
-- 2024-01-01|2024-01-01|2023-03-22
SELECT viet_lunar('2024-2-10');
-- error: viet_lunar: argument 1 must be a date as YYYY-MM-DD, not '2024-2-10'
SELECT viet_lunar('2024-02-1');
-- error: viet_lunar: argument 1 must be a date as YYYY-MM-DD, not '2024-02-1'
SELECT viet_lunar('2023-02L-01');
-- error: viet_lunar: argument 1 must be a date as YYYY-MM-DD, not '2023-02L-01'
SELECT viet_lunar('');
-- error: viet_lunar: argument 1 must be a date as YYYY-MM-DD, not ''
SELECT viet_lunar('2024-02-10x');
-- error: viet_lunar: argument 1 must be a date as YYYY-MM-DD, not '2024-02-10x'
SELECT viet_solar('now');
-- error: viet_solar: argument 1 must be a lunar date as YYYY-MM-DD, or YYYY-MML-DD in a leap month, not 'now'
SELECT viet_solar(2024);
-- error: viet_solar: argument 1 must be a lunar date as YYYY-MM-DD, or YYYY-MML-DD in a leap month, not '2024'

-- What there is not
SELECT viet_lunar('2023-02-29'), viet_lunar('2024-13-01'), viet_lunar('-0001-01-01'), viet_solar('2024-13-01'), viet_solar('2024-01-30'), viet_solar('1799-12-01'), viet_solar('2200-01-01'), viet_lunar('1800-01-24'), viet_lunar('2200-02-15'), viet_solar(NULL);
-- NULL|NULL|NULL|NULL|NULL|NULL|NULL|NULL|NULL|NULL
SELECT viet_lunar('1800-01-25'), viet_lunar('2200-02-14');
-- 1800-01-01|2199-12-30
