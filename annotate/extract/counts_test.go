package extract

import (
	"testing"

	"assay/annotate"
)

func countsOf(text string) []count {
	x := newLexicon()
	x.addAll(inUnits, unitTable)
	tokens := tokenize(text)
	sentences := splitSentences(tokens, 0)
	found, _ := x.find(tokens, sentences)
	return findCounts(tokens, sentences, found[inUnits])
}

func TestCounts(t *testing.T) {
	for _, c := range []struct {
		text      string
		n         int64
		qualifier annotate.Qualifier
		unit      unit
	}{
		{"It affected 69,589 people.", 69589, annotate.Exact, unitPeople},
		{"It affected nearly 70,000 patients.", 70000, annotate.About, unitPeople},
		{"data of 4.5 million customers", 4500000, annotate.Exact, unitPeople},
		{"data of 4.5M customers", 4500000, annotate.Exact, unitPeople},
		{"at least 200k user accounts", 200000, annotate.AtLeast, unitRecords},
		{"more than 1.3 million individuals", 1300000, annotate.AtLeast, unitPeople},
		{"up to 100,000 taxpayers", 100000, annotate.AtMost, unitPeople},
		{"as many as 300 students", 300, annotate.AtMost, unitPeople},
		{"an estimated 12,000 patient records", 12000, annotate.About, unitPeople},
		{"half a million members", 500000, annotate.Exact, unitPeople},
		{"fewer than 900 residents", 900, annotate.AtMost, unitPeople},
		{"between 1,000 and 2,500 guests", 2500, annotate.AtMost, unitPeople},
		{"10,000 to 12,000 guests", 12000, annotate.AtMost, unitPeople},
		{"6,000+ donors", 6000, annotate.AtLeast, unitPeople},
		{"some 88 hospitals", 88, annotate.About, unitOther},
	} {
		got := countsOf(c.text)
		if len(got) != 1 || got[0].n != c.n || got[0].qualifier != c.qualifier || got[0].unit != c.unit {
			t.Errorf("%q: %+v, want %d %s %s", c.text, got, c.n, c.qualifier, c.unit)
		}
	}
}

func TestWhatIsNoCount(t *testing.T) {
	for _, text := range []string{
		"It paid $12,000 to the group.", "10% of users", "in 2019 users", "on April 28 users saw", "at 5:40 users", "version 2 users", "call 1-833-555-0100 members",
	} {
		if got := countsOf(text); len(got) != 0 {
			t.Errorf("%q counts %+v", text, got)
		}
	}
}

func TestMoney(t *testing.T) {
	for _, c := range []struct {
		text string
		want annotate.Money
	}{
		{"demanded $22 million", annotate.Money{Amount: 22e6, Currency: "USD"}},
		{"demanded $17 000 at once", annotate.Money{Amount: 17000, Currency: "USD"}},
		{"a ransom of four bitcoins", annotate.Money{Amount: 4, Currency: "BTC"}},
		{"0.2 Bitcoin", annotate.Money{Amount: 0.2, Currency: "BTC"}},
		{"£500,000", annotate.Money{Amount: 500000, Currency: "GBP"}},
		{"A$2m", annotate.Money{Amount: 2e6, Currency: "AUD"}},
		{"1,500 Canadian dollars", annotate.Money{Amount: 1500, Currency: "CAD"}},
		{"30,000 euros", annotate.Money{Amount: 30000, Currency: "EUR"}},
	} {
		tokens := tokenize(c.text)
		got := findMoney(tokens, splitSentences(tokens, 0))
		if len(got) != 1 || got[0].value != c.want {
			t.Errorf("%q: %+v, want %v", c.text, got, c.want)
		}
	}
}
