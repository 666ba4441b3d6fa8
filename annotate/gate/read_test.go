package gate

import (
	"strings"
	"testing"
	"time"

	"assay/annotate"
)

func TestReadRules(t *testing.T) {
	r := Default()
	err := r.Read("assay.toml", []byte(`
[gate]
min_values = 80
resamples = 500
seed = 7
confident = 0.9
old_after_days = 30
reason = "our gold repeats the wire's copies"

[all]
f1 = 0.7
largest_drop = 0.02

[each]
largest_drop = 0.1

[field.victim]
f1 = 0.8
evidence = 0.75
auto_accept_precision = 1

[field]
ransom_demand = { not_worse = false, largest_drop = 0.3, reason = "5 values" }

[[slice]]
where = "year=2019"
f1 = 0.5

[[pin]]
article = "sample-01"
incident = 2
field = "victim"
note = "the vendor is not the victim"

[[pin]]
article = "sample-02"
note = "shown to every customer"
`))
	if err != nil {
		t.Fatal(err)
	}
	if r.Resampling.MinValues != 80 || r.Resampling.N != 500 || r.Resampling.Seed != 7 || r.Confident != 0.9 || r.OldAfter != 30*24*time.Hour {
		t.Errorf("[gate] is %+v", r)
	}
	victim := r.field(annotate.Victim)
	if *victim.F1 != 0.8 || *victim.Evidence != 0.75 || *victim.AutoAccept != 1 || *victim.LargestDrop != 0.1 || !victim.NotWorse {
		t.Errorf("[field.victim] is %+v", victim)
	}
	if ransom := r.field(annotate.RansomDemand); ransom.NotWorse || *ransom.LargestDrop != 0.3 {
		t.Errorf("ransom_demand is %+v", ransom)
	}
	if len(r.Slices) != 1 || r.Slices[0].Where.String() != "year=2019" || *r.Slices[0].F1 != 0.5 {
		t.Errorf("slices are %+v", r.Slices)
	}
	if len(r.Pins) != 2 || r.Pins[0].Incident != 2 || r.Pins[0].Field != annotate.Victim || r.Pins[1].Article != "sample-02" {
		t.Errorf("pins are %+v", r.Pins)
	}
	want := []Loosened{{"gate.min_values", "our gold repeats the wire's copies"}, {"field.ransom_demand.not_worse", "5 values"}, {"field.ransom_demand.largest_drop", "5 values"}}
	if len(r.Loosened) != 3 || r.Loosened[0] != want[0] || r.Loosened[1] != want[1] || r.Loosened[2] != want[2] {
		t.Errorf("loosened are %v, want %v", r.Loosened, want)
	}
	if Default().field(annotate.Victim).Limits != (Limits{}) {
		t.Error("reading rules changed the defaults")
	}
}

