-- The functions that turn a text into another.

-- viet_fold
SELECT viet_fold('Đà Nẵng'), viet_fold('ĐƯỜNG'), viet_fold('Nguyễn Thị Thuỷ');
-- da nang|duong|nguyen thi thuy
SELECT viet_fold('Cafés, Müller, Łódź, Straße, Ærø, ﬁ, m²');
-- cafes, muller, lodz, strasse, aero, fi, m2
SELECT viet_fold('Đắk Lắk – Krông Păc – Čư Ƀlang'), viet_fold('Ða Nẵng'), viet_fold('það');
-- dak lak – krong pac – cu blang|da nang|thad
SELECT viet_fold('Москва'), viet_fold('ΑΘΉΝΑ'), viet_fold('東京'), viet_fold('한국');
-- москва|αθήνα|東京|한국
SELECT viet_fold('ẞ Ǆ ǅ Œ'), viet_unaccent('ẞ Ǆ ǅ Œ ø');
-- ss dz dz oe|SS DZ DZ OE o
SELECT viet_fold(NULL), viet_fold(''), viet_fold(12.5);
-- NULL||12.5

-- viet_unaccent keeps case
SELECT viet_unaccent('Đà Nẵng'), viet_unaccent('ĐÀ NẴNG'), viet_unaccent('Straße Ærø'), viet_unaccent(NULL);
-- Da Nang|DA NANG|Strasse AEro|NULL

-- viet_slug
SELECT viet_slug('Công đoàn viên chức'), viet_slug('  --Hà Nội, 24/ 07 /2020!  '), viet_slug('1,6 tỉ đồng');
-- cong-doan-vien-chuc|ha-noi-24-07-2020|1-6-ti-dong
SELECT viet_slug(''), viet_slug('!?'), viet_slug(NULL), viet_slug('Tokyo (東京) là…'), viet_slug('a_b');
-- ||NULL|tokyo-東京-la|a-b

-- viet_normalize: one tone placement
SELECT viet_normalize('hòa thúy khỏe ủy hòan ngoèo'), viet_normalize('hoà thuý khoẻ uỷ hoàn', 'old');
-- hoà thuý khoẻ uỷ hoàn ngoèo|hòa thúy khỏe ủy hoàn
SELECT viet_normalize('HÒA Hòa', 'new'), viet_normalize('quý giá gìa qúy ngươì', 'OLD'), viet_normalize('hòa', 'nfc');
-- HOÀ Hoà|quý giá già quý người|hòa

-- NFC, NFD, half-composed, marks in any order, doubled, behind a blank, deprecated
SELECT DISTINCT viet_normalize(column1) FROM (VALUES ('tiếng Việt'), ('tie' || char(0x302, 0x301) || 'ng Vie' || char(0x323, 0x302) || 't'), ('tiê' || char(0x301) || 'ng Viê' || char(0x323) || 't'), ('tie' || char(0x301, 0x302) || 'ng Vie' || char(0x302, 0x323) || 't'), ('tiế' || char(0x301) || 'ng Việ' || char(0x323, 0x323) || 't'), ('tiê' || ' ' || char(0x301) || 'ng Viê' || char(0xA0, 0x323) || 't'), ('tiê' || char(0x341) || 'ng Việt'), ('ti' || char(0xAD) || 'ế' || char(0x200B) || 'ng' || char(0xFEFF) || ' Vi' || char(0x200D) || 'ê' || char(0x200B, 0x323) || 't'));
-- tiếng Việt

-- A stroke typed with its look-alike is mended in Vietnamese words, and left in others
SELECT viet_normalize('Ðảng, Ðà Nẵng, ðường, LÐLÐ, 500.000 ð'), viet_normalize('Guðmundur, það, Ævar Örn');
-- Đảng, Đà Nẵng, đường, LĐLĐ, 500.000 đ|Guðmundur, það, Ævar Örn

-- What is not Vietnamese is only composed
SELECT viet_normalize('cafe' || char(0x301)) = 'café', viet_normalize('й' || 'и' || char(0x306)) = 'йй', viet_normalize(char(0x1100, 0x1161)) = '가';
-- 1|1|1
SELECT viet_title('ΰ') = viet_upper('ΰ'), viet_title(char(0x3C5, 0x308, 0x301)) = viet_upper('ΰ');
-- 1|1

-- An emoji keeps its joiners
SELECT viet_normalize('👨' || char(0x200D) || '👩 ❤' || char(0xFE0F)) = '👨' || char(0x200D) || '👩 ❤' || char(0xFE0F);
-- 1
SELECT viet_normalize(NULL), viet_normalize(NULL, 'old'), viet_normalize('hòa', NULL), viet_normalize('');
-- NULL|NULL|NULL|

-- Case that works
SELECT upper('đường'), viet_upper('đường'), viet_lower('ĐƯỜNG CÔNG ĐOÀN'), viet_upper('straße ﬁ ǰ'), viet_lower('ΌΔΟΣ ДОМ');
-- đườNG|ĐƯỜNG|đường công đoàn|STRASSE FI J̌|όδος дом
SELECT viet_title('nguyễn VĂN an'), viet_title('h''mông o’brien DON''T'), viet_title('hà nội-huế (tp.hcm) 4k'), viet_title('москва ПЕТР');
-- Nguyễn Văn An|H'Mông O’Brien Don't|Hà Nội-Huế (Tp.Hcm) 4k|Москва Петр
SELECT viet_upper(NULL), viet_lower(NULL), viet_title(NULL), viet_title(''), viet_title('đ'), viet_upper('ư' || char(0x31B));
-- NULL|NULL|NULL||Đ|Ư̛
SELECT viet_lower('И' || char(0x306)) = 'й', viet_upper('и' || char(0x306)) = 'Й', viet_title('ийи' || char(0x306)) = 'Ийй';
-- 1|1|1

-- Small letters without a capital stay, but those that are written as two
SELECT viet_upper('ȷ ŉ ĸ ß');
-- ȷ ŉ ĸ SS
SELECT viet_lower('hòa') = 'hòa', viet_upper('e' || char(0x302, 0x301)) = 'Ế';
-- 1|1

-- Version
SELECT viet_version() GLOB 'viet [0-9]*.[0-9]*.[0-9]*, tokens [0-9]*, Unicode 15.0, ICU *';
-- 1
SELECT viet_version() GLOB 'viet ' || viet_version('viet') || ', tokens ' || viet_version('tokens') || ', extraction '
    || viet_version('EXTRACTION') || ', Unicode ' || viet_version('Unicode') || ', ICU ' || viet_version('icu');
-- 1
SELECT typeof(viet_version('tokens')), typeof(viet_version('extraction')), viet_version(NULL);
-- integer|integer|NULL
