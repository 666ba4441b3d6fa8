package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"
	"time"

	"assay/annotate"
	"assay/annotate/jobs"
	"assay/annotate/store"
	"assay/views"
	"assay/web"
)

// serveCmd runs the app for a team.
type serveCmd struct {
	DB             string   `name:"db" env:"ASSAY_DB" required:"" placeholder:"FILE|postgres://…" help:"Database."`
	Addr           string   `env:"ASSAY_ADDR" default:"127.0.0.1:8080" help:"Address to listen on."`
	PlainHTTP      bool     `name:"plain-http" env:"ASSAY_PLAIN_HTTP" help:"Browsers reach the site without TLS; cookies then go without Secure."`
	TrustedOrigins []string `name:"trusted-origin" env:"ASSAY_TRUSTED_ORIGIN" placeholder:"https://…" help:"Origin of a proxy that rewrites the host."`
}

func (c *serveCmd) Run(env *environment) error {
	s, err := store.Open(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer s.Close()
	l, err := listen(c.Addr)
	if err != nil {
		return err
	}
	site := siteURL(l)
	if err := printSetup(env, s, site); err != nil {
		return errors.Join(err, l.Close())
	}
	fmt.Fprintf(env.stdout, "Assay listens on %s\n", site)
	return serve(env.ctx, s, l, web.Config{Plain: c.PlainHTTP, TrustedOrigins: c.TrustedOrigins})
}

// printSetup prints the one-time link for the first lead, while there is none.
func printSetup(env *environment, s *store.Store, site string) error {
	needed, err := s.NeedsSetup(env.ctx)
	if err != nil || !needed {
		return err
	}
	token, err := s.CreateLink(env.ctx, store.LinkSetup, 0, 24*time.Hour)
	if err != nil {
		return err
	}
	fmt.Fprintf(env.stdout, "Nobody can sign in yet. Open this link once, within a day, to become the first lead:\n\n  %s\n\n",
		site+views.LinkURL(token))
	return nil
}

// serve answers on the listener and does the jobs of the store, until the context
// ends.
func serve(ctx context.Context, s *store.Store, l net.Listener, cfg web.Config) error {
	cfg.Before = new(jobs.Precedence)
	site, err := web.New(ctx, s, cfg)
	if err != nil {
		return errors.Join(err, l.Close())
	}
	work, err := jobs.Start(ctx, s, jobs.Options{Before: cfg.Before})
	if err != nil {
		return errors.Join(err, l.Close())
	}
	return errors.Join(web.Serve(ctx, l, site), work.Stop())
}

// siteURL is where a browser on this machine finds the site; a proxy's address is
// not known here.
func siteURL(l net.Listener) string {
	addr, ok := l.Addr().(*net.TCPAddr)
	if ok && addr.IP.IsUnspecified() {
		return "http://localhost:" + strconv.Itoa(addr.Port)
	}
	return "http://" + l.Addr().String()
}

// listen opens the address, or says what to do where it cannot.
func listen(addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, annotate.Errorf(annotate.Conflict, "%s is in use; stop the other program, or choose another address with --addr", addr)
	case errors.Is(err, syscall.EACCES):
		return nil, annotate.Errorf(annotate.Forbidden, "%s may not be opened by this user; choose a port above 1023 with --addr", addr)
	case err != nil:
		return nil, annotate.Errorf(annotate.Invalid, "cannot listen on %s: %s", addr, err)
	}
	return l, nil
}
