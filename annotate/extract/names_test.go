package extract

import (
	"slices"
	"testing"

	"assay/annotate"
)

// readText runs the generators over a text without a title.
func readText(text string) *reading {
	return New().lexicon.read(annotate.Article{ID: "a", Text: text})
}

// organizationsOf returns the full names, each with how often it is named.
func organizationsOf(r *reading) map[string]int {
	out := map[string]int{}
	for _, o := range r.organizations {
		out[o.full] = len(o.mentions)
	}
	return out
}

func TestShortFormsBelongToTheFullName(t *testing.T) {
	for _, c := range []struct {
		text, full string
		mentions   int
	}{
		{"The breach hit Blue Heron Bank of Ohio. Later Blue Heron said more, and Blue Heron Bank apologised.", "Blue Heron Bank of Ohio", 3},
		{"The Northern Travel Agents Association (NTAA) was hacked. It told us that NTAA members lost data.", "Northern Travel Agents Association", 3},
		{"Pelican Health, Inc., was hacked, a spokesman for Pelican Health said.", "Pelican Health, Inc", 2},
		{"The City of Danbrook paid. In Danbrook, people were angry.", "City of Danbrook", 2},
		{"They asked St. Anne’s Hospital and it said so. A nurse left St. Anne’s Hospital.", "St. Anne’s Hospital", 2},
		{"It wrote to the Centers for Care and Aging Services on Monday.", "Centers for Care and Aging Services", 1},
	} {
		if got := organizationsOf(readText(c.text)); got[c.full] != c.mentions {
			t.Errorf("%q names %v, want %q %d times", c.text, got, c.full, c.mentions)
		}
	}
}

func TestPersonsAreNoOrganizations(t *testing.T) {
	r := readText("Acme chief executive Ravi Oduya said so. Mr. Lund agreed, and later Oduya wrote to Acme customers, said Mary Holt, a spokeswoman.")
	for _, o := range r.organizations {
		person := slices.Contains([]string{"Ravi Oduya", "Oduya", "Lund", "Mary Holt"}, o.full)
		if o.person != person {
			t.Errorf("%q: person is %v", o.full, o.person)
		}
	}
}

func TestRowsOfNames(t *testing.T) {
	r := readText("Breaches also hit Alder Foods, Birch Hotels in Denver, Cedar Air (twice) and Dogwood Bank.")
	want := 4
	for _, i := range r.byPlace {
		if n := r.names[i]; r.norm(n.first) != "denver" && r.rows[i].names != want {
			t.Errorf("%q stands in a row of %d, want %d", r.organizations[n.who].full, r.rows[i].names, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"a hospital in Houston", []string{"US-TX"}},
		{"an Australian retailer", []string{"AU"}},
		{"a clinic in Muncie, Ind., said", []string{"US-IN"}},
		{"the UK’s largest bank told us", []string{"GB"}},
		{"It told us, and we march on", nil},
		{"The Washington Post said", nil},
		{"in Wheeling, West Virginia", []string{"US-WV"}},
	} {
		var got []string
		for _, p := range readText(c.text).places {
			got = append(got, string(p.code))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}

func TestDenial(t *testing.T) {
	for _, c := range []struct {
		text   string
		denied map[string]bool
	}{
		{"Social Security numbers were not exposed, but names were.", map[string]bool{"ssn": true, "name": false}},
		{"It did not include passwords or bank account numbers.", map[string]bool{"credentials": true, "bank_account": true}},
		{"No passwords were compromised.", map[string]bool{"credentials": true}},
		{"Names and addresses were stolen.", map[string]bool{"name": false, "address": false}},
		{"The file held not only names.", map[string]bool{"name": false}},
	} {
		r := readText(c.text)
		for _, m := range r.found[inDataTypes] {
			if want, ok := c.denied[m.value]; !ok || r.denied[m.first] != want {
				t.Errorf("%q: %s denied is %v", c.text, m.value, r.denied[m.first])
			}
		}
	}
}
