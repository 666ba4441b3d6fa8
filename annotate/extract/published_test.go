package extract_test

import (
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

// TestImplausibleDayOfPublication: what cannot be the day of publication resolves no
// date, neither a month without year nor a weekday; the guidelines' ruling.
func TestImplausibleDayOfPublication(t *testing.T) {
	const hacked = "Hackers broke into Corvid Bank on June 3 and stole the names of customers. "
	for _, c := range []struct{ name, published, source, text, start string }{
		{"plausible", "2017-07-14", "https://example.com/2017/07/14/corvid", hacked, "2017-06-03"},
		{"no date in the address", "2017-07-14", "https://example.com/corvid-2018-report", hacked, "2017-06-03"},
		{"the page was moved some months later", "2017-07-14", "https://example.com/2017-11-02/corvid", hacked, "2017-06-03"},
		{"address of another year", "2017-07-14", "https://example.com/2018/07/14/corvid", hacked, "XXXX-06-03"},
		{"month in an address", "2015-07-14", "https://example.com/news/2018-07/corvid", hacked, "XXXX-06-03"},
		{"weekday that fits", "2018-03-30", "", "Hackers broke into Corvid Bank on Thursday, March 22 and stole the names of customers.", "2018-03-22"},
		{"weekday of another year", "2017-03-30", "", "Hackers broke into Corvid Bank on Thursday, March 22 and stole the names of customers.", "XXXX-03-22"},
		{"a premiere after publication", "2017-06-06", "", hacked + "The bank's next annual meeting of shareholders is on Sunday, June 11.", "2017-06-03"},
		{"an incident of a later year", "2016-07-14", "", hacked + "Kestrel was hacked in May 2018 by the same people.", "XXXX-06-03"},
		{"a forecast", "2016-07-14", "", hacked + "Every second bank will be hacked in 2018, analysts think.", "2016-06-03"},
		{"weekday alone", "2017-07-14", "https://example.com/2018/07/14/corvid", "Hackers broke into Corvid Bank on Tuesday and stole the names of customers.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := extract.NewRules().Extract(annotate.Article{ID: "a", Text: c.text, Published: annotate.Date(c.published), Source: c.source})
			if len(found) == 0 {
				t.Fatal("no incident")
			}
			got := ""
			for _, v := range found[0].Fields[annotate.BreachStart] {
				got = v.Value.String()
			}
			if got != c.start {
				t.Errorf("breach_start %q, want %q", got, c.start)
			}
		})
	}
}
