package dqlite

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"math/rand"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/canonical/go-dqlite/client"
	"github.com/canonical/go-dqlite/driver"
)

// patience is how long anything may take that the cluster has to do by itself; a busy machine needs some.
const patience = time.Minute

// A node is one server, which may be running or not.
type node struct {
	address string
	dir     string
	join    string // the node that it joined the cluster through; empty for the first
	process *exec.Cmd
}

// A cluster is the nodes, and how to speak to them.
type cluster struct {
	*testing.T
	nodes []*node
	dial  client.DialFunc
	args  []string // that all nodes are given
}

// newCluster starts three nodes, one after the other; the second and the third join the first.
func newCluster(t *testing.T, dial client.DialFunc, args ...string) *cluster {
	c := &cluster{T: t, dial: dial, args: args}
	t.Cleanup(func() {
		for _, n := range c.nodes {
			c.kill(n)
		}
	})
	for i := 0; i < 3; i++ {
		n := &node{address: freeAddress(t), dir: filepath.Join(t.TempDir(), "node")}
		if i > 0 {
			n.join = c.nodes[0].address
		}
		c.nodes = append(c.nodes, n)
		c.start(n)
	}
	c.awaitVotes()
	return c
}

// awaitVotes waits until each node has a vote, so that any one of them may fail.
func (c *cluster) awaitVotes() {
	c.Helper()
	c.await("a vote for each node", func(ctx context.Context) bool {
		votes := 0
		err := c.withLeader(ctx, func(leader *client.Client, members []client.NodeInfo) error {
			for _, member := range members {
				if member.Role == client.Voter {
					votes++
				}
			}
			return nil
		})
		return err == nil && votes == len(c.nodes)
	})
}

// withLeader speaks to the leader, about the members of the cluster.
func (c *cluster) withLeader(ctx context.Context, speak func(*client.Client, []client.NodeInfo) error) error {
	leader, err := client.FindLeader(ctx, c.store(c.nodes...), client.WithDialFunc(c.dial))
	if err != nil {
		return err
	}
	defer leader.Close()
	members, err := leader.Cluster(ctx)
	if err != nil {
		return err
	}
	return speak(leader, members)
}

// freeAddress is an address of this machine that nobody listens at. It is below the ports that the kernel gives to
// outgoing connections, so that none of them takes it before the node does.
func freeAddress(t *testing.T) string {
	ports := rand.New(rand.NewSource(time.Now().UnixNano()))
	for i := 0; i < 100; i++ {
		address := fmt.Sprintf("127.0.0.1:%d", 20000+ports.Intn(10000))
		if listener, err := net.Listen("tcp", address); err == nil {
			listener.Close()
			return address
		}
	}
	t.Fatal("no port is free")
	return ""
}

// start runs the nodes, and waits until each says that it is ready: which none does before there is a majority.
func (c *cluster) start(nodes ...*node) {
	c.Helper()
	ready := make(chan string)
	for _, n := range nodes {
		args := append([]string{"-dir", n.dir, "-address", n.address}, c.args...)
		if n.join != "" {
			args = append(args, "-join", n.join)
		}
		process := exec.Command(os.Getenv("VIET_DQLITE"), args...)
		process.Stderr = c.log(n)
		process.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} // a test that crashes leaves none behind
		output, err := process.StdoutPipe()
		if err != nil {
			c.Fatal(err)
		}
		if err := process.Start(); err != nil {
			c.Fatal(err)
		}
		n.process = process
		go func() {
			line, _ := bufio.NewReader(output).ReadString('\n')
			ready <- line
		}()
	}
	late := time.After(patience)
	for range nodes {
		select {
		case line := <-ready:
			if !strings.Contains(line, " is ready") {
				c.Fatalf("a node has ended, or said %q", line)
			}
		case <-late:
			c.Fatalf("a node is not ready after %s", patience)
		}
	}
}

// log is where the node complains; it is shown when the test has failed, for a node whose neighbours die has reason to.
func (c *cluster) log(n *node) *os.File {
	c.Helper()
	file, err := os.OpenFile(n.dir+".log", os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		c.Fatal(err)
	}
	c.Cleanup(func() {
		file.Close()
		if said, err := os.ReadFile(file.Name()); c.Failed() && err == nil {
			c.Logf("%s complained:\n%s", n.address, said)
			os.Remove(file.Name())
		}
	})
	return file
}

