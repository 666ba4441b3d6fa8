package web_test

import (
	"net/http"
	"testing"

	"assay/annotate"
	"assay/views"
)

// TestConflictWithoutScript: a page that is out of date shows both sides as links and
// forms too.
func TestConflictWithoutScript(t *testing.T) {
	s, c, r := clinicReview(t)
	page := c.get(views.ReviewURL(r.ID))
	c.submit(page, "#field-victim [data-do=not-stated]", nil).is(http.StatusOK)
	both := c.submit(page, "#field-victim [data-do=accept]", nil).is(http.StatusConflict)
	both.mentions("[data-conflict]", "keep what is stored: not stated")
	both.mentions("[data-conflict]", "save yours instead: Harbor Clinic, accepted")
	if n := len(s.review(t, r.ID).Log); n != 1 {
		t.Fatalf("%d decisions are stored", n)
	}
	c.submit(both, "[data-conflict]", nil).is(http.StatusOK)
	if log := s.review(t, r.ID).Log; len(log) != 2 || log[1].Act != annotate.Accepted {
		t.Errorf("the log is %v", log)
	}
}
