package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/store"
	"assay/bench/fill"
	"assay/handlers"
	"assay/views"
	"assay/web"

	"github.com/labstack/echo/v4"
)

// visitor is somebody who is signed in.
type visitor struct {
	person annotate.Person
	cookie string
	review int64 // of theirs, begun
}

// look opens every page as a lead and as a reviewer, and says which are too slow.
func look(ctx context.Context, s *store.Store, n size) error {
	var errs []error
	for _, role := range []annotate.Role{annotate.Lead, annotate.Reviewer} {
		v, err := enter(ctx, s, role)
		if err != nil {
			return err
		}
		fmt.Printf("\nas a %-44s %9s %9s %9s %9s %9s\n", role, "p50", "p95", "max", "first", "cpu")
		pages, err := places(ctx, s, v, n)
		if err != nil {
			return err
		}
		site, err := web.New(ctx, s, web.Config{Plain: true})
		if err != nil {
			return err
		}
		site.Warm(ctx)
		errs = append(errs, everyRoute(ctx, pages))
		for _, p := range pages {
			if strings.HasPrefix(p.route, n.only) && !(p.download && n.pages) {
				errs = append(errs, lookAt(ctx, s, site, v, p, n))
			}
		}
	}
	return errors.Join(errs...)
}

// enter adds a person and signs them in.
func enter(ctx context.Context, s *store.Store, role annotate.Role) (visitor, error) {
	p, err := s.CreatePerson(ctx, store.NewPerson{Name: fmt.Sprintf("%s of %d", role, time.Now().UnixMicro()), Role: role})
	if err != nil {
		return visitor{}, err
	}
	token, err := s.CreateLink(ctx, store.LinkSignIn, p.ID, time.Hour)
	if err != nil {
		return visitor{}, err
	}
	site, err := web.New(ctx, s, web.Config{Plain: true})
	if err != nil {
		return visitor{}, err
	}
	request := httptest.NewRequest(http.MethodPost, views.LinkURL(token), nil)
	request.Header.Set("Sec-Fetch-Site", "same-origin")
	answer := httptest.NewRecorder()
	site.ServeHTTP(answer, request)
	v := visitor{person: p}
	v.cookie, _, _ = strings.Cut(answer.Header().Get("Set-Cookie"), ";")
	v.review, err = begin(ctx, s, p)
	return v, err
}

// begin starts a review of what the built-in extractor proposes, which can be asked
// why. The current version is another one.
func begin(ctx context.Context, s *store.Store, p annotate.Person) (int64, error) {
	e := extract.New()
	a, incidents := withVictim(e, int(p.ID)+1<<30)
	if _, err := fill.One(ctx, s, a); err != nil {
		return 0, err
	}
	article, err := s.ArticleByID(ctx, a.ID)
	if err != nil {
		return 0, err
	}
	err = errors.Join(s.RegisterExtractor(ctx, store.NewExtractor{Version: e.Version()}),
		s.SaveProposals(ctx, e.Version(), []store.Proposal{{Article: article.Key, Incidents: incidents}}),
		s.ChangeSettings(ctx, store.Settings{Policy: store.Uncertain}, "Lena"), // none blind
		s.ChooseExtractor(ctx, e.Version(), "Lena", "for a moment"))
	if err != nil {
		return 0, err
	}
	r, err := s.StartReview(ctx, article.Key, p.ID)
	return r.ID, errors.Join(err, s.ChooseExtractor(ctx, fill.Version, "Lena", "as before"))
}

// withVictim returns a generated article, the n-th or one after it, in which the
// extractor finds the victim of an incident.
func withVictim(e *extract.Extractor, n int) (annotate.Article, []annotate.Incident) {
	for ; ; n += 1 << 20 {
		a := fill.Distinct(n)
		if incidents := e.Extract(a); len(incidents) > 0 && len(incidents[0].Fields[annotate.Victim]) > 0 {
			return a, incidents
		}
	}
}

