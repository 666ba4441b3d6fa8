package web_test

import (
	"fmt"
	"net/http"
	"testing"

	"assay/annotate"
	"assay/views"
)

func TestGuidelines(t *testing.T) {
	s := newSite(t)
	_, c := s.user(t, "Ada", annotate.Reviewer)
	all := c.get(views.GuideURL).is(http.StatusOK)
	checkPage(t, all)
	all.mentions("h1 + p", fmt.Sprintf("Schema %s, guidelines %d.", annotate.SchemaVersion, annotate.GuidelinesVersion))
	for _, r := range annotate.Rules {
		all.mentions("main", r.Text)
	}
	n := 0
	for _, f := range annotate.Fields {
		n += len(annotate.Examples(f.Key))
		if !all.has("a[href='"+views.GuideAtURL(f.Key)+"']") || !all.has("h3#"+f.Key) {
			t.Errorf("%s cannot be reached", f.Key)
		}
		one := c.get(views.GuidelineURL(f.Key)).is(http.StatusOK)
		checkPage(t, one)
		one.wants("h1", f.Label)
		one.mentions("main", f.Guideline)
		if shown := one.doc.Find(".examples li").Length(); shown != len(annotate.Examples(f.Key)) {
			t.Errorf("%s: %d examples are shown", f.Key, shown)
		}
		if shown := one.doc.Find(".meanings dt").Length(); shown != len(f.Choices) {
			t.Errorf("%s: %d choices are shown", f.Key, shown)
		}
	}
	if shown := all.doc.Find(".examples li").Length(); shown != n {
		t.Errorf("%d examples are shown, of %d", shown, n)
	}
}

// An example reads as the review shows values, with its evidence marked.
func TestGuidelineExample(t *testing.T) {
	s := newSite(t)
	_, c := s.user(t, "Ada", annotate.Reviewer)
	a := c.get(views.GuidelineURL(annotate.IndividualsAffected))
	first := annotate.Examples(annotate.IndividualsAffected)[0]
	a.mentions(".examples li:first-child q", first.Text)
	a.wants(".examples li:first-child mark", first.Evidence)
	a.mentions(".examples li:first-child .text-ok", "11,874 (exact)")
	a.mentions(".examples li:last-child", "∅ not stated")
	part := c.htmx().get(views.GuidelineURL(annotate.Remedy)).is(http.StatusOK)
	if part.has("header") || part.has("h1") || !part.has(".examples li") || part.doc.Find(".meanings dt").Length() != 2 {
		t.Errorf("the part of a review reads %s", part.body)
	}
}
