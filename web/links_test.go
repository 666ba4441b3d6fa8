package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

func TestLinkIsSpentByItsFormAlone(t *testing.T) {
	s := newSite(t)
	_, link := s.person(t, "Ada", annotate.Reviewer)
	c := newClient(t, s.url)
	for range 3 {
		a := c.get(link).is(http.StatusOK)
		a.wants("h1", "Sign in as Ada")
		if a.header.Get("Set-Cookie") != "" || a.has("header nav") {
			t.Error("looking at a link signs in")
		}
	}
	c.signIn(link)
	for _, method := range []string{http.MethodPost, http.MethodGet} {
		a := newClient(t, s.url).send(method, link, nil).is(http.StatusNotFound)
		a.mentions("main", "the link has been used")
	}
}

func TestLinkExpires(t *testing.T) {
	var now clock
	s, _ := siteWith(t, plain, store.WithClock(now.now))
	_, link := s.person(t, "Ada", annotate.Reviewer)
	now.pass(2 * time.Hour)
	for _, method := range []string{http.MethodPost, http.MethodGet} {
		newClient(t, s.url).send(method, link, nil).is(http.StatusNotFound)
	}
}

// A lead invites somebody, who chooses a password and signs in with it.
func TestInvite(t *testing.T) {
	s := newSite(t)
	_, lead := s.user(t, "Lena", annotate.Lead)
	a := lead.submit(lead.get(views.PeopleURL), "form[action='/people']", map[string]string{"name": " Noor ", "role": "reviewer"}).is(http.StatusOK)
	a.mentions("main [role=status]", "Send this link to Noor.")
	a.mentions("tbody tr:contains(Noor)", "invited, has not set a password")
	link := a.one("main [role=status] .font-mono").Text()
	if !strings.HasPrefix(link, s.url+"/links/") {
		t.Fatalf("the link is %s", link)
	}
	if again := lead.get(views.PeopleURL); strings.Contains(string(again.body), link) {
		t.Error("the link is shown twice")
	}
	noor := newClient(t, s.url)
	noor.get(link).is(http.StatusOK).wants("h1", "Welcome, Noor")
	chosePassword(t, noor, link, goodPassword).mentions("header", "Noor")
	noor.send(http.MethodPost, link, url.Values{"password": {"another password"}}).is(http.StatusNotFound)
	signInAs(newClient(t, s.url), "Noor", goodPassword).is(http.StatusOK)
	lead.get(views.PeopleURL).mentions("tbody tr:contains(Noor)", "active since")
}

func TestShortPassword(t *testing.T) {
	s := newSite(t)
	p, _ := s.person(t, "Ada", annotate.Reviewer)
	invitation := link(t, s, store.LinkInvite, p.ID)
	c := newClient(t, s.url)
	for _, password := range []string{"", "nine char", strings.Repeat("ä", 9), strings.Repeat("x", 201)} {
		a := c.submit(c.get(invitation), "main form", map[string]string{"password": password}).is(http.StatusUnprocessableEntity)
		a.mentions("[role=alert]", "at least 10 characters")
		if a.one("[name=password]").AttrOr("value", "") != "" {
			t.Error("the form shows the password again")
		}
		a.wants("h1", "Welcome, Ada")
	}
	chosePassword(t, c, invitation, strings.Repeat("ä", 10))
}

// A reset signs out every other browser and makes older links void.
func TestReset(t *testing.T) {
	s := newSite(t)
	p, old := signedUp(t, s, "Ada", annotate.Reviewer)
	_, lead := s.user(t, "Lena", annotate.Lead)
	older := link(t, s, store.LinkSignIn, p.ID)
	a := lead.submit(lead.get(views.PeopleURL), "form[action='"+views.PersonResetURL(p.ID)+"']", nil).is(http.StatusOK)
	reset := a.one("main [role=status] .font-mono").Text()
	lead.get(older).is(http.StatusNotFound)
	old.get(views.HomeURL).is(http.StatusOK).one("header nav") // nothing happens before the link is spent
	c := newClient(t, s.url)
	c.get(reset).wants("h1", "A new password")
	chosePassword(t, c, reset, "another password")
	sendsToSignIn(t, old, http.MethodGet, views.HomeURL)
	signInAs(old, "Ada", goodPassword).is(http.StatusUnprocessableEntity)
	signInAs(old, "Ada", "another password").is(http.StatusOK)
}

// Somebody who never chose a password gets another invitation, not a reset.
func TestResetBeforeSignUp(t *testing.T) {
	s := newSite(t)
	p, _ := s.person(t, "Ada", annotate.Reviewer)
	_, lead := s.user(t, "Lena", annotate.Lead)
	a := lead.post(views.PersonResetURL(p.ID), url.Values{}).is(http.StatusOK)
	newClient(t, s.url).get(a.one("main [role=status] .font-mono").Text()).wants("h1", "Welcome, Ada")
}

func TestSetUp(t *testing.T) {
	s := newSite(t)
	setup, second := link(t, s, store.LinkSetup, 0), link(t, s, store.LinkSetup, 0)
	c := newClient(t, s.url)
	a := c.get(setup).is(http.StatusOK)
	a.wants("h1", "Set up Assay")
	a = c.submit(a, "main form", map[string]string{"name": "Lena", "password": "short"}).is(http.StatusUnprocessableEntity)
	if kept := a.one("[name=name]").AttrOr("value", ""); kept != "Lena" {
		t.Errorf("the form keeps %q", kept)
	}
	for _, name := range []string{"", "  ", strings.Repeat("x", 101), "A\x00"} {
		a := c.submit(a, "main form", map[string]string{"name": name, "password": goodPassword}).is(http.StatusUnprocessableEntity)
		a.mentions("[role=alert]", "name")
	}
	a = c.submit(a, "main form", map[string]string{"name": " Lena ", "password": goodPassword}).is(http.StatusOK)
	a.mentions("header", "Lena")
	c.get(views.PeopleURL).is(http.StatusOK).mentions("tbody", "lead")
	signInAs(newClient(t, s.url), "Lena", goodPassword).is(http.StatusOK)

	late := newClient(t, s.url)
	a = late.submit(late.get(second), "main form", map[string]string{"name": "Eve", "password": goodPassword}).is(http.StatusConflict)
	a.mentions("main", "The first lead is set up already")
	if people, err := s.People(t.Context()); err != nil || len(people) != 1 {
		t.Errorf("people %v, %v", people, err)
	}
}

// A name that is taken brings the form back, with what was typed.
func TestSetUpTakenName(t *testing.T) {
	s := newSite(t)
	s.person(t, "Ada", annotate.Reviewer)
	setup := link(t, s, store.LinkSetup, 0)
	c := newClient(t, s.url)
	a := c.submit(c.get(setup), "main form", map[string]string{"name": "ADA", "password": goodPassword}).is(http.StatusConflict)
	a.wants("[role=alert]", "Somebody has that name already")
	if kept := a.one("[name=name]").AttrOr("value", ""); kept != "ADA" {
		t.Errorf("the form keeps %q", kept)
	}
	c.submit(a, "main form", map[string]string{"name": "Lena", "password": goodPassword}).is(http.StatusOK)
}
