// Package web is the server: what stands around the handlers. Security headers,
// cross-origin checks, limits, logs and the static files are here.
package web

import (
	"compress/gzip"
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"assay/annotate/jobs"
	"assay/annotate/store"
	"assay/handlers"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

// Config of a server.
type Config struct {
	Plain          bool     // served without TLS: cookies without Secure
	TrustedOrigins []string // origins of proxies, such as https://assay.example.org

	Before *jobs.Precedence // told of requests, so that they go before long work in the same process; may be nil
}

// Site answers every request.
type Site struct {
	http.Handler
	app *handlers.App
}

// New returns the whole site. The error is Invalid when a trusted origin is none.
func New(ctx context.Context, s *store.Store, cfg Config) (*Site, error) {
	sameOrigin, err := sameOrigin(cfg.TrustedOrigins)
	if err != nil {
		return nil, err
	}
	secret, err := s.Secret(ctx, "cookies", 32)
	if err != nil {
		return nil, err
	}
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	e.Use(goesBefore(cfg.Before), logged, middleware.RecoverWithConfig(middleware.RecoverConfig{LogErrorFunc: logPanic}),
		secured, sameOrigin, middleware.BodyLimitWithConfig(middleware.BodyLimitConfig{Limit: "1M", Skipper: handlers.IsUpload}), wholeForm,
		middleware.GzipWithConfig(middleware.GzipConfig{Level: gzip.BestSpeed, Skipper: handlers.IsStream}))
	if err := static(e); err != nil {
		return nil, err
	}
	app := handlers.New(ctx, s, secret, cfg.Plain, staticVersion)
	app.Register(e)
	return &Site{headAsGet(e), app}, nil
}

// Warm reads what takes long to read the first time. Nobody waits for it: a failure is
// logged, and what it did not read is read when somebody asks for it.
func (s *Site) Warm(ctx context.Context) {
	if err := s.app.Warm(ctx); err != nil && ctx.Err() == nil {
		slog.Error("reading ahead for the first pages", "error", err)
	}
}

// Serve answers on the listener until the context ends, then lets requests in
// flight finish.
func Serve(ctx context.Context, l net.Listener, site *Site) error {
	var beside sync.WaitGroup
	defer beside.Wait()
	warming, stop := context.WithCancel(ctx)
	defer stop()
	beside.Go(func() { site.Warm(warming) })
	server := &http.Server{
		Handler:           site,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		BaseContext:       func(net.Listener) context.Context { return context.WithoutCancel(ctx) },
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		patience, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		stopped <- server.Shutdown(patience)
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}

// headAsGet answers HEAD as GET; the server, which keeps the request as it came, leaves
// the body out.
func headAsGet(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead && handlers.HasHead(r) {
			get := r.WithContext(r.Context())
			get.Method = http.MethodGet
			r = get
		}
		next.ServeHTTP(w, r)
	})
}

// goesBefore lets requests go before long work.
func goesBefore(p *jobs.Precedence) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if !handlers.IsStream(c) && !handlers.IsUpload(c) {
				defer p.Begin()()
			}
			return next(c)
		}
	}
}

// logged writes a line for every request that failed or took long; reviewers make
// thousands of good ones a day.
func logged(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start := time.Now()
		err := next(c)
		if err != nil {
			c.Error(err)
		}
		if took, status := time.Since(start), c.Response().Status; status >= 500 || took > time.Second && !handlers.IsStream(c) && !handlers.IsUpload(c) {
			slog.Warn("request", "method", c.Request().Method, "path", handlers.LogPath(c),
				"status", status, "ms", took.Milliseconds())
		}
		return nil
	}
}

func logPanic(c echo.Context, err error, stack []byte) error {
	slog.Error("panic", "path", handlers.LogPath(c), "error", err, "stack", string(stack))
	return err
}