// The command line says again what a file says, and goes before it.
func TestReadTwice(t *testing.T) {
	r := Default()
	for _, text := range []string{"all.f1 = 0.7\nfield.victim.f1 = 0.5", "field.victim.largest_drop=0.05\nall.f1=0.8"} {
		if err := r.Read("--rule", []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if victim := r.field(annotate.Victim); *r.All.F1 != 0.8 || *victim.F1 != 0.5 || *victim.LargestDrop != 0.05 {
		t.Errorf("%+v, victim %+v", r.All, victim)
	}
}

func TestBadRules(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"[all\n", "assay.toml:1: is not TOML"},
		{"[all]\nf1 = 0.8\nf1 = 0.7\n", "assay.toml:3: is not TOML"},
		{"[all]\n\nf2 = 0.8\n", "assay.toml:3: all.f2: is no key that Assay knows; [all] takes f1, evidence, auto_accept_precision, largest_drop"},
		{"floors = 1\n", "assay.toml:1: floors: is no key that Assay knows; the top takes gate, all, each, field, slice, pin"},
		{"\n[al]\nf1 = 1\n", "assay.toml:2: al: is no key that Assay knows"},
		{"[all]\nf1 = \"0.8\"\n", `assay.toml:2: all.f1: is the text "0.8"; it must be a rate from 0 to 1, such as 0.8`},
		{"[all]\nf1 = 80\n", "assay.toml:2: all.f1: 80 is not a rate from 0 to 1"},
		{"[all]\nf1 = -0.1\n", "assay.toml:2: all.f1: -0.1 is not a rate from 0 to 1"},
		{"[all]\nf1 = nan\n", "assay.toml:2: all.f1: NaN is not a rate"},
		{"[all]\nf1 = 2026-01-01\n", "assay.toml:2: all.f1: is a date or time"},
		{"all = 1\n", "assay.toml:1: all: is the number 1; it must be a table, [all]"},
		{"[field.victim]\nf1 = 0.8\n[field.vctim]\nf1 = 0.8\n", "assay.toml:3: field.vctim: is not a field of schema breach/1"},
		{"field.victim.f3 = 0.8\n", "assay.toml:1: field.victim.f3: is no key that Assay knows"},
		{"[field]\nvictim = { f1 = 0.8, f4 = 1 }\n", "assay.toml:2: field.victim.f4: is no key"},
		{"[field]\nvictim = 0.8\n", "assay.toml:2: field.victim: is the number 0.8; it must be a table, [field.victim]"},
		{"[gate]\nnot_worse = false\n", `assay.toml:2: gate.not_worse: is weaker than the default; say why in the same table, as reason = "…"`},
		{"[gate]\nnot_worse = false\nreason = \" \"\n", "assay.toml:2: gate.not_worse: is weaker"},
		{"[gate]\nevidence_not_worse = false\n", "assay.toml:2: gate.evidence_not_worse: is weaker"},
		{"[gate]\nnot_worse = 0\n", "assay.toml:2: gate.not_worse: is the number 0; it must be true or false"},
		{"[gate]\nmin_values = 20\n", "assay.toml:2: gate.min_values: 20 is not between 50 and"},
		{"[gate]\nmin_values = 100\n", "assay.toml:2: gate.min_values: is weaker"},
		{"[gate]\nmin_values = 50.5\n", "assay.toml:2: gate.min_values: is the number 50.5; it must be a whole number"},
		{"[gate]\nlevel = 0.99\n", "assay.toml:2: gate.level: is weaker"},
		{"[gate]\nlevel = 0.5\n", "assay.toml:2: gate.level: 0.5 is not between 0.8 and 0.999"},
		{"[field.victim]\nnot_worse = false\n", "assay.toml:2: field.victim.not_worse: is weaker"},
		{"[each]\nlargest_drop = 0.1\n[field.victim]\nlargest_drop = 0.2\n", "assay.toml:4: field.victim.largest_drop: is weaker"},
		{"[each]\nf1 = 0.1\n", "assay.toml:2: each.f1: is no key that Assay knows; [each] takes largest_drop"},
		{"[slice]\nwhere = \"year=2019\"\n", "assay.toml:1: slice: is a table; write [[slice]], once for each"},
		{"[[slice]]\nwhere = \"year=2019\"\nf1 = 0.5\n[[slice]]\nwhere = \"colour=red\"\nf1 = 0.5\n", "assay.toml:5: slice[1].where: "},
		{"[[slice]]\nf1 = 0.5\n", "assay.toml:1: slice[0].where: "},
		{"[[slice]]\nwhere = \"year=2019\"\n", "assay.toml:2: slice[0].where: has no rule"},
		{"[[pin]]\narticle = \"a\"\n", "assay.toml:1: pin[0].note: is missing; say why"},
		{"[[pin]]\nnote = \"x\"\n", "assay.toml:1: pin[0].article: "},
		{"[[pin]]\narticle = \"a\"\nnote = \"x\"\nfield = \"vctim\"\n", `assay.toml:4: pin[0].field: "vctim" is not a field`},
		{"[[pin]]\narticle = \"a\"\nnote = \"x\"\nincident = 0\n", "assay.toml:4: pin[0].incident: 0 is not between 1 and"},
		{"pin = [1]\n", "assay.toml:1: pin: holds the number 1; write [[pin]], once for each"},
	} {
		r := Default()
		err := r.Read("assay.toml", []byte(test.text))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q:\n got %v\nwant %s", test.text, err, test.want)
		}
		if err != nil && annotate.KindOf(err) != annotate.Invalid {
			t.Errorf("%q: the error is not Invalid", test.text)
		}
	}
}
