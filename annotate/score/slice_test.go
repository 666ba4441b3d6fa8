package score

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"assay/annotate"
)

func sliced(id, source, published string, mode annotate.Mode, length int, incidents ...annotate.Incident) annotate.Record {
	return annotate.Record{
		Article:   annotate.Article{ID: id, Text: strings.Repeat("x", length), Source: source, Published: annotate.Date(published)},
		Review:    &annotate.ReviewNote{Mode: mode},
		Incidents: incidents,
	}
}

func TestSlices(t *testing.T) {
	bank := hit("Adder", "ssn")
	bank.Fields[annotate.VictimType] = []annotate.Claim{{Value: annotate.Choice("finance")}}
	gold := []annotate.Record{
		sliced("a", "Wire", "2019-02-07", annotate.Blind, 500, bank),
		sliced("b", "Wire", "XXXX-03", annotate.Assisted, 5000, hit("Boa"), hit("Cobra")),
		sliced("c", "", "2018", annotate.Assisted, 20_000),
		{Article: annotate.Article{ID: "d"}, Scope: []string{annotate.Victim}, Incidents: []annotate.Incident{hit("Drake")}},
	}
	e := Evaluate(gold, []int{0, 1, 1, 2}, nil, "x", Options{})
	var own []Predicate
	for _, s := range []string{"data_types=ssn", "victim:present", "year=2019"} {
		p, err := ParsePredicate(s)
		if err != nil {
			t.Fatal(err)
		}
		if p.String() != s {
			t.Errorf("%q is written %q", s, p)
		}
		own = append(own, p)
	}
	var got []string
	for _, s := range e.Slices(own...) {
		micro := s.Sum.Micro()
		got = append(got, strings.TrimSpace(fmt.Sprintf("%d/%d/%d %s %s", s.Articles, s.Groups, micro.Gold(), s.Attribute, s.Value)))
	}
	want := []string{
		"2/1/2 mode assisted", "1/1/3 mode blind", "2/2/5 source Wire", "1/1/0 year 2018", "1/1/3 year 2019",
		"1/1/3 victim_type finance",
		"1/1/3 length under 1,000", "1/1/2 length 3,000 to 9,999", "1/1/0 length 10,000 and more",
		"1/1/0 incidents 0", "1/1/3 incidents 1", "1/1/2 incidents 2",
		"1/1/3 data_types=ssn", "3/3/6 victim:present", "1/1/3 year=2019",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("articles/groups/values (-want +got):\n%s", diff)
	}
}

func TestBadPredicates(t *testing.T) {
	for s, want := range map[string]string{
		"ssn":            "write field=value or field:present",
		"data_types=":    "write field=value or field:present",
		"colour=red":     `"colour" is neither a field nor one of mode, source`,
		"colour:present": `"colour" is neither a field`,
		"data_types=dna": `"dna" is not a choice of data_types`,
		"discovered=may": "is not an EDTF date",
	} {
		if _, err := ParsePredicate(s); annotate.KindOf(err) != annotate.Invalid || !strings.Contains(fmt.Sprint(err), want) {
			t.Errorf("%q: %v, want an Invalid error with %q", s, err, want)
		}
	}
}
