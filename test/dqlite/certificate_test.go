package dqlite

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/canonical/go-dqlite/client"
)

// With a certificate, nodes speak to each other, and to those who have it; who has none is not answered.
func TestCertificate(t *testing.T) {
	cert, key := filepath.Join(t.TempDir(), "cluster.crt"), filepath.Join(t.TempDir(), "cluster.key")
	made := exec.Command("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
		"-days", "3650", "-subj", "/CN=viet", "-addext", "subjectAltName=DNS:viet", "-keyout", key, "-out", cert)
	if output, err := made.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	c := newCluster(t, client.DialFuncWithTLS(client.DefaultDialFunc, dialConfig(t, cert, key)), "-cert", cert, "-key", key)

	w := &writer{db: c.open(c.nodes[1]), texts: load(c, c.open(c.nodes[1]))}
	for i := 0; i < some; i++ {
		if err := w.write(patience); err != nil {
			t.Fatal(err)
		}
	}
	intact(c, c.open(c.nodes[2]), w, "with a certificate")

	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	for _, stranger := range []client.DialFunc{
		client.DefaultDialFunc,
		client.DialFuncWithTLS(client.DefaultDialFunc, &tls.Config{InsecureSkipVerify: true}),
	} {
		cli, err := client.New(ctx, c.leader().address, client.WithDialFunc(stranger))
		if err != nil {
			continue
		}
		if _, err := cli.Cluster(ctx); err == nil {
			t.Error("a client without the certificate is answered")
		}
		cli.Close()
	}
}

// dialConfig trusts the certificate alone, and shows it.
func dialConfig(t *testing.T, cert, key string) *tls.Config {
	pair, err := tls.LoadX509KeyPair(cert, key)
	if err != nil {
		t.Fatal(err)
	}
	pem, err := os.ReadFile(cert)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem)
	return &tls.Config{RootCAs: pool, Certificates: []tls.Certificate{pair}, ServerName: "viet",
		ClientSessionCache: tls.NewLRUClientSessionCache(8)} // as go-dqlite's own configuration has
}