// lookAt opens a page once in a server that has just started, then again and again.
func lookAt(ctx context.Context, s *store.Store, site http.Handler, v visitor, p place, n size) error {
	fresh, err := web.New(ctx, s, web.Config{Plain: true})
	if err != nil {
		return err
	}
	first, _, err := v.open(ctx, fresh, p, 0)
	if err != nil {
		return err
	}
	times, firstBytes := make([]time.Duration, n.looks), make([]time.Duration, n.looks)
	before := cpuTime()
	for i := range times {
		if times[i], firstBytes[i], err = v.open(ctx, site, p, i); err != nil {
			return err
		}
	}
	cpu := (cpuTime() - before) / time.Duration(n.looks)
	slices.Sort(times)
	at := func(q float64) time.Duration {
		return times[min(int(q*float64(len(times))), len(times)-1)].Round(10 * time.Microsecond)
	}
	verdict := ""
	switch {
	case p.download:
		slices.Sort(firstBytes)
		begun := firstBytes[min(int(0.95*float64(n.looks)), n.looks-1)]
		verdict = fmt.Sprintf("  a download, begun after %s at p95", begun.Round(10*time.Microsecond))
		if begun > n.limit {
			err = fmt.Errorf("%s: p95 %s to the first byte", p.route, begun)
		}
	case at(0.95) > n.limit:
		verdict = "  too slow"
		err = fmt.Errorf("%s: p95 %s", p.route, at(0.95))
	}
	fmt.Printf("%-49s %9s %9s %9s %9s %9s%s\n", p.route, at(0.5), at(0.95), times[len(times)-1].Round(10*time.Microsecond),
		first.Round(10*time.Microsecond), cpu.Round(10*time.Microsecond), verdict)
	return err
}

// beginning is an answer that knows when its first byte was written.
type beginning struct {
	*httptest.ResponseRecorder
	at time.Time
}

func (b *beginning) Write(p []byte) (int, error) {
	if b.at.IsZero() {
		b.at = time.Now()
	}
	return b.ResponseRecorder.Write(p)
}

// open asks for a page, as a browser does, and returns how long its answer took, and
// the time to its first byte.
func (v visitor) open(ctx context.Context, site http.Handler, p place, i int) (took, begun time.Duration, err error) {
	path, _, _ := strings.Cut(p.at(i), "#")
	request := httptest.NewRequest(http.MethodGet, path, nil).WithContext(ctx)
	request.RemoteAddr = fmt.Sprintf("10.0.%d.%d:1", i/200, i%200) // links are limited by address
	request.Header.Set("Cookie", v.cookie)
	request.Header.Set("Accept-Encoding", "gzip")
	answer := &beginning{ResponseRecorder: httptest.NewRecorder()}
	start := time.Now()
	site.ServeHTTP(answer, request)
	took, begun = time.Since(start), answer.at.Sub(start)
	forbidden := p.leads && !v.person.MayLead()
	if want := map[bool]int{true: http.StatusForbidden, false: http.StatusOK}[forbidden]; answer.Code != want {
		return took, begun, fmt.Errorf("%s answers %d, not %d", path, answer.Code, want)
	}
	return took, begun, nil
}

// everyRoute says which GET routes no page belongs to.
func everyRoute(ctx context.Context, pages []place) error {
	routes := echo.New()
	handlers.New(ctx, nil, make([]byte, 32), true, "").Register(routes) // asked for nothing but its routes
	var errs []error
	for _, r := range routes.Routes() {
		opens := func(p place) bool {
			u, err := url.Parse(p.at(0))
			return err == nil && matches(r.Path, u.Path)
		}
		if r.Method == http.MethodGet && !slices.ContainsFunc(pages, opens) {
			errs = append(errs, fmt.Errorf("GET %s is not among the pages", r.Path))
		}
	}
	return errors.Join(errs...)
}

func matches(route, path string) bool {
	rest, whole := strings.CutSuffix(route, "*")
	if whole {
		return strings.HasPrefix(path, rest)
	}
	want, have := strings.Split(route, "/"), strings.Split(path, "/")
	return slices.EqualFunc(want, have, func(w, h string) bool {
		before, _, named := strings.Cut(w, ":")
		return w == h || named && strings.HasPrefix(h, before)
	})
}