// kill ends the node as if its machine had lost its power.
func (c *cluster) kill(n *node) {
	if n.process != nil {
		n.process.Process.Kill()
		n.process.Wait()
		n.process = nil
	}
}

// stop asks the node to end, and waits until it has.
func (c *cluster) stop(n *node) {
	c.Helper()
	n.process.Process.Signal(syscall.SIGTERM)
	if err := n.process.Wait(); err != nil {
		c.Errorf("%s, asked to end: %v", n.address, err)
	}
	n.process = nil
}

// store is the addresses of these nodes, for a client that knows no others.
func (c *cluster) store(nodes ...*node) client.NodeStore {
	var known []client.NodeInfo
	for _, n := range nodes {
		known = append(known, client.NodeInfo{Address: n.address})
	}
	store := client.NewInmemNodeStore()
	store.Set(context.Background(), known)
	return store
}

// open is the database, through these nodes.
func (c *cluster) open(nodes ...*node) *sql.DB {
	c.Helper()
	d, err := driver.New(c.store(nodes...), driver.WithDialFunc(c.dial))
	if err != nil {
		c.Fatal(err)
	}
	connector, err := d.OpenConnector("articles")
	if err != nil {
		c.Fatal(err)
	}
	db := sql.OpenDB(connector)
	c.Cleanup(func() { db.Close() })
	return db
}

// leader is the node that leads now.
func (c *cluster) leader() *node {
	c.Helper()
	var found *node
	c.await("a leader", func(ctx context.Context) bool {
		err := c.withLeader(ctx, func(leader *client.Client, _ []client.NodeInfo) error {
			info, err := leader.Leader(ctx)
			for _, n := range c.nodes {
				if err == nil && n.address == info.Address {
					found = n
				}
			}
			return err
		})
		return err == nil && found != nil
	})
	return found
}

// lead makes the node the leader.
func (c *cluster) lead(n *node) {
	c.Helper()
	c.await(n.address+" as leader", func(ctx context.Context) bool {
		if c.leader() == n {
			return true
		}
		c.withLeader(ctx, func(leader *client.Client, members []client.NodeInfo) error {
			return leader.Transfer(ctx, idOf(n, members))
		})
		return false // the next round sees whether it is
	})
}

// replace takes the node out of the cluster, with all that it has kept, and lets an empty one take its place.
func (c *cluster) replace(n *node) {
	c.Helper()
	c.kill(n)
	if err := os.RemoveAll(n.dir); err != nil {
		c.Fatal(err)
	}
	c.await(n.address+" removed", func(ctx context.Context) bool {
		return nil == c.withLeader(ctx, func(leader *client.Client, members []client.NodeInfo) error {
			return leader.Remove(ctx, idOf(n, members))
		})
	})
	n.join = c.leader().address
	c.start(n)
	c.awaitVotes()
}

// idOf is the number that the members know the node by.
func idOf(n *node, members []client.NodeInfo) uint64 {
	for _, member := range members {
		if member.Address == n.address {
			return member.ID
		}
	}
	return 0
}

// dump writes the node's own copy of the database into the folder, and returns its path.
func (c *cluster) dump(n *node, dir string) string {
	c.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cli, err := client.New(ctx, n.address, client.WithDialFunc(c.dial))
	if err != nil {
		c.Fatal(err)
	}
	defer cli.Close()
	files, err := cli.Dump(ctx, "articles")
	if err != nil {
		c.Fatal(err)
	}
	for _, file := range files { // the database and its write-ahead log
		if err := os.WriteFile(filepath.Join(dir, file.Name), file.Data, 0o600); err != nil {
			c.Fatal(err)
		}
	}
	return filepath.Join(dir, "articles")
}

// await tries until it is done.
func (c *cluster) await(what string, done func(context.Context) bool) {
	c.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for !done(ctx) {
		select {
		case <-ctx.Done():
			c.Fatalf("%s: not after %s", what, patience)
		case <-time.After(50 * time.Millisecond):
		}
	}
}
