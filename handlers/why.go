package handlers

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"assay/annotate"
	"assay/annotate/extract"

	"github.com/labstack/echo/v4"
)

// builtin is the extractor that this server explains with; it is made when it is
// first asked.
var builtin = sync.OnceValue(extract.New)

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
		v.Why = explainField(r.Extractor, r.Article.Article, n-1, f.Key)
	}
	return a.showReview(c, http.StatusOK, v)
}

func explainField(version string, article annotate.Article, incident int, field string) string {
	e := builtin()
	words := strings.TrimSpace(e.ExplainField(article, incident, field))
	if words == "" {
		words = "Nothing in the article speaks for a value."
	}
	if e.Version() != version {
		words = fmt.Sprintf("The proposals are %s's; this is how %s, which runs here, chooses.\n%s", version, e.Version(), words)
	}
	return words
}
