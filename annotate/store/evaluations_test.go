package store_test

import (
	"slices"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/score"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var evaluating = []behaviour{
	{"an evaluation comes back whole", evaluationWhole},
	{"the same evaluation is kept once", evaluationOnce},
	{"an evaluation on other gold is refused", evaluationOfOtherGold},
	{"an evaluation is repeated for another version", evaluationRepeated},
	{"the baseline is a stored evaluation", baselines},
	{"a pin is in force until it is removed with a reason", pins},
	{"a pin names what there is", pinsOfNothing},
}

// worse makes proposals of gold: every third value is wrong in some way.
func worse(gold annotate.Record) []annotate.Incident {
	var proposed []annotate.Incident
	n := 0
	for _, incident := range gold.Incidents {
		fields := make(map[string][]annotate.Claim)
		for _, f := range annotate.Fields {
			for _, c := range incident.Fields[f.Key] {
				n++
				switch name, isName := c.Value.(annotate.Name); {
				case n%3 == 0 && isName:
					c.Value = name + " Group"
				case n%3 == 0 && f.Kind == annotate.KindDate:
					c.Value = annotate.Date("1999")
				case n%3 == 0:
					continue
				case n%5 == 0:
					c.Evidence = []annotate.Span{{Start: 0, End: 3}}
				}
				c.Note = ""
				c.Confidence = annotate.Confidence(1 / float64(n+1))
				fields[f.Key] = append(fields[f.Key], c)
			}
		}
		proposed = append(proposed, annotate.Incident{ID: incident.ID, Fields: fields})
	}
	return append(proposed, annotate.Incident{ID: "invented", Fields: map[string][]annotate.Claim{
		"attacker": {{Value: annotate.Name("Nobody"), Extra: annotate.Extra{"rank": []byte("1")}}},
	}})
}

// evaluate scores proposals for all but the last article of a snapshot.
func (b *bench) evaluate(snapshot, extractor string, opts score.Options) *score.Evaluation {
	b.Helper()
	_, records := b.inSnapshot(snapshot, "")
	var gold []annotate.Record
	var groups []int
	proposals := make(map[string][]annotate.Incident)
	for i, r := range records {
		gold, groups = append(gold, r.Record), append(groups, r.Group)
		if i < len(records)-1 {
			proposals[r.ID] = worse(r.Record)
		}
	}
	e := score.Evaluate(gold, groups, proposals, extractor, opts)
	e.Gold.Name, e.Made = snapshot, b.Now()
	return e
}

func (b *bench) save(snapshot string, e *score.Evaluation) int64 {
	b.Helper()
	id, err := b.SaveEvaluation(b.ctx(), snapshot, e)
	b.must(err)
	return id
}

// sameEvaluation fails unless two evaluations are equal in all that they hold.
func sameEvaluation(b *bench, got, want *score.Evaluation) {
	b.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		b.Fatalf("the evaluation has changed (-saved +read):\n%s", diff)
	}
}

func evaluationWhole(b *bench) {
	b.samples()
	b.snapshot("v1")
	for _, opts := range []score.Options{{Primary: true}, {}} {
		e := b.evaluate("v1", "x@1", opts)
		equal(b, len(e.Missing), 1, "articles without proposals")
		shuffled := *e
		shuffled.Articles = slices.Clone(e.Articles)
		slices.Reverse(shuffled.Articles)
		id := b.save("v1", &shuffled)
		got, err := b.Evaluation(b.ctx(), id)
		b.must(err)
		sameEvaluation(b, got, e)

		found, err := b.FindEvaluation(b.ctx(), "v1", "x@1")
		b.must(err)
		sum := e.Sum(nil)
		equal(b, found.ID, id, "id")
		equal(b, found.Primary, opts.Primary, "primary incidents only")
		equal(b, found.Gold, e.Gold, "gold version")
		equal(b, found.Made, e.Made, "when it was made")
		equal(b, found.Incidents, sum.Incidents, "incidents")
		equal(b, found.Missing, 1, "articles without proposals")
		equal(b, found.Micro(), sum.Micro(), "micro")
		for i, f := range sum.Fields() {
			equal(b, found.Fields[i].Tally, f.Tally, "tally of "+f.Field.Key)
		}
	}
	_, err := b.Evaluation(b.ctx(), 99)
	b.want(err, annotate.NotFound)
}

