package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
	"assay/web"
)

// demoCmd shows the product with a database of its own.
type demoCmd struct {
	Addr string `env:"ASSAY_ADDR" default:"127.0.0.1:8080" help:"Address to listen on; where its port is in use, the next free one."`
	DB   string `name:"db" placeholder:"FILE|postgres://…" help:"Database to keep; without it, one that is gone at the end."`
}

func (c *demoCmd) Run(env *environment) error {
	dsn := c.DB
	if dsn == "" {
		folder, err := os.MkdirTemp("", "assay-demo-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		dsn = filepath.Join(folder, "demo.db")
	}
	s, err := store.Open(env.ctx, dsn)
	if err != nil {
		return err
	}
	defer s.Close()
	lead, err := seedDemo(env.ctx, s)
	if err != nil {
		return err
	}
	l, err := listenNear(c.Addr)
	if err != nil {
		return err
	}
	token, err := s.CreateLink(env.ctx, store.LinkSignIn, lead.ID, 24*time.Hour)
	if err != nil {
		return errors.Join(err, l.Close())
	}
	site := siteURL(l)
	fmt.Fprintf(env.stdout, "Assay listens on %s\n\nSign in as %s with this link; it works once:\n\n  %s\n\nCtrl+C ends the demo.\n",
		site, lead.Name, site+views.LinkURL(token))
	return serve(env.ctx, s, l, web.Config{Plain: true})
}

// listenNear opens the address, or the same host at the next free port.
func listenNear(addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	n, err2 := strconv.Atoi(port)
	if err != nil || err2 != nil {
		return listen(addr)
	}
	for try := n; try < min(n+100, 1<<16); try++ {
		l, err := listen(net.JoinHostPort(host, strconv.Itoa(try)))
		if annotate.KindOf(err) != annotate.Conflict || err == nil {
			return l, err
		}
	}
	return nil, annotate.Errorf(annotate.Conflict, "no port from %d to %d is free; choose another with --addr", n, n+99)
}
