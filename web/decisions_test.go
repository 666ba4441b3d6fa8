package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/views"
)

// row is a field's row in the review.
func row(field string) string { return "#" + views.RowID(field) }

// act is the form by which a whole field is decided on.
func act(field string, act annotate.Act) string {
	return row(field) + " .keys form:has([name=act][value=" + string(act) + "])"
}

// chip is one value of a set.
func chip(t *testing.T, field, text string) string {
	return row(field) + ` [data-value='` + string(annotate.ValueJSON(value(t, field, text))) + `']`
}

// chipAct is the form by which one value is decided on.
func chipAct(t *testing.T, field, text string, act annotate.Act) string {
	return chip(t, field, text) + " form:has([name=act][value=" + string(act) + "])"
}

// onIncident is the form of an act on an incident or the whole article.
func onIncident(act annotate.Act) string {
	return "#" + views.FieldsID + " nav form:has([name=act][value=" + string(act) + "])"
}

const (
	undoForm = "form[action$='/undo']"
	redoForm = "form[action$='/redo']"
)

// shows fails unless a row has a state and reads so, now and when the page is
// loaded again.
func shows(t *testing.T, c *client, a answer, field string, state annotate.State, text string) {
	t.Helper()
	for _, a := range []answer{a.is(http.StatusOK), c.get(a.url.String()).is(http.StatusOK)} {
		if got := a.one(row(field)).AttrOr("data-state", ""); got != string(state) {
			t.Errorf("%s: %s is %s, not %s", a.url, field, got, state)
		}
		a.wants(row(field)+" .values", text)
	}
}

func TestDecideOnOneValue(t *testing.T) {
	s, c, r := clinicReview(t)
	a := c.get(views.ReviewURL(r.ID))
	shows(t, c, a, annotate.Victim, annotate.StateOpen, "Harbor Clinic")
	a = c.submit(a, act(annotate.Victim, annotate.Accepted), nil)
	shows(t, c, a, annotate.Victim, annotate.StateAccepted, "Harbor Clinic")
	a = c.submit(a, act(annotate.Victim, annotate.Rejected), nil)
	shows(t, c, a, annotate.Victim, annotate.StateRejected, "Harbor Clinic")
	if a.has("mark[data-fields~=" + annotate.Victim + "]") {
		t.Error("a rejected value is still marked")
	}
	a = c.submit(a, act(annotate.Victim, annotate.NotStated), nil)
	shows(t, c, a, annotate.Victim, annotate.StateNotStated, "not stated")
	a = c.submit(a, act(annotate.Victim, annotate.Accepted), nil)
	shows(t, c, a, annotate.Victim, annotate.StateAccepted, "Harbor Clinic")
	a = c.submit(a, act(annotate.Attacker, annotate.NotStated), nil)
	shows(t, c, a, annotate.Attacker, annotate.StateNotStated, "not stated")
	if a.has(act(annotate.Attacker, annotate.Accepted)) || a.has(act(annotate.Attacker, annotate.Rejected)) {
		t.Error("where nothing is proposed, accept and reject are offered")
	}
	var acts []annotate.Act
	for _, d := range s.review(t, r.ID).Log {
		acts = append(acts, d.Act)
		if d.By != "Ada" || d.Incident != "1" || d.At.IsZero() {
			t.Errorf("stored: %+v", d)
		}
	}
	if want := []annotate.Act{annotate.Accepted, annotate.Rejected, annotate.NotStated, annotate.Accepted, annotate.NotStated}; !slices.Equal(acts, want) {
		t.Errorf("stored: %v", acts)
	}
}

// A field's key takes all of its open values in one step, and undo takes them all
// back.
func TestDecideOnASet(t *testing.T) {
	s, c, r := clinicReview(t)
	a := c.get(views.ReviewURL(r.ID))
	states := func(want ...string) {
		t.Helper()
		var got []string
		c.get(a.url.String()).doc.Find(row(annotate.DataTypes) + " [data-value]").Each(func(_ int, s *selection) {
			got = append(got, s.AttrOr("data-state", ""))
		})
		if !slices.Equal(got, want) {
			t.Errorf("the values are %v, not %v", got, want)
		}
	}
	states("open", "open", "open")
	a = c.submit(a, act(annotate.DataTypes, annotate.Accepted), nil)
	states("accepted", "accepted", "accepted")
	a = c.submit(a, undoForm, nil)
	states("open", "open", "open")
	a = c.submit(a, chipAct(t, annotate.DataTypes, "address", annotate.Rejected), nil)
	states("open", "rejected", "open")
	a = c.submit(a, act(annotate.DataTypes, annotate.Accepted), nil)
	states("accepted", "rejected", "accepted") // the open ones alone
	a = c.submit(a, chipAct(t, annotate.DataTypes, "address", annotate.Accepted), nil)
	states("accepted", "accepted", "accepted")
	a = c.submit(a, act(annotate.DataTypes, annotate.Rejected), nil)
	states("rejected", "rejected", "rejected")
	a = c.submit(a, act(annotate.DataTypes, annotate.Accepted), nil)
	states("accepted", "accepted", "accepted")
	for range 5 {
		a = c.submit(a, undoForm, nil)
	}
	states("open", "open", "open")
	if n := len(annotate.Effective(s.review(t, r.ID).Log)); n != 0 {
		t.Errorf("%d decisions are left", n)
	}
	if _, disabled := c.get(a.url.String()).one(undoForm + " button").Attr("disabled"); !disabled {
		t.Error("undo is offered where there is nothing to undo")
	}
	c.submit(a, undoForm, nil).is(http.StatusConflict).wants("[role=alert]", "There is nothing to undo.")
}

