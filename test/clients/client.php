<?php
// A program in PHP that searches Vietnamese articles.  usage: php -d sqlite3.extension_dir=DIR client.php LIBRARY FOLDER
// LIBRARY is the name of a file in that directory: PHP loads extensions from nowhere else.
declare(strict_types=1);

[, $library, $folder] = $argv;

$db = new SQLite3(':memory:');
$db->enableExceptions(true);
$db->loadExtension($library);

$db->exec("CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'vietnamese')");
$db->exec('BEGIN');
$insert = $db->prepare('INSERT INTO article VALUES (?, ?)');
foreach (glob("$folder/*.txt") as $path) {
    [$title, $body] = explode("\n", file_get_contents($path), 2);
    $insert->bindValue(1, $title);
    $insert->bindValue(2, $body);
    $insert->execute();
}
$db->exec('COMMIT');

/** The rows of a question, each a list of its columns. */
function rows(SQLite3 $db, string $sql, string ...$values): iterable
{
    $statement = $db->prepare($sql);
    foreach ($values as $i => $value) {
        $statement->bindValue($i + 1, $value);
    }
    $result = $statement->execute();
    while ($row = $result->fetchArray(SQLITE3_NUM)) {
        yield $row;
    }
}

echo "search\n";
$search = "SELECT title FROM viet_search('article', ?, 3) AS hit JOIN article ON article.rowid = hit.rowid
           ORDER BY hit.score DESC";
foreach (rows($db, $search, 'cong doan vien chuc') as [$title]) {
    echo "$title\n";
}

echo "dates\n";
$dates = 'SELECT first, surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ? ORDER BY first, title, pos';
foreach (rows($db, $dates, '2024-01-01', '2024-12-31') as [$first, $surface]) {
    echo "$first: $surface\n";
}

echo "money\n";
$money = 'SELECT amount, surface FROM article, viet_money(body) WHERE currency = ? ORDER BY amount DESC LIMIT 3';
foreach (rows($db, $money, 'VND') as [$amount, $surface]) {
    echo "$amount: $surface\n";
}

fwrite(STDERR, 'SQLite ' . SQLite3::version()['versionString'] . "\n");
