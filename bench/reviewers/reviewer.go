package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

// reviewer works as a browser does: one request after another, with its cookies.
type reviewer struct {
	load   *load
	name   string
	client *http.Client
	review int64
	field  int    // the next field to decide on
	seen   string // how much of the log the page shows
	n      int    // requests so far
}

// join adds somebody and signs them in.
func (l *load) join(ctx context.Context, name string) (*reviewer, error) {
	p, err := l.store.CreatePerson(ctx, store.NewPerson{Name: name, Role: annotate.Reviewer})
	if err != nil {
		return nil, err
	}
	token, err := l.store.CreateLink(ctx, store.LinkSignIn, p.ID, time.Hour)
	if err != nil {
		return nil, err
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	r := &reviewer{load: l, name: name, client: &http.Client{Jar: jar, Transport: l.transport, CheckRedirect: stay}}
	time.Sleep(500 * time.Millisecond) // links are limited to two a second
	if _, err := r.post(ctx, views.LinkURL(token), nil); err != nil {
		return nil, err
	}
	return r, r.next(ctx, views.NextURL, nil)
}

// work makes a decision a second, from the first to the last.
func (r *reviewer) work(ctx context.Context, first, last time.Time) {
	for due := first; due.Before(last); due = due.Add(time.Second) {
		time.Sleep(time.Until(due))
		r.act(ctx, due)
	}
}

// act decides on the next field, or finishes and goes on where none is left.
func (r *reviewer) act(ctx context.Context, due time.Time) {
	if r.field < len(annotate.Fields) {
		id := fmt.Sprintf("%s-%d", strings.ReplaceAll(r.name, " ", "-"), r.n)
		form := url.Values{"id": {id}, "act": {"not_stated"}, "incident": {"1"}, "current": {"1"}, "seen": {r.seen},
			"field": {annotate.Fields[r.field].Key}}
		_, err := r.post(ctx, views.DecisionsURL(r.review), form)
		r.field++
		r.load.note("decision", due, err)
		if err == nil {
			r.load.mu.Lock()
			r.load.decided[id] = true
			r.load.mu.Unlock()
		}
		return
	}
	err := r.next(ctx, views.FinishURL(r.review), url.Values{"id": {fmt.Sprintf("%s-%d", strings.ReplaceAll(r.name, " ", "-"), r.n)}})
	r.load.note("finish", due, err)
}

// next goes on to the article that a form leads to, adding an incident where none
// is proposed.
func (r *reviewer) next(ctx context.Context, path string, form url.Values) error {
	to, err := r.post(ctx, path, form)
	if err != nil {
		return err
	}
	path, _, _ = strings.Cut(to, "?")
	id, err := strconv.ParseInt(strings.TrimPrefix(path, "/reviews/"), 10, 64)
	if err != nil {
		return fmt.Errorf("the next article is at %q", to)
	}
	r.review, r.field, r.seen = id, 0, "0"
	review, err := r.load.store.Review(ctx, id)
	if err != nil {
		return err
	}
	r.load.mu.Lock()
	r.load.reviewed[review.Article.Key] = r.name
	r.load.mu.Unlock()
	if review.State().Incident("1") != nil {
		return nil
	}
	r.field = len(annotate.Fields) // nothing to decide on: goes on at once
	return nil
}

// seen of an answer, as in the page.
var seen = regexp.MustCompile(`data-seen="(\d+)"`)

// post sends a form as the page's scripts do, with what the page shows already, and
// returns where the answer leads.
func (r *reviewer) post(ctx context.Context, path string, form url.Values) (to string, err error) {
	r.n++
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, r.load.url+path, strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.Header.Set("HX-Request", "true")
	request.Header.Set("Sec-Fetch-Site", "same-origin")
	if field := form.Get("field"); field != "" {
		request.Header.Set("Assay-Shown", url.Values{"seen": {r.seen}, "incident": {form.Get("incident")}, "field": {field}}.Encode())
	}
	response, err := r.client.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return "", err
	}
	if response.StatusCode >= 400 {
		return "", fmt.Errorf("%s: %s: %.200s", path, response.Status, body)
	}
	if now := seen.FindSubmatch(body); now != nil {
		r.seen = string(now[1])
	}
	return response.Header.Get("HX-Redirect"), nil
}
