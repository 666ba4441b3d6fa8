package web_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/neardup"
	"assay/annotate/samples"
	"assay/annotate/store"
	"assay/views"
)

// The page of a snapshot counts what it holds, and each number leads to as many
// articles.
func TestSnapshotIsCounted(t *testing.T) {
	s, c := reviewed(t)
	s.evaluate(t, "first", s.current(t))
	values, records := make(map[string]int), make(map[string]int)
	parts := make(map[string]int)
	err := s.EachSnapshotRecord(t.Context(), "first", "", func(r store.SnapshotRecord) error {
		parts[string(r.Part)]++
		for _, f := range annotate.Fields {
			n := 0
			for _, in := range r.Incidents {
				n += len(in.Fields[f.Key])
			}
			values[f.Label] += n
			if n > 0 {
				records[f.Label]++
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	page := c.get(views.SnapshotURL("first")).is(http.StatusOK)
	rows := page.doc.Find("table").Last().Find("tbody tr")
	if rows.Length() != len(annotate.Fields) {
		t.Fatalf("%d rows", rows.Length())
	}
	for i := range annotate.Fields {
		cells := rows.Eq(i).Find("td")
		label := words(cells.Eq(0))
		if got, want := words(cells.Eq(1))+" "+words(cells.Eq(2)), strconv.Itoa(records[label])+" "+strconv.Itoa(values[label]); got != want {
			t.Errorf("%s: %s, not %s", label, got, want)
		}
		if link := cells.Eq(1).Find("a").AttrOr("href", ""); i < 3 && link != "" {
			c.get(link).mentions("h1", strconv.Itoa(records[label])+" record")
		}
	}
	for _, part := range neardup.AllParts {
		list := c.get(views.SnapshotArticlesURL("first", views.SnapshotFilter{Part: string(part)}, 1)).is(http.StatusOK)
		if n := list.doc.Find("tbody tr").Length(); n != parts[string(part)] {
			t.Errorf("%s lists %d records, not %d", part, n, parts[string(part)])
		}
	}
	blind := c.get(views.SnapshotArticlesURL("first", views.SnapshotFilter{Mode: "blind"}, 1))
	if n := blind.doc.Find("tbody tr").Length(); n != 3 {
		t.Errorf("%d blind records, not 3", n)
	}
	c.get(page.doc.Find("#evaluations ~ div td a").First().AttrOr("href", "")).mentions("h1", "error")
}

// What is downloaded is what the store holds, whole or a part of it, with its card.
func TestSnapshotDownloads(t *testing.T) {
	s, c := reviewed(t)
	s.evaluate(t, "first", s.current(t))
	var want []byte
	var test int
	err := s.EachSnapshotRecord(t.Context(), "first", "", func(r store.SnapshotRecord) error {
		want = append(r.AppendJSON(want), '\n')
		if r.Part == neardup.Test {
			test++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := c.get(views.SnapshotFileURL("first", "jsonl", "")).is(http.StatusOK); string(got.body) != string(want) {
		t.Errorf("%d bytes of JSON Lines, not %d", len(got.body), len(want))
	}
	if got := c.get(views.SnapshotFileURL("first", "jsonl", "test")).is(http.StatusOK); strings.Count(string(got.body), "\n") != test {
		t.Errorf("the part test has %d lines, not %d", strings.Count(string(got.body), "\n"), test)
	}
	if got := c.get(views.SnapshotFileURL("first", "csv", "")).is(http.StatusOK); !strings.HasPrefix(string(got.body), "id,") {
		t.Errorf("CSV begins with %.40q", got.body)
	}
	card := string(c.get(views.SnapshotCardURL("first", "")).is(http.StatusOK).body)
	snapshot, err := s.Snapshot(t.Context(), "first")
	if err != nil || !strings.Contains(card, snapshot.Gold.Hash) {
		t.Errorf("the card lacks the hash (%v):\n%.300s", err, card)
	}
	for _, path := range []string{views.SnapshotFileURL("first", "xml", ""), views.SnapshotFileURL("first", "csv", "most"), views.SnapshotFileURL("none", "csv", ""), views.SnapshotURL("none")} {
		c.get(path).is(http.StatusNotFound)
	}
}

// A difference names what changed, by value, and who decided it.
func TestSnapshotChanges(t *testing.T) {
	s, c := reviewed(t)
	s.evaluate(t, "first", s.current(t))
	records := samples.All()
	id := records[5].ID
	was := records[5].Incidents[0].Fields[annotate.Victim][0].Value.String()
	s.changeVictim(t, id, "Another Name Ltd")
	more := records[0]
	more.ID, more.Text = "one-more", more.Text+"\n\nOne more line, which makes it another article."
	importGold(t, s, []annotate.Record{more})
	s.evaluate(t, "second", s.current(t))
	page := c.get(views.SnapshotChangesURL("second", "first", 1)).is(http.StatusOK)
	page.wants("h1", "2 articles differ from first to second: 1 changed, 1 added.")
	row := page.doc.Find("main li")
	if text := words(row); row.Length() != 1 || !strings.Contains(text, "Victim "+was+" → becomes Another Name Ltd corrected by Ada,") {
		t.Errorf("the changes are %q", text)
	}
	back := c.get(views.SnapshotChangesURL("first", "second", 1)).is(http.StatusOK)
	back.mentions("h1", "1 changed, 1 gone")
	c.get(views.SnapshotChangesURL("second", "second", 1)).is(http.StatusUnprocessableEntity)
}

func TestTakeSnapshot(t *testing.T) {
	s, c := reviewed(t)
	s.evaluate(t, "first", s.current(t))
	for wrong, form := range map[string]url.Values{
		"already":      {"name": {"first"}, "shares": {"80/10/10"}},
		"name a":       {"name": {"no name"}, "shares": {"80/10/10"}},
		"Shares":       {"name": {"second"}, "shares": {"most"}},
		"name names a": {"name": {""}, "shares": {"80/10/10"}},
	} {
		got := c.post(views.SnapshotsURL, form).is(http.StatusUnprocessableEntity)
		if !strings.Contains(got.alert(), strings.Fields(wrong)[0]) || got.doc.Find("input[name=name]").AttrOr("value", "") != form.Get("name") {
			t.Errorf("%v: %q", form, got.alert())
		}
	}
	job := c.follow(c.post(views.SnapshotsURL, url.Values{"name": {"second"}, "note": {"for spring"}, "shares": {"70/20/10"}}))
	job.mentions("h1", "Snapshot second")
	list, err := s.Jobs(t.Context(), 0, 10)
	if err != nil || len(list) != 1 || list[0].Args.Note != "for spring" || list[0].Args.Shares != "70/20/10" {
		t.Errorf("the jobs are %v (%v)", list, err)
	}
}

// Every number of values, and every part, leads to a list that says so many.
func TestNumbersOfASnapshotLeadToTheirRecords(t *testing.T) {
	s, c := reviewed(t)
	s.evaluate(t, "first", s.current(t))
	for path, css := range map[string]string{
		views.SnapshotURL("first"): "dl.figures a, table:contains(Values) tbody a",
		views.SnapshotsURL:         "table td:nth-child(2) a, table td:nth-child(4) a, table td:nth-child(5) a",
	} {
		links := c.get(path).is(http.StatusOK).doc.Find(css)
		if links.Length() < 3 {
			t.Errorf("%s has %d links", path, links.Length())
		}
		for i := range links.Length() {
			n := words(links.Eq(i))
			found := c.get(links.Eq(i).AttrOr("href", "")).is(http.StatusOK).text("h1")
			if !strings.HasPrefix(found, n+" record") && !strings.Contains(found, " with "+n+" value") {
				t.Errorf("%s leads to %q (%s)", n, found, links.Eq(i).AttrOr("href", ""))
			}
		}
	}
}
