package handlers

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"assay/annotate"
	"assay/annotate/jobs"

	"github.com/labstack/echo/v4"
)

// why explains the proposals for ?field= of ?incident= in words.
func (a *App) why(c echo.Context) error {
	r, err := a.loadReview(c)
	if err != nil {
		return err
	}
	v := reviewView(c, r, c.QueryParam("incident"))
	f, ok := annotate.FieldOf(c.QueryParam("field"))
	if !ok || v.Incident() == nil {
		return annotate.Errorf(annotate.NotFound, "there is no such field of the review")
	}
	v.At = f.Key
	if err := a.prefer(c, &v); err != nil {
		return err
	}
	switch n, err := strconv.Atoi(v.Current); {
	case r.Mode == annotate.Blind:
		v.Why = "This review is blind: the machine's proposals are not in sight."
	case err != nil || !v.Incident().Proposed:
		v.Why = "This incident was not proposed by the machine."
	default:
		if v.Why, err = a.explainField(c.Request().Context(), r.Extractor, r.Article.Article, n-1, f.Key); err != nil {
			return err
		}
	}
	return a.showReview(c, http.StatusOK, v)
}

// explainField says how a version chooses; where it cannot run here, how the built-in
// one does.
func (a *App) explainField(ctx context.Context, version string, article annotate.Article, incident int, field string) (string, error) {
	e, err := a.versions.Of(ctx, version)
	if annotate.KindOf(err) == annotate.NotFound {
		e, err = a.versions.Of(ctx, jobs.BuiltinVersion())
	}
	if err != nil {
		return "", err
	}
	words := strings.TrimSpace(e.ExplainField(article, incident, field))
	if words == "" {
		words = "Nothing in the article speaks for a value."
	}
	if e.Version() != version {
		words = fmt.Sprintf("The proposals are %s's; this is how %s, which runs here, chooses.\n%s", version, e.Version(), words)
	}
	return words, nil
}
