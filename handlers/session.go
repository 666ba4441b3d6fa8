package handlers

import (
	"net"
	"net/http"
	"net/url"
	"time"

	"assay/annotate"
	"assay/views"

	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"
)

const (
	sessionCookie = "assay"
	sessionFor    = 14 * 24 * time.Hour
	personKey     = "person"
)

// newSessions keeps an opaque id in a signed cookie; the session itself is in the
// store, so that it can be revoked and any node can serve it.
func newSessions(secret []byte, plain bool) sessions.Store {
	s := sessions.NewCookieStore(secret)
	s.Options = &sessions.Options{Path: "/", MaxAge: int(sessionFor.Seconds()), HttpOnly: true,
		Secure: !plain, SameSite: http.SameSiteLaxMode}
	s.MaxAge(s.Options.MaxAge)
	return s
}

// sessionID returns the id in the cookie, or "".
func (a *App) sessionID(c echo.Context) string {
	s, err := a.sessions.Get(c.Request(), sessionCookie)
	if err != nil {
		return "" // a cookie that was tampered with, or signed with another secret
	}
	id, _ := s.Values["id"].(string)
	return id
}

// checkSecure is Forbidden for a form of a page that came without TLS: the browser
// would drop the Secure cookie, and whoever signed in would not be. Browsers take
// their own machine for secure.
func (a *App) checkSecure(c echo.Context) error {
	origin, err := url.Parse(c.Request().Header.Get("Origin"))
	if a.plain || err != nil || origin.Scheme != "http" || ownMachine(origin.Hostname()) {
		return nil
	}
	return annotate.Errorf(annotate.Forbidden, "Your browser reached Assay without TLS, and would not stay signed in. "+
		"Use its https address; on a trusted network without TLS, serve it with --plain-http.")
}

func ownMachine(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// startSession signs a person in.
func (a *App) startSession(c echo.Context, p annotate.Person) error {
	id, err := a.store.CreateSession(c.Request().Context(), p.ID, sessionFor)
	if err != nil {
		return err
	}
	s, _ := a.sessions.New(c.Request(), sessionCookie) // a broken old cookie is replaced
	s.Values["id"] = id
	return s.Save(c.Request(), c.Response())
}

// signedIn lets only people with a live session pass; others are led to the
// sign-in page.
func (a *App) signedIn(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		id := a.sessionID(c)
		if id == "" {
			return redirect(c, views.SignInURL)
		}
		p, err := a.store.SessionPerson(c.Request().Context(), id)
		if annotate.KindOf(err) == annotate.NotFound {
			return redirect(c, views.SignInURL)
		}
		if err != nil {
			return err
		}
		c.Set(personKey, p)
		return next(c)
	}
}

// leadsOnly lets only leads pass.
func (a *App) leadsOnly(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !person(c).MayLead() {
			return annotate.Errorf(annotate.Forbidden, "This page is for leads. Ask one of them.")
		}
		return next(c)
	}
}

// person returns who is signed in.
func person(c echo.Context) annotate.Person {
	p, _ := c.Get(personKey).(annotate.Person)
	return p
}
