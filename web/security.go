package web

import (
	"errors"
	"net/http"

	"assay/annotate"
	"assay/handlers"

	"github.com/labstack/echo/v4"
)

// The content security policy allows our own files and nothing else: no inline
// script, no inline style, no other origin.
const contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// secured sets the headers that every answer carries.
func secured(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set("Content-Security-Policy", contentSecurityPolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin") // a one-time link must not leak
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		return next(c)
	}
}

// sameOrigin refuses requests that change something and come from another site.
// No GET changes anything.
func sameOrigin(trusted []string) (echo.MiddlewareFunc, error) {
	protection := http.NewCrossOriginProtection()
	for _, origin := range trusted {
		if err := protection.AddTrustedOrigin(origin); err != nil {
			return nil, annotate.Errorf(annotate.Invalid, "--trusted-origin %q is not an origin such as https://assay.example.org", origin)
		}
	}
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if protection.Check(c.Request()) != nil {
				return annotate.Errorf(annotate.Forbidden, "This form came from another site, so nothing was changed. "+
					"If it is Assay's own, the proxy before it must be named with --trusted-origin.")
			}
			return next(c)
		}
	}, nil
}

// wholeForm refuses a form that is too large or broken. Handlers would take what
// is missing of it for empty.
func wholeForm(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if c.Request().Method != http.MethodPost || handlers.IsUpload(c) {
			return next(c)
		}
		if _, err := c.FormParams(); err != nil {
			var tooLarge *echo.HTTPError
			if errors.As(err, &tooLarge) {
				return tooLarge
			}
			return echo.ErrBadRequest
		}
		return next(c)
	}
}
