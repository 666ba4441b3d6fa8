package store_test

import (
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/store"
)

var people = []behaviour{
	{"people: names are unique without regard to case", peopleNames},
	{"people: the last lead stays", peopleLastLead},
	{"people: deactivation ends sessions and links", peopleDeactivate},
	{"links: set-up makes the first lead, once", linkSetup},
	{"links: an invitation sets a password, once", linkInvite},
	{"links: a reset voids older links and sessions", linkReset},
	{"links: expire", linkExpires},
	{"links: sign-in, and a demo needs no set-up", linkSignIn},
	{"sessions: begin, expire and end", sessionLife},
}

func peopleNames(b *bench) {
	ada := b.reviewer(" Ada Löv ")
	equal(b, ada.Name, "Ada Löv", "name")
	equal(b, ada.Active && !ada.SignedUp && !ada.Scripted, true, "a new person is active, without a password")
	equal(b, ada.Created, b.Now(), "time of creation")
	for _, name := range []string{"ADA LÖV", "ada lo\u0308v"} {
		_, err := b.CreatePerson(b.ctx(), store.NewPerson{Name: name, Role: annotate.Lead})
		b.want(err, annotate.Conflict, "name")
	}
	for _, name := range []string{"", "  ", "a\x00", "a\nb", strings.Repeat("x", 101)} {
		_, err := b.CreatePerson(b.ctx(), store.NewPerson{Name: name, Role: annotate.Lead})
		b.want(err, annotate.Invalid, "name")
	}
	_, err := b.CreatePerson(b.ctx(), store.NewPerson{Name: "Bob", Role: "owner"})
	b.want(err, annotate.Invalid, "role")
	bob, err := b.CreatePerson(b.ctx(), store.NewPerson{Name: "aaron", Role: annotate.Lead, Scripted: true})
	b.must(err)
	everybody, err := b.People(b.ctx())
	b.must(err)
	equal(b, len(everybody) == 2 && everybody[0] == bob && everybody[1] == ada, true, "everybody by name")
	_, _, err = b.PasswordOf(b.ctx(), "nobody")
	b.want(err, annotate.NotFound)
	p, hash, err := b.PasswordOf(b.ctx(), " ada LÖV")
	b.must(err)
	equal(b, p, ada, "person by name")
	equal(b, hash, "", "hash before a password is set")
	_, err = b.Person(b.ctx(), 99)
	b.want(err, annotate.NotFound)
}

func peopleLastLead(b *bench) {
	first, second := b.lead("Ada"), b.lead("Bob")
	b.must(b.SetRole(b.ctx(), second.ID, annotate.Reviewer))
	b.want(b.SetRole(b.ctx(), first.ID, annotate.Reviewer), annotate.Conflict, "last")
	b.want(b.SetActive(b.ctx(), first.ID, false), annotate.Conflict, "last")
	b.must(b.SetRole(b.ctx(), first.ID, annotate.Lead))
	b.must(b.SetRole(b.ctx(), second.ID, annotate.Lead))
	b.must(b.SetActive(b.ctx(), first.ID, false))
	b.want(b.SetActive(b.ctx(), second.ID, false), annotate.Conflict, "last")
	p, err := b.Person(b.ctx(), first.ID)
	b.must(err)
	equal(b, p.Active || p.MayLead(), false, "active")
	b.must(b.SetActive(b.ctx(), first.ID, true))
	b.want(b.SetRole(b.ctx(), 99, annotate.Lead), annotate.NotFound)
	b.want(b.SetActive(b.ctx(), 99, true), annotate.NotFound)
	b.want(b.SetRole(b.ctx(), first.ID, "boss"), annotate.Invalid)
}

func (b *bench) link(kind store.LinkKind, person int64) string {
	b.Helper()
	token, err := b.CreateLink(b.ctx(), kind, person, time.Hour)
	b.must(err)
	return token
}

func (b *bench) session(p annotate.Person) string {
	b.Helper()
	id, err := b.CreateSession(b.ctx(), p.ID, time.Hour)
	b.must(err)
	return id
}

func peopleDeactivate(b *bench) {
	ada := b.reviewer("Ada")
	token, session := b.link(store.LinkInvite, ada.ID), b.session(ada)
	b.must(b.SetActive(b.ctx(), ada.ID, false))
	_, err := b.SessionPerson(b.ctx(), session)
	b.want(err, annotate.NotFound)
	_, err = b.CreateSession(b.ctx(), ada.ID, time.Hour)
	b.want(err, annotate.Forbidden, "Ada")
	_, err = b.CreateLink(b.ctx(), store.LinkInvite, ada.ID, time.Hour)
	b.want(err, annotate.Conflict, "Ada")
	b.must(b.SetActive(b.ctx(), ada.ID, true))
	_, _, err = b.Link(b.ctx(), token)
	b.want(err, annotate.NotFound)
	_, err = b.SessionPerson(b.ctx(), session)
	b.want(err, annotate.NotFound)
}

