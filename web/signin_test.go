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
	"assay/web"
)

const goodPassword = "correct horse battery"

// signedUp adds somebody who chose goodPassword by invitation.
func signedUp(t *testing.T, s site, name string, role annotate.Role) (annotate.Person, *client) {
	t.Helper()
	p, err := s.CreatePerson(t.Context(), store.NewPerson{Name: name, Role: role})
	if err != nil {
		t.Fatal(err)
	}
	c := newClient(t, s.url)
	chosePassword(t, c, link(t, s, store.LinkInvite, p.ID), goodPassword)
	return p, c
}

func link(t *testing.T, s site, kind store.LinkKind, person int64) string {
	t.Helper()
	token, err := s.CreateLink(t.Context(), kind, person, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	return s.url + views.LinkURL(token)
}

func chosePassword(t *testing.T, c *client, link, password string) answer {
	t.Helper()
	a := c.submit(c.get(link).is(http.StatusOK), "main form", map[string]string{"password": password})
	if a.is(http.StatusOK); a.url.Path != views.HomeURL {
		t.Fatalf("choosing a password leads to %s", a.url)
	}
	return a
}

func signInAs(c *client, name, password string) answer {
	c.t.Helper()
	return c.submit(c.get(views.SignInURL).is(http.StatusOK), "main form", map[string]string{"name": name, "password": password})
}

func TestSignIn(t *testing.T) {
	s := newSite(t)
	signedUp(t, s, "Ada", annotate.Reviewer)
	for _, name := range []string{"Ada", "  aDA "} {
		c := newClient(t, s.url)
		a := signInAs(c, name, goodPassword).is(http.StatusOK)
		if a.url.Path != views.HomeURL {
			t.Errorf("sign-in leads to %s", a.url)
		}
		c.get(views.ArticlesURL).is(http.StatusOK)
		a = c.submit(a, "header form", nil)
		if a.url.Path != views.SignInURL {
			t.Errorf("sign-out leads to %s", a.url)
		}
		sendsToSignIn(t, c, http.MethodGet, views.HomeURL)
	}
}

// A refusal does not tell whether the name, the password or the person is wrong.
func TestSignInRefused(t *testing.T) {
	s := newSite(t)
	signedUp(t, s, "Ada", annotate.Reviewer)
	signedUp(t, s, "Lena", annotate.Lead)
	gone, _ := signedUp(t, s, "Gone", annotate.Reviewer)
	if err := s.SetActive(t.Context(), gone.ID, false); err != nil {
		t.Fatal(err)
	}
	s.person(t, "Invited", annotate.Reviewer) // has no password
	pages := map[string]bool{}
	for name, password := range map[string]string{
		"Ada": "correct horse batterY", "Nobody": goodPassword, "Gone": goodPassword, "Invited": "", "Lena": "", "": "",
		"A\x00da": goodPassword, "<b>Ada</b>": "x",
	} {
		c := newClient(t, s.url)
		a := signInAs(c, name, password).is(http.StatusUnprocessableEntity)
		a.wants("[role=alert]", "Name and password do not fit together.")
		if kept := a.one("[name=name]").AttrOr("value", ""); kept != strings.ReplaceAll(name, "\x00", "\ufffd") {
			t.Errorf("of %q the form keeps %q", name, kept)
		}
		if a.one("[name=password]").AttrOr("value", "") != "" || len(a.header.Values("Set-Cookie")) > 0 {
			t.Errorf("the answer to %q holds a password or a cookie", name)
		}
		a.one("[name=name]").RemoveAttr("value")
		html, _ := a.doc.Html()
		pages[html] = true
	}
	if len(pages) != 1 {
		t.Errorf("there are %d different refusals", len(pages))
	}
}

func TestDeactivatedPerson(t *testing.T) {
	s := newSite(t)
	p, c := s.user(t, "Ada", annotate.Reviewer)
	unused := link(t, s, store.LinkSignIn, p.ID)
	if err := s.SetActive(t.Context(), p.ID, false); err != nil {
		t.Fatal(err)
	}
	sendsToSignIn(t, c, http.MethodGet, views.HomeURL)
	newClient(t, s.url).get(unused).is(http.StatusNotFound)
	if err := s.SetActive(t.Context(), p.ID, true); err != nil {
		t.Fatal(err)
	}
	sendsToSignIn(t, c, http.MethodGet, views.HomeURL) // the session does not come back
}

// A copy of the cookie is worth nothing once its owner has signed out.
func TestRevokedSession(t *testing.T) {
	s := newSite(t)
	_, c := s.user(t, "Ada", annotate.Reviewer)
	thief := newClient(t, s.url)
	where, _ := url.Parse(s.url)
	thief.http.Jar.SetCookies(where, c.http.Jar.Cookies(where))
	thief.get(views.ArticlesURL).is(http.StatusOK).one("header nav")
	c.submit(c.get(views.HomeURL), "header form", nil)
	sendsToSignIn(t, thief, http.MethodGet, views.ArticlesURL)
}

func TestTamperedCookie(t *testing.T) {
	s := newSite(t)
	_, c := s.user(t, "Ada", annotate.Reviewer)
	where, _ := url.Parse(s.url)
	cookie := c.http.Jar.Cookies(where)[0]
	good := cookie.Value
	middle := len(good) / 2
	flipped := good[:middle] + string(good[middle]^1) + good[middle+1:]
	for _, bad := range []string{flipped, good[1:], good + "x", "", "x", strings.Repeat("x", 3000)} {
		cookie.Value = bad
		c.http.Jar.SetCookies(where, []*http.Cookie{cookie})
		sendsToSignIn(t, c, http.MethodGet, views.HomeURL)
	}
	p, _ := signedUp(t, s, "Eve", annotate.Reviewer)
	c.signIn(link(t, s, store.LinkSignIn, p.ID)) // a broken cookie is replaced
	cookie.Value = good
	c.http.Jar.SetCookies(where, []*http.Cookie{cookie})
	c.get(views.HomeURL).mentions("header", "Ada")
}

// The secret is in the store: every node and every restart takes the same cookies.
func TestCookieIsGoodOnEveryNode(t *testing.T) {
	s, _ := siteWith(t, plain)
	_, c := s.user(t, "Ada", annotate.Reviewer)
	h, err := web.New(t.Context(), s.Store, plain)
	if err != nil {
		t.Fatal(err)
	}
	where, _ := url.Parse(s.url)
	other := newClient(t, serve(t, h))
	there, _ := url.Parse(other.base)
	other.http.Jar.SetCookies(there, c.http.Jar.Cookies(where))
	other.get(views.HomeURL).mentions("header", "Ada")
}

func TestSessionCookie(t *testing.T) {
	for _, plain := range []bool{true, false} {
		s, _ := siteWith(t, web.Config{Plain: plain})
		_, link := s.person(t, strings.Repeat("Ä", 100), annotate.Reviewer)
		a := newClient(t, s.url).send(http.MethodPost, link, url.Values{}).is(http.StatusSeeOther)
		set := a.header.Values("Set-Cookie")
		if len(set) != 1 || len(set[0]) > 4096 {
			t.Fatalf("cookies: %q", set)
		}
		cookie, err := http.ParseSetCookie(set[0])
		if err != nil {
			t.Fatal(err)
		}
		if !cookie.HttpOnly || cookie.SameSite != http.SameSiteLaxMode || cookie.Secure == plain || cookie.Path != "/" ||
			cookie.Domain != "" || cookie.MaxAge <= 0 {
			t.Errorf("plain %v: %s", plain, set[0])
		}
	}
}

// A session ends by the store's clock.
func TestSessionExpires(t *testing.T) {
	var c clock
	s, _ := siteWith(t, plain, store.WithClock(c.now))
	_, browser := s.user(t, "Ada", annotate.Reviewer)
	c.pass(13 * 24 * time.Hour)
	browser.get(views.HomeURL).one("header nav")
	c.pass(2 * 24 * time.Hour)
	sendsToSignIn(t, browser, http.MethodGet, views.HomeURL)
}

// Guessing is slow, also over one-time links; the page says so.
func TestSignInIsLimited(t *testing.T) {
	s := newSite(t)
	c := newClient(t, s.url)
	for range 200 {
		a := c.send(http.MethodPost, views.LinkURL("guess"), url.Values{})
		if a.status == http.StatusTooManyRequests {
			a.wants("h1", "Too many tries")
			a.mentions("main", "Wait a minute")
			checkHeaders(t, a)
			c.send(http.MethodPost, views.SignInURL, url.Values{}).is(http.StatusTooManyRequests)
			c.get(views.SignInURL).is(http.StatusOK)
			return
		}
		a.is(http.StatusNotFound)
	}
	t.Error("200 guesses were answered")
}

// A Secure cookie would be dropped, so nobody is signed in and no link is spent in
// vain.
func TestSignInWithoutTLS(t *testing.T) {
	const lan, proxy = "http://assay.example.org:8080", "https://assay.example.org"
	for _, c := range []struct {
		plain  bool
		origin string
		want   int
	}{
		{false, lan, http.StatusForbidden},
		{true, lan, http.StatusSeeOther},
		{false, proxy, http.StatusSeeOther},
		{false, "http://localhost:8080", http.StatusSeeOther},
		{false, "http://[::1]:8080", http.StatusSeeOther},
		{false, "", http.StatusSeeOther},
	} {
		s, _ := siteWith(t, web.Config{Plain: c.plain})
		p, err := s.CreatePerson(t.Context(), store.NewPerson{Name: "Ada", Role: annotate.Reviewer})
		if err != nil {
			t.Fatal(err)
		}
		address := link(t, s, store.LinkInvite, p.ID)
		browser := newClient(t, s.url).with("Origin", c.origin)
		a := browser.send(http.MethodPost, address, url.Values{"password": {goodPassword}})
		if a.status != c.want {
			t.Errorf("a link from %q, plain %t: status %d", c.origin, c.plain, a.status)
		}
		if c.want == http.StatusForbidden {
			a.mentions("main", "--plain-http")
			browser.get(address).is(http.StatusOK)
			continue
		}
		a = browser.send(http.MethodPost, views.SignInURL, url.Values{"name": {"Ada"}, "password": {goodPassword}})
		if a.status != c.want {
			t.Errorf("sign-in from %q, plain %t: status %d", c.origin, c.plain, a.status)
		}
	}
}