// The same form sent twice, as by a double click or a reload, changes nothing.
func TestFormSentTwice(t *testing.T) {
	s, c, r := clinicReview(t)
	for _, form := range []string{act(annotate.DataTypes, annotate.Accepted), act(annotate.Victim, annotate.Rejected),
		act(annotate.Attacker, annotate.NotStated), onIncident(annotate.IncidentAdded), onIncident(annotate.IncidentDeleted), undoForm} {
		a := c.get(views.ReviewURL(r.ID))
		first := c.submit(a, form, nil).is(http.StatusOK)
		log := s.review(t, r.ID).Log
		for range 2 {
			again := c.submit(a, form, nil).is(http.StatusOK)
			if again.alert() != "" {
				t.Errorf("%s: sent again, the page says %q", form, again.alert())
			}
			if got := len(s.review(t, r.ID).Log); got != len(log) {
				t.Errorf("%s: sent again, %d decisions became %d", form, len(log), got)
			}
		}
		if len(log) == 0 || first.alert() != "" {
			t.Errorf("%s: nothing was stored: %s", form, first.alert())
		}
	}
}

// Accepting a field never overwrites what the reviewer has corrected or added.
func TestAcceptKeepsCorrections(t *testing.T) {
	_, c, r := clinicReview(t)
	a := correct(t, c, r.ID, annotate.BreachStart, "2024-03", map[string]string{"to": "2024-03-03", "quote": "March 3, 2024"})
	a = c.submit(a, act(annotate.BreachStart, annotate.Accepted), nil)
	shows(t, c, a, annotate.BreachStart, annotate.StateCorrected, "2024-03-03 3 March 2024 was 2024-03")
	addValue(t, c, r.ID, annotate.Attacker, map[string]string{"to": "Harbor", "quote": "Harbor"}).is(http.StatusOK)
	a = c.post(views.DecisionsURL(r.ID), url.Values{"id": {"late"}, "act": {"accepted"}, "incident": {"1"}, "current": {"1"}, "field": {annotate.Attacker}})
	shows(t, c, a, annotate.Attacker, annotate.StateAdded, "✚ Harbor added ✎ ✕")
}

func TestIncidents(t *testing.T) {
	s, c, r := clinicReview(t)
	a := c.get(views.ReviewURL(r.ID)).is(http.StatusOK)
	tabs := func(want ...string) {
		t.Helper()
		for _, a := range []answer{a, c.get(a.url.String()).is(http.StatusOK)} {
			if got := a.texts("[data-tab]"); !slices.Equal(got, want) {
				t.Errorf("incidents %q, not %q", got, want)
			}
		}
	}
	tabs("1 Harbor Clinic", "2 Pine Valley")
	a = c.submit(a, onIncident(annotate.IncidentAdded), nil)
	tabs("1 Harbor Clinic", "2 Pine Valley", "3 unnamed")
	a.wants("[data-tab][aria-current]", "3 unnamed") // the new one is open
	shows(t, c, a, annotate.Victim, annotate.StateUndecided, "not stated")
	a = c.submit(a, onIncident(annotate.MadePrimary), nil)
	tabs("1 unnamed", "2 Harbor Clinic", "3 Pine Valley")
	a.wants("[data-tab][aria-current]", "1 unnamed")
	if a.has(onIncident(annotate.MadePrimary)) {
		t.Error("the primary incident can be made primary")
	}
	a = c.submit(a, onIncident(annotate.IncidentDeleted), nil)
	tabs("1 Harbor Clinic", "2 Pine Valley")
	stale := a
	a = c.submit(a, onIncident(annotate.NoIncident), nil)
	tabs()
	a.mentions("#"+views.FieldsID, "No incident here: the article is about no specific breach.")
	c.submit(stale, act(annotate.Victim, annotate.Accepted), nil).is(http.StatusConflict).mentions("[role=alert]", "no longer part of the review")
	a = c.submit(a, undoForm, nil)
	tabs("1 Harbor Clinic", "2 Pine Valley")
	checkPage(t, a)
	a = c.get(a.one("[data-tab='2']").AttrOr("href", ""))
	a = c.submit(a, act(annotate.Victim, annotate.Accepted), nil)
	a.wants("[data-tab][aria-current]", "2 Pine Valley") // one stays at the incident
	shows(t, c, a, annotate.Victim, annotate.StateAccepted, "Pine Valley")
	r = s.review(t, r.ID)
	if got := r.State().Incidents[1].Fields[annotate.Victim].State(); got != annotate.StateAccepted {
		t.Errorf("stored: %s", got)
	}
}

