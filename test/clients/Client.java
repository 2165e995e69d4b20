// A program in Java, with Xerial's JDBC driver, that searches Vietnamese articles.  usage: Client LIBRARY FOLDER
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

class Client {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws SQLException, IOException {
        var config = new SQLiteConfig();
        config.enableLoadExtension(true);
        try (var db = config.createConnection("jdbc:sqlite::memory:")) {
            show(db, "SELECT load_extension(?)", args[0]);
            load(db, Path.of(args[1]));

            OUT.println("search");
            show(db, """
                SELECT title FROM viet_search('article', ?, 3) AS hit JOIN article ON article.rowid = hit.rowid
                ORDER BY hit.score DESC""", "cong doan vien chuc");

            OUT.println("dates");
            show(db, """
                SELECT first, surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ?
                ORDER BY first, title, pos""", "2024-01-01", "2024-12-31");

            OUT.println("money");
            show(db, """
                SELECT amount, surface FROM article, viet_money(body) WHERE currency = ?
                ORDER BY amount DESC LIMIT 3""", "VND");

            System.err.println("SQLite " + db.getMetaData().getDatabaseProductVersion());
        }
    }

    /** Puts the text files of a folder into an index, in one transaction. */
    private static void load(Connection db, Path folder) throws SQLException, IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.filter(p -> p.toString().endsWith(".txt")).sorted().collect(Collectors.toList());
        }
        try (var create = db.createStatement()) {
            create.execute("CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'vietnamese')");
        }
        db.setAutoCommit(false);
        try (var insert = db.prepareStatement("INSERT INTO article VALUES (?, ?)")) {
            for (Path path : paths) {
                String[] parts = Files.readString(path).split("\n", 2);
                insert.setString(1, parts[0]);
                insert.setString(2, parts[1]);
                insert.executeUpdate();
            }
        }
        db.commit();
        db.setAutoCommit(true);
    }

    /** Prints the columns of each row; NULL is nothing. */
    private static void show(Connection db, String sql, String... values) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            var rows = statement.executeQuery();
            while (rows.next()) {
                String first = rows.getString(1);
                if (first != null) {
                    OUT.println(rows.getMetaData().getColumnCount() == 1 ? first : first + ": " + rows.getString(2));
                }
            }
        }
    }
}