func evaluationOnce(b *bench) {
	b.samples()
	b.snapshot("v1")
	e := b.evaluate("v1", "x@1", score.Options{})
	first := b.save("v1", e)
	b.clock.Advance(time.Hour)
	again := b.evaluate("v1", "x@1", score.Options{})
	equal(b, b.save("v1", again), first, "id of the same evaluation")
	other := b.save("v1", b.evaluate("v1", "x@2", score.Options{}))
	changed := b.evaluate("v1", "x@1", score.Options{})
	changed.Articles[0].Record.Outcomes = changed.Articles[0].Record.Outcomes[1:]
	third := b.save("v1", changed)
	all, err := b.Evaluations(b.ctx())
	b.must(err)
	var ids []int64
	for _, v := range all {
		ids = append(ids, v.ID)
	}
	equal(b, slices.Equal(ids, []int64{third, other, first}), true, "the newest come first")
	found, err := b.FindEvaluation(b.ctx(), "", "x@1")
	b.must(err)
	equal(b, found.ID, third, "the newest of the extractor")
	_, err = b.FindEvaluation(b.ctx(), "v2", "x@9")
	b.want(err, annotate.NotFound, "x@9", "assay evaluate --db … --snapshot v2")
}

// A repeated evaluation reads as one that was scored and drawn for the version.
func evaluationRepeated(b *bench) {
	b.samples()
	b.snapshot("v1")
	before := b.save("v1", b.evaluate("v1", "x@1", score.Options{}))
	second := b.evaluate("v1", "x@2", score.Options{})
	outcomes := second.Articles[0].Record.Outcomes
	worst := slices.IndexFunc(outcomes, func(o score.Outcome) bool { return o.Kind == score.Correct })
	outcomes[worst].Kind = score.Incorrect
	first := b.save("v1", second)
	made := b.Now().Add(-24 * time.Hour)
	again, err := b.RepeatEvaluation(b.ctx(), first, "x@3", made)
	b.must(err)
	second.Extractor, second.Made = "x@3", made
	got, err := b.Evaluation(b.ctx(), again)
	b.must(err)
	sameEvaluation(b, got, second)
	equal(b, b.save("v1", second), again, "the version's evaluation when it is scored")
	want, err := b.Report(b.ctx(), first, annotate.Victim)
	b.must(err)
	report, err := b.Report(b.ctx(), again, annotate.Victim)
	b.must(err)
	equal(b, cmp.Diff(want, report), "", "figures")
	b.must(b.DrawMissing(b.ctx()))
	compared, err := b.Comparison(b.ctx(), before, again)
	b.must(err)
	broken := compared.Changed("", false)
	changes, err := b.Changes(b.ctx(), compared, broken, "", false)
	b.must(err)
	equal(b, len(changes), 1, "articles with broken answers")
	for id, version := range map[int64]string{first: "x@3", 99: "x@4"} {
		_, err = b.RepeatEvaluation(b.ctx(), id, version, made)
		b.want(err, annotate.NotFound, version)
	}
}

func evaluationOfOtherGold(b *bench) {
	gold := b.samples()
	b.snapshot("v1")
	e := b.evaluate("v1", "x@1", score.Options{})
	_, err := b.SaveEvaluation(b.ctx(), "v2", e)
	b.want(err, annotate.NotFound, "v2")
	gold[0].Incidents = []annotate.Incident{}
	_, err = b.Import(b.ctx(), gold[:1], true)
	b.must(err)
	b.snapshot("v2")
	_, err = b.SaveEvaluation(b.ctx(), "v2", e)
	b.want(err, annotate.Conflict, "other gold", "evaluate again")
	e.Extractor = ""
	_, err = b.SaveEvaluation(b.ctx(), "v1", e)
	b.want(err, annotate.Invalid, "extractor")
}

