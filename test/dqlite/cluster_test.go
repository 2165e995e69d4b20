// Three nodes of ext/dqlite on this machine: what a search gives, and what is left when nodes are killed while a client
// writes.
//
// VIET_DQLITE names the server, VIET_LIBRARY the extension; it is run by make check-dqlite, in this folder.
package dqlite

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/canonical/go-dqlite/client"
	"github.com/mattn/go-sqlite3"
)

const (
	kills = 3   // rounds in which the leader is killed
	some  = 100 // documents that have to be acknowledged before a kill, and with a node down
	first = 1000
)

func TestMain(m *testing.M) {
	// The same SQL without a cluster: a plain SQLite that has loaded the extension.
	sql.Register("plain", &sqlite3.SQLiteDriver{Extensions: []string{os.Getenv("VIET_LIBRARY")}})
	os.Exit(m.Run())
}

func TestCluster(t *testing.T) {
	c := newCluster(t, client.DefaultDialFunc)

	// What one node is given, another finds.
	texts := load(c, c.open(c.nodes[1]))
	sameAsOtherClients(c, c.open(c.nodes[2]))
	sameAsPlain(c, c.open(c.nodes[2]))
	largerThanCache(c, c.open(c.nodes[2]))

	// The leader is killed while a client writes.
	w := &writer{db: c.open(c.nodes...), texts: texts}
	finished := w.start()
	for i := 0; i < kills; i++ {
		killLeader(c, w)
	}
	w.end.Store(true)
	<-finished
	t.Logf("%d documents acknowledged, %d not answered for", len(w.acknowledged), len(w.doubtful))
	for i, n := range c.nodes {
		// Whom one asks, the leader answers, from its own copy: so each is made the leader, and asked through another.
		c.lead(n)
		intact(c, c.open(c.nodes[(i+1)%3]), w, fmt.Sprintf("node %d as the leader", i+1))
	}
	for i, n := range c.nodes {
		copyIsIntact(c, n, w, fmt.Sprintf("the copy of node %d", i+1))
	}

	// A machine is lost for good, the one that founded the cluster: an empty one takes its place.
	c.replace(c.nodes[0])
	copyIsIntact(c, c.nodes[0], w, "the copy of the node that took the place of node 1")

	// Without a majority nothing is acknowledged, and nothing is lost.
	c.kill(c.nodes[0])
	c.kill(c.nodes[1])
	if err := w.write(3 * time.Second); err == nil {
		t.Error("one node of three has acknowledged a document")
	}
	c.start(c.nodes[0], c.nodes[1])
	intact(c, c.open(c.nodes[0]), w, "two of three killed and started again")

	// All are stopped as they should be, and started again.
	for _, n := range c.nodes {
		c.stop(n)
	}
	c.start(c.nodes...)
	intact(c, c.open(c.nodes[1]), w, "all stopped and started again")
}

// load makes the tables of sql/schema.sql and fills them with the articles; gives their texts.
func load(c *cluster, db *sql.DB) []string {
	c.Helper()
	schema, err := os.ReadFile("../../sql/schema.sql")
	if err != nil {
		c.Fatal(err)
	}
	if _, err := db.Exec(string(schema)); err != nil {
		c.Fatal(err)
	}
	paths, err := filepath.Glob("../data/articles/*.txt")
	if err != nil || len(paths) == 0 {
		c.Fatal("no articles", err)
	}
	tx, err := db.Begin()
	if err != nil {
		c.Fatal(err)
	}
	var texts []string
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			c.Fatal(err)
		}
		texts = append(texts, string(text))
		title, body, _ := strings.Cut(string(text), "\n")
		if _, err := tx.Exec("INSERT INTO article(name, title, body) VALUES (?, ?, ?)", path, title, body); err != nil {
			c.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		c.Fatal(err)
	}
	return texts
}

// sameAsOtherClients asks what the programs in test/clients ask, and compares with what they all print.
func sameAsOtherClients(c *cluster, db *sql.DB) {
	c.Helper()
	wanted, err := os.ReadFile("../clients/expected.out")
	if err != nil {
		c.Fatal(err)
	}
	got := "search\n" + rows(c, db, `
		SELECT title FROM viet_search('article_index', ?, 3) AS hit JOIN article ON article.id = hit.rowid
		ORDER BY hit.score DESC`, "cong doan vien chuc")
	got += "dates\n" + rows(c, db, `
		SELECT first || ': ' || surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ?
		ORDER BY first, title, pos`, "2024-01-01", "2024-12-31")
	got += "money\n" + rows(c, db, `
		SELECT amount || ': ' || surface FROM article, viet_money(body) WHERE currency = ?
		ORDER BY amount DESC LIMIT 3`, "VND")
	if got != string(wanted) {
		c.Errorf("searched through another node:\n%s\nwanted:\n%s", got, wanted)
	}
}

