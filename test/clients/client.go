// A program in Go, with mattn/go-sqlite3, that searches Vietnamese articles.  usage: client LIBRARY FOLDER
package main

import (
	"database/sql"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"
)

func main() {
	library, folder := os.Args[1], os.Args[2]

	// The driver loads the extension into every connection of the pool.
	sql.Register("sqlite3_viet", &sqlite3.SQLiteDriver{Extensions: []string{library}})
	db, err := sql.Open("sqlite3_viet", ":memory:")
	check(err)
	defer db.Close()
	db.SetMaxOpenConns(1) // each connection has a memory of its own

	check(load(db, folder))

	fmt.Println("search")
	show(db, "%[1]s\n", `
		SELECT title, '' FROM viet_search('article', ?, 3) AS hit JOIN article ON article.rowid = hit.rowid
		ORDER BY hit.score DESC`, "cong doan vien chuc")

	fmt.Println("dates")
	show(db, "%s: %s\n", `
		SELECT first, surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ?
		ORDER BY first, title, pos`, "2024-01-01", "2024-12-31")

	fmt.Println("money")
	show(db, "%s: %s\n", `
		SELECT amount, surface FROM article, viet_money(body) WHERE currency = ? ORDER BY amount DESC LIMIT 3`, "VND")

	version, _, _ := sqlite3.Version()
	fmt.Fprintln(os.Stderr, "SQLite", version)
}

// load puts the text files of a folder into an index, in one transaction.
func load(db *sql.DB, folder string) error {
	if _, err := db.Exec("CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'vietnamese')"); err != nil {
		return err
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt")) // sorted
	if err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		parts := append(strings.SplitN(string(text), "\n", 2), "")
		if _, err := tx.Exec("INSERT INTO article VALUES (?, ?)", parts[0], parts[1]); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// show prints the two columns of each row.
func show(db *sql.DB, format, query string, args ...any) {
	rows, err := db.Query(query, args...)
	check(err)
	defer rows.Close()
	for rows.Next() {
		var first, second string
		check(rows.Scan(&first, &second))
		fmt.Printf(format, first, second)
	}
	check(rows.Err())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
