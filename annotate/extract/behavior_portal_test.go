package extract_test

import (
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/learn"
)

// TestNarrativesAreCodedApart checks that what the narratives of a regulator teach of a
// firm's kind is used in narratives, and tells nothing of firms in the press.
func TestNarrativesAreCodedApart(t *testing.T) {
	var gold []annotate.Record
	for _, name := range []string{"Tamarack Tools", "Juniper Paving", "Orchard Lighting", "Saffron Cranes", "Pelham Castings", "Drover Trailers", "Quarrel Pumps", "Linden Valves"} {
		gold = append(gold, annotate.Record{
			Article: annotate.Article{ID: name, Text: "The covered entity (CE), " + name + ", Inc., reported that letters were mailed to the wrong employees and retirees. The CE notified HHS."},
			Scope:   []string{annotate.VictimType},
			Incidents: []annotate.Incident{{ID: "1", Fields: map[string][]annotate.Claim{
				annotate.VictimType: {{Value: annotate.Choice("health_plan")}},
			}}},
		})
	}
	model, err := learn.Train(gold, learn.Options{Uncalibrated: true, L2: 0.05})
	if err != nil {
		t.Fatal(err)
	}
	e := extract.NewWith(model)
	typeOf := func(text string) string {
		for _, i := range e.Extract(annotate.Article{ID: "x", Text: text}) {
			for _, c := range i.Fields[annotate.VictimType] {
				return c.Value.String()
			}
		}
		return ""
	}
	if got := typeOf("The covered entity (CE), Bramble Winches, Inc., reported that letters were mailed to the wrong employees and retirees. The CE notified HHS."); got != "health_plan" {
		t.Errorf("in a narrative it is %q, want health_plan", got)
	}
	if got := typeOf("Bramble Winches, Inc., said that letters were mailed to the wrong employees and retirees."); got == "health_plan" {
		t.Error("in the press it is a health_plan too")
	}
}

// TestHabitsOfCodingChangeOverTheYears checks that what a portal coded one way in early
// years and another way in late ones is coded by its year, in years between, too.
func TestHabitsOfCodingChangeOverTheYears(t *testing.T) {
	tell := func(name, published string) annotate.Article {
		return annotate.Article{ID: name, Published: annotate.Date(published), Text: "The covered entity (CE), " + name +
			" Dental, reported that a departing assistant copied the appointment book before she opened her own practice. The CE notified HHS."}
	}
	var gold []annotate.Record
	for i, name := range []string{"Tamarack", "Juniper", "Orchard", "Saffron", "Pelham", "Drover", "Quarrel", "Linden", "Thistle", "Marram"} {
		published, code := "2011-05-02", "theft"
		if i%2 == 0 {
			published, code = "2019-05-02", "unauthorized_access_disclosure"
		}
		gold = append(gold, annotate.Record{Article: tell(name, published), Scope: []string{annotate.BreachType},
			Incidents: []annotate.Incident{{ID: "1", Fields: map[string][]annotate.Claim{annotate.BreachType: {{Value: annotate.Choice(code)}}}}}})
	}
	model, err := learn.Train(gold, learn.Options{Uncalibrated: true})
	if err != nil {
		t.Fatal(err)
	}
	e := extract.NewWith(model)
	for published, want := range map[string]string{"2011-08-01": "theft", "2012-02-01": "theft", "2018-02-01": "unauthorized_access_disclosure", "2020-08-01": "unauthorized_access_disclosure"} {
		got := ""
		for _, i := range e.Extract(tell("Bramble", published)) {
			for _, c := range i.Fields[annotate.BreachType] {
				got = c.Value.String()
			}
		}
		if got != want {
			t.Errorf("published %s it is %q, want %q", published, got, want)
		}
	}
}
