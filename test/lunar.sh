#!/bin/sh
# lunar.sh DIRECTORY - compares viet_lunar() and viet_solar() with the npm packages @dqcai/vn-lunar (the table that
# Ho Ngoc Duc published) and amlich (his older computation), on every day of 1968 to 2053, in which years the two
# agree. Run from the top of the source tree, with libviet.so made. Installs the packages into DIRECTORY.
set -eu
mkdir -p "$1"
test -d "$1/node_modules/amlich" || npm install --silent --no-audit --no-fund --prefix "$1" @dqcai/vn-lunar@1.0.1 amlich@0.0.2
cat > "$1/days.mjs" << 'END'
import * as table from '@dqcai/vn-lunar';
import older from 'amlich';
const two = n => String(n).padStart(2, '0');
const write = (y, m, leap, d) => y + '-' + two(m) + (leap ? 'L' : '') + '-' + two(d);
for (let t = Date.UTC(1968, 0, 1); t < Date.UTC(2054, 0, 1); t += 86400000) {
    const day = new Date(t), d = day.getUTCDate(), m = day.getUTCMonth() + 1, y = day.getUTCFullYear();
    const a = table.getLunarDate(d, m, y), b = older.convertSolar2Lunar(d, m, y, 7);
    console.log([write(y, m, false, d), write(a.year, a.month, a.leap, a.day), write(b[2], b[1], b[3], b[0])].join(' '));
}
END
node "$1/days.mjs" > "$1/peers.txt"
sqlite3 -batch -bail -init /dev/null :memory: > "$1/ours.txt" << 'END'
.load ./libviet
.separator ' '
WITH RECURSIVE day(d) AS (SELECT '1968-01-01' UNION ALL SELECT date(d, '+1 day') FROM day WHERE d < '2053-12-31')
SELECT viet_solar(viet_lunar(d)), viet_lunar(d), viet_lunar(d) FROM day;
END
if ! cmp -s "$1/peers.txt" "$1/ours.txt"; then
    diff "$1/peers.txt" "$1/ours.txt" | head -n 20
    echo "lunar: $(diff "$1/peers.txt" "$1/ours.txt" | grep -c '^<') of $(wc -l < "$1/peers.txt") days differ" >&2
    exit 1
fi
echo "lunar: $(wc -l < "$1/ours.txt") passed, 0 failed"
