package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

func TestPeople(t *testing.T) {
	s := newSite(t)
	ada, reviewer := s.user(t, "Ada", annotate.Reviewer)
	lena, lead := s.user(t, "Lena", annotate.Lead)
	if _, err := s.CreatePerson(t.Context(), store.NewPerson{Name: "Bot", Role: annotate.Reviewer, Scripted: true}); err != nil {
		t.Fatal(err)
	}
	a := lead.get(views.PeopleURL).is(http.StatusOK)
	a.wants("h1", "3 people")
	a.mentions("tbody tr:contains(Bot)", "scripted")
	a.mentions("tbody tr:contains(Lena)", "you")

	role := "form[action='" + views.PersonRoleURL(ada.ID) + "']"
	a = lead.submit(a, role, nil).is(http.StatusOK)
	a.wants(role+" button", "Make reviewer")
	reviewer.get(views.AccuracyURL).is(http.StatusOK)
	a = lead.submit(a, role, nil).is(http.StatusOK)
	reviewer.get(views.AccuracyURL).is(http.StatusForbidden)

	active := "form[action='" + views.PersonActiveURL(ada.ID) + "']"
	a = lead.submit(a, active, nil).is(http.StatusOK)
	a.mentions("tbody tr:contains(Ada)", "deactivated")
	sendsToSignIn(t, reviewer, http.MethodGet, views.HomeURL)
	a = lead.submit(a, active, nil).is(http.StatusOK)
	a.mentions("tbody tr:contains(Ada)", "invited")

	for _, path := range []string{views.PersonRoleURL(lena.ID), views.PersonActiveURL(lena.ID)} {
		a = lead.submit(a, "form[action='"+path+"']", nil).is(http.StatusConflict)
		a.mentions("[role=alert]", "last active lead")
	}
	lead.get(views.PeopleURL).is(http.StatusOK)
}

func TestInviteRefused(t *testing.T) {
	s := newSite(t)
	_, lead := s.user(t, "Lena", annotate.Lead)
	for _, c := range []struct{ name, role, says string }{
		{"", "reviewer", "Give a name"},
		{" ", "lead", "Give a name"},
		{"lena", "lead", "Somebody has that name already"},
		{"A\x00da", "lead", "Give a name"},
		{strings.Repeat("x", 101), "lead", "Give a name"},
		{"Ada", "owner", "neither reviewer nor lead"},
	} {
		a := lead.submit(lead.get(views.PeopleURL), "form[action='/people']", map[string]string{"name": c.name, "role": c.role}).is(http.StatusUnprocessableEntity)
		a.mentions("[role=alert]", c.says)
		if kept := a.one("[name=name]").AttrOr("value", ""); kept != strings.TrimSpace(strings.ReplaceAll(c.name, "\x00", "\ufffd")) {
			t.Errorf("of %q the form keeps %q", c.name, kept)
		}
		if a.has("main [role=status]") {
			t.Error("there is a link")
		}
	}
	if people, err := s.People(t.Context()); err != nil || len(people) != 1 {
		t.Errorf("people %v, %v", people, err)
	}
}

// A form without its answer is refused, and taken for neither.
func TestPeopleFormsNeedTheirAnswer(t *testing.T) {
	s := newSite(t)
	ada, _ := s.user(t, "Ada", annotate.Lead)
	_, lead := s.user(t, "Lena", annotate.Lead)
	for _, path := range []string{views.PersonActiveURL(ada.ID), views.PersonRoleURL(ada.ID)} {
		for _, form := range []url.Values{{}, {"active": {"perhaps"}, "role": {"perhaps"}}} {
			lead.post(path, form).is(http.StatusUnprocessableEntity)
		}
	}
	if p, err := s.Person(t.Context(), ada.ID); err != nil || !p.Active || p.Role != annotate.Lead {
		t.Errorf("%+v, %v", p, err)
	}
}

// Somebody who was deactivated gets no link.
func TestNoLinkForTheDeactivated(t *testing.T) {
	s := newSite(t)
	ada, _ := s.person(t, "Ada", annotate.Reviewer)
	_, lead := s.user(t, "Lena", annotate.Lead)
	if err := s.SetActive(t.Context(), ada.ID, false); err != nil {
		t.Fatal(err)
	}
	if lead.get(views.PeopleURL).has("form[action='" + views.PersonResetURL(ada.ID) + "']") {
		t.Error("a link is offered")
	}
	a := lead.post(views.PersonResetURL(ada.ID), url.Values{}).is(http.StatusConflict)
	a.mentions("[role=alert]", "Ada is not active")
}