func baselines(b *bench) {
	b.samples()
	b.snapshot("v1")
	_, err := b.Baseline(b.ctx())
	b.want(err, annotate.NotFound, "assay baseline set")
	b.want(b.SetBaseline(b.ctx(), 7, "", ""), annotate.NotFound)
	first := b.save("v1", b.evaluate("v1", "x@1", score.Options{}))
	second := b.save("v1", b.evaluate("v1", "x@2", score.Options{}))
	b.must(b.SetBaseline(b.ctx(), second, "Ada", "in production"))
	b.clock.Advance(time.Hour)
	b.must(b.SetBaseline(b.ctx(), first, "Bob", "rolled back"))
	got, err := b.Baseline(b.ctx())
	b.must(err)
	equal(b, got.ID, first, "baseline")
	equal(b, got.Extractor+got.By+got.Note, "x@1Bobrolled back", "extractor, who and why")
	equal(b, got.At, b.Now(), "when it was set")
}

func pins(b *bench) {
	gold := b.samples()
	add := func(p annotate.Pin) annotate.Pin {
		p.Article, p.Note = gold[0].ID, "A customer complained."
		p, err := b.AddPin(b.ctx(), p)
		b.must(err)
		return p
	}
	first := add(annotate.Pin{By: "Ada"})
	second := add(annotate.Pin{Incident: 1, Field: "victim"})
	all, err := b.Pins(b.ctx())
	b.must(err)
	equal(b, slices.Equal(all, []annotate.Pin{first, second}), true, "pins as they were added")
	equal(b, first.At, b.Now(), "when it was pinned")
	_, err = b.AddPin(b.ctx(), annotate.Pin{Article: gold[0].ID, Note: "Again."})
	b.want(err, annotate.Conflict, gold[0].ID, "remove")
	b.want(b.RemovePin(b.ctx(), first.ID, "Bob", " "), annotate.Invalid, "reason")
	b.must(b.RemovePin(b.ctx(), first.ID, "Bob", "The gold was wrong."))
	b.want(b.RemovePin(b.ctx(), first.ID, "Bob", "Again."), annotate.NotFound, "pin list")
	all, err = b.Pins(b.ctx())
	b.must(err)
	equal(b, slices.Equal(all, []annotate.Pin{second}), true, "what is left")
	add(annotate.Pin{}) // again, once it was removed
}

func pinsOfNothing(b *bench) {
	gold := b.samples()
	for _, test := range []struct {
		pin   annotate.Pin
		kind  annotate.ErrorKind
		names string
	}{
		{annotate.Pin{Article: "none", Note: "Why."}, annotate.NotFound, `"none"`},
		{annotate.Pin{Article: gold[0].ID, Note: "Why.", Incident: 99}, annotate.Invalid, "incident"},
		{annotate.Pin{Article: gold[0].ID, Note: "Why.", Incident: -1}, annotate.Invalid, "incident"},
		{annotate.Pin{Article: gold[0].ID, Note: "Why.", Field: "colour"}, annotate.Invalid, "colour"},
		{annotate.Pin{Article: gold[0].ID}, annotate.Invalid, "note"},
		{annotate.Pin{Note: "Why."}, annotate.Invalid, "article"},
	} {
		_, err := b.AddPin(b.ctx(), test.pin)
		b.want(err, test.kind, test.names)
	}
	_, err := b.Import(b.ctx(), []annotate.Record{articleRecord(1)}, false)
	b.must(err)
	_, err = b.AddPin(b.ctx(), annotate.Pin{Article: "a-1", Note: "Not labelled yet.", Incident: 2})
	b.must(err)
	if all, _ := b.Pins(b.ctx()); len(all) != 1 || !strings.Contains(all[0].String(), "a-1, incident 2") {
		b.Fatalf("pins: %v", all)
	}
}
