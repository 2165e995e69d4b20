// viet-dqlite runs one node of a dqlite cluster, with viet registered on every connection that the node opens.
//
// usage: viet-dqlite -dir FOLDER -address HOST:PORT [-join HOST:PORT,...] [-cert FILE -key FILE]
//
// It prints one line when the node has its place in the cluster. SIGTERM, SIGINT: hands over what the node is in charge
// of to the others, and ends.
//
// In Go and not in C, for libdqlite is an engine only: joining a cluster, having a vote or not and handing it over are
// done by go-dqlite's package app.
package main

/*
#include <sqlite3.h>
#include <stddef.h>
#include <viet.h>

// dqlite 1.11 cannot read what SQLite has written of a transaction before its end: with a full cache, "disk I/O error".
// So the cache has to hold transactions whole.
static int set_up(sqlite3 *db, char **message, const struct sqlite3_api_routines *api) {
    int rc = sqlite3_exec(db, "PRAGMA cache_spill = OFF", NULL, NULL, message);
    return rc == SQLITE_OK ? sqlite3_viet_init(db, message, api) : rc;
}

// Has every connection of the process set up, and opens one, so that an SQLite without FTS5 is told of here and not to
// each client. The message lives as long as the program.
static const char *set_up_connections(void) {
    sqlite3 *db = NULL;
    int rc = sqlite3_auto_extension((void (*)(void))set_up);
    if (rc != SQLITE_OK) {
        return sqlite3_errstr(rc);
    }
    rc = sqlite3_open(":memory:", &db);
    const char *message = rc == SQLITE_OK ? NULL : sqlite3_mprintf("%s", sqlite3_errmsg(db));
    sqlite3_close(db);
    return message;
}
*/
import "C"

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/canonical/go-dqlite/app"
	"github.com/canonical/go-dqlite/client"
)

// How long a node that ends waits for another to take over.
const handover = 10 * time.Second

func main() {
	log.SetFlags(0)
	log.SetPrefix("viet-dqlite: ")
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	dir := flag.String("dir", "", "folder for what the node keeps")
	address := flag.String("address", "", "where clients and the other nodes reach this one, HOST:PORT")
	join := flag.String("join", "", "nodes of the cluster to join, HOST:PORT,...; none: this node founds one")
	cert := flag.String("cert", "", "certificate that all nodes and clients share, PEM; it has to name a host")
	key := flag.String("key", "", "its private key, PEM")
	flag.Parse()
	if *dir == "" || *address == "" || (*cert == "") != (*key == "") || flag.NArg() > 0 {
		return errors.New("usage: viet-dqlite -dir FOLDER -address HOST:PORT [-join HOST:PORT,...] [-cert FILE -key FILE]")
	}

	options := []app.Option{app.WithAddress(*address), app.WithLogFunc(complain)}
	if *join != "" {
		options = append(options, app.WithCluster(strings.Split(*join, ",")))
	}
	if *cert != "" {
		secured, err := withTLS(*cert, *key)
		if err != nil {
			return err
		}
		options = append(options, secured)
	}
	if err := os.MkdirAll(*dir, 0o700); err != nil {
		return err
	}

	// Before the node starts: it opens connections in a thread of its own, and go-dqlite turns SQLite's locks off.
	if message := C.set_up_connections(); message != nil {
		return errors.New(C.GoString(message))
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	node, err := app.New(*dir, options...)
	if err != nil {
		return err
	}
	if err := node.Ready(ctx); err == nil {
		fmt.Printf("viet-dqlite: %s is ready, SQLite %s\n", node.Address(), C.GoString(C.sqlite3_libversion()))
		<-ctx.Done()
	}

	// Without a majority nobody can take over: then the node just ends, as if its machine had.
	last, cancel := context.WithTimeout(context.Background(), handover)
	defer cancel()
	if err := node.Handover(last); err != nil {
		log.Printf("nothing handed over: %v", err)
	}
	return node.Close()
}

// withTLS has nodes and clients show each other the same certificate, for dqlite itself asks nobody who he is.
func withTLS(certFile, keyFile string) (app.Option, error) {
	pair, err := tls.LoadX509KeyPair(certFile, keyFile)
	if err != nil {
		return nil, err
	}
	leaf, err := x509.ParseCertificate(pair.Certificate[0])
	if err != nil {
		return nil, err
	}
	if len(leaf.DNSNames) == 0 { // SimpleTLSConfig would panic
		return nil, fmt.Errorf("%s names no host: it needs a subjectAltName=DNS:...", certFile)
	}
	pool := x509.NewCertPool()
	pool.AddCert(leaf)
	listen, dial := app.SimpleTLSConfig(pair, pool)
	// It asks for curves that clients do not begin with. Go 1.19 cannot take up a session again after that retry, so that
	// every second connection would fail.
	listen.CurvePreferences = nil
	return app.WithTLS(listen, dial), nil
}

// complain prints what dqlite warns of; it says much more than that.
func complain(level client.LogLevel, format string, args ...any) {
	if level >= client.LogWarn {
		log.Printf(format, args...)
	}
}