func linkSetup(b *bench) {
	needed, err := b.NeedsSetup(b.ctx())
	b.must(err)
	equal(b, needed, true, "set-up of a new database")
	first, second := b.link(store.LinkSetup, 0), b.link(store.LinkSetup, 0)
	equal(b, len(first), 43, "length of a token")
	l, p, err := b.Link(b.ctx(), first)
	b.must(err)
	equal(b, l, store.Link{Kind: store.LinkSetup, Expires: b.Now().Add(time.Hour)}, "link")
	equal(b, p, annotate.Person{}, "person of a set-up link")
	_, err = b.SpendLink(b.ctx(), first, "Ada", "")
	b.want(err, annotate.Invalid, "password")
	_, err = b.SpendLink(b.ctx(), first, "", "hash")
	b.want(err, annotate.Invalid, "name")

	ada, err := b.SpendLink(b.ctx(), first, "Ada", "hash")
	b.must(err)
	equal(b, ada.MayLead() && ada.SignedUp, true, "the first lead may lead")
	_, err = b.SpendLink(b.ctx(), first, "Eve", "hash")
	b.want(err, annotate.NotFound)
	_, err = b.SpendLink(b.ctx(), second, "Eve", "hash")
	b.want(err, annotate.Conflict, "first lead")
	needed, err = b.NeedsSetup(b.ctx())
	b.must(err)
	equal(b, needed, false, "set-up after the first lead")

	// Nobody who leads could sign in once this invitation has expired.
	b.lead("Bea")
	b.must(b.SetActive(b.ctx(), ada.ID, false))
	needed, err = b.NeedsSetup(b.ctx())
	b.must(err)
	equal(b, needed, true, "set-up when no active lead has a password")
}

func linkInvite(b *bench) {
	ada := b.reviewer("Ada")
	first, second := b.link(store.LinkInvite, ada.ID), b.link(store.LinkInvite, ada.ID)
	l, p, err := b.Link(b.ctx(), first)
	b.must(err)
	equal(b, l.PersonID, ada.ID, "person of the link")
	equal(b, p, ada, "person")
	p, err = b.SpendLink(b.ctx(), first, "ignored", "hash")
	b.must(err)
	equal(b, p.SignedUp && p.Name == "Ada", true, "signed up under the name that was given")
	for _, token := range []string{first, second, "guess", ""} {
		_, _, err = b.Link(b.ctx(), token)
		b.want(err, annotate.NotFound)
		_, err = b.SpendLink(b.ctx(), token, "", "other hash")
		b.want(err, annotate.NotFound)
	}
	_, hash, err := b.PasswordOf(b.ctx(), "Ada")
	b.must(err)
	equal(b, hash, "hash", "hash")
	_, err = b.CreateLink(b.ctx(), store.LinkInvite, ada.ID, time.Hour)
	b.want(err, annotate.Conflict, "reset")
	_, err = b.CreateLink(b.ctx(), store.LinkInvite, 99, time.Hour)
	b.want(err, annotate.NotFound)
	_, err = b.CreateLink(b.ctx(), "magic", ada.ID, time.Hour)
	b.want(err, annotate.Invalid, "magic")
}

func linkReset(b *bench) {
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	_, err := b.SpendLink(b.ctx(), b.link(store.LinkInvite, ada.ID), "", "old")
	b.must(err)
	others := b.link(store.LinkInvite, bob.ID)
	older := b.link(store.LinkReset, ada.ID)
	mine, his := b.session(ada), b.session(bob)
	reset := b.link(store.LinkReset, ada.ID)
	_, _, err = b.Link(b.ctx(), older)
	b.want(err, annotate.NotFound)
	_, err = b.SessionPerson(b.ctx(), mine)
	b.must(err) // a link that is not used ends nothing
	_, err = b.SpendLink(b.ctx(), reset, "", "new")
	b.must(err)
	_, hash, err := b.PasswordOf(b.ctx(), "ada")
	b.must(err)
	equal(b, hash, "new", "hash after the reset")
	_, err = b.SessionPerson(b.ctx(), mine)
	b.want(err, annotate.NotFound)
	_, err = b.SessionPerson(b.ctx(), his)
	b.must(err)
	_, _, err = b.Link(b.ctx(), others)
	b.must(err)
}

func linkExpires(b *bench) {
	ada := b.reviewer("Ada")
	token := b.link(store.LinkInvite, ada.ID)
	b.clock.Advance(time.Hour - time.Second)
	_, _, err := b.Link(b.ctx(), token)
	b.must(err)
	b.clock.Advance(time.Second)
	_, _, err = b.Link(b.ctx(), token)
	b.want(err, annotate.NotFound)
	_, err = b.SpendLink(b.ctx(), token, "", "hash")
	b.want(err, annotate.NotFound)
}

func linkSignIn(b *bench) {
	_, err := b.CreatePerson(b.ctx(), store.NewPerson{Name: "Script", Role: annotate.Reviewer, Scripted: true})
	b.must(err)
	lead := b.lead("Demo")
	needed, err := b.NeedsSetup(b.ctx())
	b.must(err)
	equal(b, needed, false, "set-up of a demo")
	token := b.link(store.LinkSignIn, lead.ID)
	p, err := b.SpendLink(b.ctx(), token, "", "")
	b.must(err)
	equal(b, p, lead, "person who signs in; no password is set")
	_, err = b.SpendLink(b.ctx(), token, "", "")
	b.want(err, annotate.NotFound)
}

func sessionLife(b *bench) {
	ada := b.reviewer("Ada")
	first, second := b.session(ada), b.session(ada)
	p, err := b.SessionPerson(b.ctx(), first)
	b.must(err)
	equal(b, p, ada, "person")
	b.must(b.DeleteSession(b.ctx(), first))
	b.must(b.DeleteSession(b.ctx(), first))
	_, err = b.SessionPerson(b.ctx(), first)
	b.want(err, annotate.NotFound)
	b.clock.Advance(time.Hour - time.Second)
	_, err = b.SessionPerson(b.ctx(), second)
	b.must(err)
	b.clock.Advance(time.Second)
	_, err = b.SessionPerson(b.ctx(), second)
	b.want(err, annotate.NotFound)
	_, err = b.CreateSession(b.ctx(), 99, time.Hour)
	b.want(err, annotate.NotFound)
}