// What no form of the page would send is refused with a reason, and stored by no
// way around.
func TestDecisionsRefused(t *testing.T) {
	s, c, r := clinicReview(t)
	ok := map[string]string{"id": "d", "act": "accepted", "incident": "1", "current": "1", "field": "victim"}
	for _, bad := range []struct {
		status int
		says   string
		change map[string]string
	}{
		{422, "needs an id", map[string]string{"id": ""}},
		{422, "needs an id", map[string]string{"id": strings.Repeat("x", 101), "act": "not_stated"}},
		{422, "is not an act", map[string]string{"act": "guessed"}},
		{422, "form of its own", map[string]string{"act": "finished"}},
		{422, "form of its own", map[string]string{"act": "reopened"}},
		{422, "form of its own", map[string]string{"act": "undone"}},
		{422, "is not a field", map[string]string{"field": "colour"}},
		{409, "no longer part", map[string]string{"incident": "9"}},
		{409, "no longer holds", map[string]string{"from": `"Fox Clinic"`}},
		{422, "is no JSON", map[string]string{"from": `{`}},
	} {
		form := url.Values{}
		for name, text := range ok {
			form.Set(name, text)
		}
		for name, text := range bad.change {
			form.Set(name, text)
		}
		for _, c := range []*client{c, c.htmx()} {
			a := c.post(views.DecisionsURL(r.ID), form)
			if a.status != bad.status || !strings.Contains(a.alert(), bad.says) {
				t.Errorf("%v: %d %q", bad.change, a.status, a.alert())
			}
			a.one("#" + views.FieldsID)
		}
	}
	if log := s.review(t, r.ID).Log; len(log) > 0 {
		t.Errorf("stored: %v", log)
	}
}

// A decision answers scripts with the fields and the article's evidence, and leads
// a browser to a page that can be loaded again.
func TestDecisionAnswers(t *testing.T) {
	_, c, r := clinicReview(t)
	form := url.Values{"id": {"d1"}, "act": {"accepted"}, "incident": {"2"}, "current": {"2"}, "field": {"victim"}}
	a := c.send(http.MethodPost, views.DecisionsURL(r.ID), form).is(http.StatusSeeOther)
	if to := a.header.Get("Location"); to != views.ReviewAtURL(r.ID, "2", "victim") {
		t.Errorf("the browser is led to %s", to)
	}
	form.Set("id", "d2")
	a = c.htmx().send(http.MethodPost, views.DecisionsURL(r.ID), form).is(http.StatusOK)
	a.one("#" + views.ArticleBodyID)
	if a.one("#"+views.FieldsID).AttrOr("data-incident", "") != "2" || !a.one(row(annotate.Victim)).HasClass("on") || a.has("header") {
		t.Errorf("a script is shown %s", a.body)
	}
}

// TestRedo: what was undone comes back as one, also after the page was loaded
// again, until another decision is made.
func TestRedo(t *testing.T) {
	s, c, r := clinicReview(t)
	a := c.get(views.ReviewURL(r.ID))
	is := func(state annotate.State) {
		t.Helper()
		if got := a.is(http.StatusOK).one(row(annotate.DataTypes)).AttrOr("data-state", ""); got != string(state) {
			t.Errorf("the data types are %s, not %s", got, state)
		}
	}
	if a.has(redoForm) {
		t.Error("there is something to redo before anything was undone")
	}
	a = c.submit(a, act(annotate.DataTypes, annotate.Accepted), nil)
	is(annotate.StateAccepted)
	all := len(annotate.Effective(s.review(t, r.ID).Log))
	a = c.submit(a, undoForm, nil)
	is(annotate.StateOpen)
	a = c.submit(c.get(views.ReviewURL(r.ID)), redoForm, nil)
	is(annotate.StateAccepted)
	if got := len(annotate.Effective(s.review(t, r.ID).Log)); got != all || all < 2 {
		t.Errorf("%d decisions after redo, %d before undo; want several and equal", got, all)
	}
	a = c.submit(a, undoForm, nil)
	a = c.submit(a, act(annotate.Victim, annotate.Accepted), nil)
	if a.has(redoForm) {
		t.Error("a new decision leaves something to redo")
	}
	c.post(views.RedoURL(r.ID), url.Values{"id": {"late"}}).is(http.StatusConflict).mentions("[role=alert]", "nothing to redo")
}