// questions use each kind of function over the wire: those that read tables, that make temporary ones, that learn.
var questions = []string{
	"SELECT rowid || ' ' || round(score, 6) || ' ' || mode FROM viet_search('article_index', 'cong doan') ORDER BY 1",
	"SELECT rowid || ' ' || mode || ' ' || coalesce(corrected, '') FROM viet_search('article_index', 'côgn đoàn') " +
		"ORDER BY 1",
	"SELECT term || ' ' || distance || ' ' || rows FROM viet_suggest('article_index', 'cong d') ORDER BY 1",
	"SELECT term || ' ' || distance || ' ' || rows FROM viet_suggest('article_index', 'đườg') ORDER BY 1",
	"SELECT viet_query('ban 02-NQ/TW', 'smart', 'article_index')",
	"SELECT highlight(article_index, 0, '[', ']') || round(viet_rank(article_index, 5.0), 6) FROM article_index " +
		"WHERE article_index MATCH viet_query('tỉnh') ORDER BY rowid",
	"SELECT word || ' ' || count || ' ' || round(score, 6) FROM viet_learn('article', 'body') ORDER BY 1",
	"SELECT short || ' ' || long FROM article, viet_abbreviations(body) ORDER BY 1",
	"SELECT surface || ' ' || value FROM article, viet_numbers(body) ORDER BY article.id, pos",
	"SELECT title FROM article ORDER BY title COLLATE vietnamese",
	"SELECT viet_version()",
}

// sameAsPlain compares the cluster's answers with those of a plain SQLite that has the same file.
func sameAsPlain(c *cluster, db *sql.DB) {
	c.Helper()
	plain, err := sql.Open("plain", c.dump(c.leader(), c.TempDir()))
	if err != nil {
		c.Fatal(err)
	}
	defer plain.Close()
	for _, question := range questions {
		got, wanted := rows(c, db, question), rows(c, plain, question)
		if got != wanted || got == "" {
			c.Errorf("%s\n%s\nwanted:\n%s", question, got, wanted)
		}
	}
}

// largerThanCache has transactions that SQLite, if it were let, would begin to write before they are whole.
func largerThanCache(c *cluster, db *sql.DB) {
	c.Helper()
	for _, statement := range []string{
		"CREATE VIRTUAL TABLE large USING fts5(body, tokenize = 'vietnamese')",
		"WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 5000) " +
			"INSERT INTO large SELECT n || ' công đoàn ' || hex(randomblob(400)) || ' ' || body FROM n, article WHERE id = 1",
		"INSERT INTO large(large) VALUES ('optimize')",
		"INSERT INTO large(large) VALUES ('rebuild')",
		"INSERT INTO large(large) VALUES ('integrity-check')",
	} {
		if _, err := db.Exec(statement); err != nil {
			c.Errorf("%s: %v", statement, err)
		}
	}
	if found := rows(c, db, "SELECT count(*) FROM large WHERE large MATCH viet_query('công đoàn 5000')"); found != "1\n" {
		c.Errorf("a row of a large transaction: %s", found)
	}
	if _, err := db.Exec("DROP TABLE large"); err != nil {
		c.Error(err)
	}
}

// rows is the one column of each row, a line each.
func rows(c *cluster, db *sql.DB, query string, args ...any) string {
	c.Helper()
	result, err := db.Query(query, args...)
	if err != nil {
		c.Fatal(err)
	}
	defer result.Close()
	var all strings.Builder
	for result.Next() {
		var value string
		if err := result.Scan(&value); err != nil {
			c.Fatal(err)
		}
		fmt.Fprintln(&all, value)
	}
	if err := result.Err(); err != nil {
		c.Fatal(err)
	}
	return all.String()
}

// ---- writing

// A writer adds one document after the other, each with a word of its own.
type writer struct {
	db           *sql.DB
	texts        []string
	acknowledged []int        // the cluster has said that it has them
	doubtful     []int        // sent, but no answer came: there or not
	answered     atomic.Int32 // how many are acknowledged, for others to see
	sent         atomic.Bool  // one has no answer yet
	end          atomic.Bool
}

