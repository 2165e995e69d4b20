# A program in Perl that searches Vietnamese articles.  usage: client.pl LIBRARY FOLDER
use strict;
use warnings;
use DBI;
use DBD::SQLite::Constants ':dbd_sqlite_string_mode';

binmode STDOUT, ':encoding(UTF-8)';
my ($library, $folder) = @ARGV;

my $db = DBI->connect('dbi:SQLite::memory:', '', '',
    { RaiseError => 1, PrintError => 0, sqlite_string_mode => DBD_SQLITE_STRING_MODE_UNICODE_STRICT });
$db->sqlite_enable_load_extension(1);
$db->sqlite_load_extension($library);
$db->sqlite_enable_load_extension(0);

$db->do("CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'vietnamese')");
$db->begin_work;
my $insert = $db->prepare('INSERT INTO article VALUES (?, ?)');
for my $path (sort glob "$folder/*.txt") {
    open my $file, '<:encoding(UTF-8)', $path or die "$path: $!\n";
    chomp(my $title = <$file>);
    $insert->execute($title, join '', <$file>);
}
$db->commit;

# Prints the columns of each row.
sub show {
    my ($sql, @values) = @_;
    print join(': ', @$_), "\n" for @{ $db->selectall_arrayref($sql, undef, @values) };
}

print "search\n";
show(<<'SQL', 'cong doan vien chuc');
    SELECT title FROM viet_search('article', ?, 3) AS hit JOIN article ON article.rowid = hit.rowid
    ORDER BY hit.score DESC
SQL

print "dates\n";
show(<<'SQL', '2024-01-01', '2024-12-31');
    SELECT first, surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ? ORDER BY first, title, pos
SQL

print "money\n";
show(<<'SQL', 'VND');
    SELECT amount, surface FROM article, viet_money(body) WHERE currency = ? ORDER BY amount DESC LIMIT 3
SQL

print STDERR "SQLite $db->{sqlite_version}\n";
