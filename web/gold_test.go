package web_test

import (
	"bytes"
	"net/http"
	"testing"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/views"
)

// The downloads are what the store holds, in the form of the exports.
func TestGoldDownload(t *testing.T) {
	s, c := reviewed(t)
	page := c.get(views.GoldURL).is(http.StatusOK)
	for _, format := range []exchange.Format{exchange.JSONL, exchange.CSV} {
		var want bytes.Buffer
		w, err := exchange.NewWriter(&want, format, exchange.Gold)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.EachGold(t.Context(), func(_ int64, r annotate.Record) error { return w.Write(r) }); err != nil {
			t.Fatal(err)
		}
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
		a := c.get(page.one("a[href='"+views.GoldFileURL(string(format))+"'][download]").AttrOr("href", "")).is(http.StatusOK)
		checkHeaders(t, a)
		if !bytes.Equal(a.body, want.Bytes()) || want.Len() < 1000 {
			t.Errorf("%s: %d bytes, not the %d of the export", format, len(a.body), want.Len())
		}
		for name, want := range map[string]string{
			"Content-Type":        map[exchange.Format]string{"jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8"}[format],
			"Content-Disposition": `attachment; filename="gold.` + string(format) + `"`,
			"Cache-Control":       "no-store",
		} {
			if got := a.header.Get(name); got != want {
				t.Errorf("%s: %s is %q", format, name, got)
			}
		}
	}
	c.get(views.GoldFileURL("jsonl") + "/").is(http.StatusNotFound)
}

// Without gold there are an empty file and a table of headings.
func TestEmptyGoldDownload(t *testing.T) {
	s := newSite(t)
	_, c := s.user(t, "Ada", annotate.Lead)
	if a := c.get(views.GoldFileURL("jsonl")).is(http.StatusOK); len(a.body) > 0 || a.header.Get("Content-Type") != "application/x-ndjson" {
		t.Errorf("JSON Lines: %q %v", a.body, a.header)
	}
	if a := c.get(views.GoldFileURL("csv")).is(http.StatusOK); bytes.Count(a.body, []byte("\n")) != 1 {
		t.Errorf("CSV: %q", a.body)
	}
	c.get(views.GoldURL).wants("h1", "0 gold records")
}

// A download that breaks off is an error for who downloads, not a shorter file.
func TestBrokenDownload(t *testing.T) {
	s, path := siteWith(t, plain)
	_, c := s.user(t, "Ada", annotate.Lead)
	var records []annotate.Record
	for n := range 600 {
		r := annotate.Record{Article: numbered(n), Incidents: []annotate.Incident{}}
		r.Text = string(bytes.Repeat([]byte("The text. "), 100))[:1000-n%7] + r.ID
		records = append(records, r)
	}
	importGold(t, s, records)
	captureLog(t)
	spoilGold(t, path, "a-590")
	res, err := c.http.Do(c.request(http.MethodGet, views.GoldFileURL("jsonl"), nil))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var got bytes.Buffer
	if n, err := got.ReadFrom(res.Body); err == nil || res.StatusCode != http.StatusOK || n == 0 {
		t.Errorf("status %d, %d bytes, error %v", res.StatusCode, n, err)
	}
}