// write adds a document. It may be that the driver sends the statement again when it loses the leader, so doing it twice
// must do no harm.
func (w *writer) write(limit time.Duration) error {
	id := first + len(w.acknowledged) + len(w.doubtful)
	title, body, _ := strings.Cut(w.texts[id%len(w.texts)], "\n")
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	w.sent.Store(true)
	_, err := w.db.ExecContext(ctx, `INSERT INTO article(id, name, title, body) VALUES (?, ?, ?, ?)
		ON CONFLICT(id) DO UPDATE SET title = excluded.title, body = excluded.body`,
		id, word(id), title, word(id)+" "+body)
	w.sent.Store(false)
	if err != nil {
		w.doubtful = append(w.doubtful, id)
		return err
	}
	w.acknowledged = append(w.acknowledged, id)
	w.answered.Add(1)
	return nil
}

// start writes until w.end; the channel is closed then.
func (w *writer) start() <-chan struct{} {
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		for !w.end.Load() {
			w.write(patience)
		}
	}()
	return finished
}

// word is a word that is in this document only.
func word(id int) string {
	return fmt.Sprintf("vb%06d", id)
}

// killLeader kills the leader when some documents are acknowledged and one is on its way, waits for some more that the
// others acknowledge, and starts the node again.
func killLeader(c *cluster, w *writer) {
	c.Helper()
	count := w.answered.Load()
	enough := func(context.Context) bool { return w.answered.Load() >= count+some }
	c.await("documents acknowledged", enough)
	leader := c.leader()
	for !w.sent.Load() {
	}
	c.kill(leader)
	count = w.answered.Load()
	since := time.Now()
	c.await("a document acknowledged by the others", func(context.Context) bool { return w.answered.Load() > count })
	c.Logf("leader %s killed behind %d documents, the others acknowledge more after %.1f s", leader.address, count,
		time.Since(since).Seconds())
	c.await("documents acknowledged by the others", enough)
	c.start(leader)
}

// ---- what must hold

// intact fails unless every acknowledged document is found, there is nothing but what was written, and the index agrees
// with the table.
func intact(c *cluster, db *sql.DB, w *writer, when string) {
	c.Helper()
	var wrong []string
	missing := 0
	for _, id := range w.acknowledged {
		found := rows(c, db, "SELECT rowid FROM article_index WHERE article_index MATCH viet_query(?)", word(id))
		if found != fmt.Sprintln(id) {
			missing++
		}
	}
	if missing > 0 {
		wrong = append(wrong, fmt.Sprintf("%d of %d documents are not found", missing, len(w.acknowledged)))
	}
	var there int
	if _, err := fmt.Sscan(rows(c, db, "SELECT count(*) FROM article WHERE id >= ?", first), &there); err != nil {
		c.Fatal(err)
	}
	unanswered := there - len(w.acknowledged)
	if unanswered < 0 || unanswered > len(w.doubtful) {
		wrong = append(wrong, fmt.Sprintf("%d documents are there", there))
	}
	if _, err := db.Exec("INSERT INTO article_index(article_index, rank) VALUES ('integrity-check', 1)"); err != nil {
		wrong = append(wrong, fmt.Sprintf("the index: %v", err))
	}
	if said := rows(c, db, "SELECT * FROM pragma_integrity_check"); said != "ok\n" {
		wrong = append(wrong, "the file: "+said)
	}
	if len(wrong) > 0 {
		c.Errorf("%s: %s", when, strings.Join(wrong, "; "))
		return
	}
	c.Logf("%s: %d of %d found, and %d not answered for; index and file are good", when, len(w.acknowledged),
		len(w.acknowledged), unanswered)
}

// copyIsIntact is the same of what one node holds, whoever leads, as a plain SQLite reads it.
func copyIsIntact(c *cluster, n *node, w *writer, which string) {
	c.Helper()
	var db *sql.DB
	c.await(which, func(context.Context) bool { // it may be a moment behind
		var err error
		db, err = sql.Open("plain", c.dump(n, c.TempDir()))
		if err != nil {
			c.Fatal(err)
		}
		c.Cleanup(func() { db.Close() })
		var last int
		err = db.QueryRow("SELECT max(id) FROM article").Scan(&last)
		return err == nil && last >= w.acknowledged[len(w.acknowledged)-1]
	})
	intact(c, db, w, which)
}
