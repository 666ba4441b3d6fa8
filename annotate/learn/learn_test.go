package learn_test

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/learn"
	"assay/annotate/samples"
)

func train(t *testing.T, records []annotate.Record, opts learn.Options) *extract.Model {
	t.Helper()
	m, err := learn.Train(records, opts)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestEqualGoldMakesEqualModels(t *testing.T) {
	one := train(t, samples.All(), learn.Options{Seed: 3}).Bytes()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if two := train(t, samples.All(), learn.Options{Seed: 3}).Bytes(); !bytes.Equal(one, two) {
		t.Error("two trainings on the same gold made different models")
	}
}

func TestModelsNameNoWords(t *testing.T) {
	file := train(t, samples.All(), learn.Options{Uncalibrated: true}).Bytes()
	for _, r := range samples.All() {
		for _, word := range strings.Fields(r.Text) {
			if len(word) > 9 && bytes.Contains(file, []byte(word)) {
				t.Errorf("the model holds the word %q", word)
			}
		}
	}
}

func TestWithoutLabelsThereIsNothingToLearn(t *testing.T) {
	_, err := learn.Train([]annotate.Record{{Article: annotate.Article{ID: "a", Text: "A text."}}}, learn.Options{})
	if annotate.KindOf(err) != annotate.Invalid || !strings.Contains(err.Error(), "no record has labels") {
		t.Errorf("the error is %v", err)
	}
}

// article makes one that names phishing, which the rules take for the way
// in.
func article(i int) annotate.Article {
	towns := []string{"Arden", "Belmont", "Corwen", "Dunmore", "Elmsford", "Fernley", "Galston", "Harwich", "Ilford", "Jarrow", "Kelso", "Ludlow"}
	town := towns[i%len(towns)]
	return annotate.Article{ID: fmt.Sprint("a", i), Title: town + " Bank hacked through phishing",
		Text: fmt.Sprintf("%s Bank said that hackers stole names of %d customers through a phishing email, a drill of its trainers.", town, 1200+i)}
}

// phishing trains on the gold of twelve such articles, as change makes it, and says
// how likely phishing is in another.
func phishing(t *testing.T, change func(r *annotate.Record)) float64 {
	t.Helper()
	return phishingLearned(t, townBanks(change), learn.Options{})
}

// townBanks is the gold of twelve articles.
func townBanks(change func(r *annotate.Record)) (gold []annotate.Record) {
	for i := range 12 {
		r := annotate.Record{Article: article(i)}
		r.Incidents = []annotate.Incident{{ID: "1", Fields: map[string][]annotate.Claim{
			annotate.Victim:     {{Value: annotate.Name(strings.TrimSuffix(r.Title, " hacked through phishing")), Evidence: []annotate.Span{{Start: 0, End: len(r.Title) - len(" hacked through phishing")}}}},
			annotate.BreachType: {{Value: annotate.Choice("hacking_it_incident")}},
		}}}
		change(&r)
		gold = append(gold, r)
	}
	return gold
}

func phishingLearned(t *testing.T, gold []annotate.Record, opts learn.Options) float64 {
	t.Helper()
	return phishingBeside(t, "trainers", gold, opts)
}

// phishingBeside a word at the end of the article.
func phishingBeside(t *testing.T, last string, gold []annotate.Record, opts learn.Options) float64 {
	t.Helper()
	opts.Uncalibrated, opts.L2, opts.HalfTrust = true, 0.05, 0.1
	e := extract.NewWith(train(t, gold, opts))
	incidents := e.Extract(annotate.Article{ID: "x", Title: "Morden Bank hacked through phishing",
		Text: "Morden Bank said that hackers stole names of 3100 customers through a phishing email, a drill of its " + last + "."})
	if len(incidents) != 1 {
		t.Fatalf("%d incidents, want 1", len(incidents))
	}
	for _, c := range incidents[0].Fields[annotate.AttackVector] {
		if c.Value == annotate.Choice("phishing") {
			return *c.Confidence
		}
	}
	return 0
}

func TestGoldDecides(t *testing.T) {
	stated := phishing(t, func(r *annotate.Record) {
		r.Incidents[0].Fields[annotate.AttackVector] = []annotate.Claim{{Value: annotate.Choice("phishing")}}
	})
	missing := phishing(t, func(*annotate.Record) {})
	if stated < 0.8 || missing > 0.3 {
		t.Errorf("phishing has %.2f where gold states it, want at least 0.8, and %.2f where it does not, want at most 0.3", stated, missing)
	}
}

// TestWordsTeachWordsLikeThem: what gold says beside some words holds beside words of
// their classes too, which it does not have.
func TestWordsTeachWordsLikeThem(t *testing.T) {
	told := func(r *annotate.Record, by string) { r.Text = strings.Replace(r.Text, "trainers", by, 1) }
	n := 0
	gold := townBanks(func(r *annotate.Record) {
		if n++; n%2 == 0 {
			told(r, "violinists")
			return
		}
		told(r, "surgeons")
		r.Incidents[0].Fields[annotate.AttackVector] = []annotate.Claim{{Value: annotate.Choice("phishing")}}
	})
	like, unlike := phishingBeside(t, "dentists", gold, learn.Options{}), phishingBeside(t, "pianists", gold, learn.Options{})
	if like < unlike+0.1 {
		t.Errorf("phishing has %.2f beside a word like those that gold has beside it, and %.2f beside one like those of the others", like, unlike)
	}
}

func TestOutsideTheScopeNothingIsKnown(t *testing.T) {
	scope := []string{annotate.Victim, annotate.BreachType}
	unknown := phishing(t, func(r *annotate.Record) { r.Scope = scope })
	if unknown < 0.5 {
		t.Errorf("a field outside the scope was taken for not stated: phishing has %.2f", unknown)
	}
	rejected := phishing(t, func(r *annotate.Record) {
		r.Scope = scope
		r.Decisions = []annotate.Decision{{ID: "d", Incident: "1", Field: annotate.AttackVector, Act: annotate.Rejected, From: annotate.Choice("phishing")}}
	})
	if rejected >= unknown-0.2 {
		t.Errorf("rejecting phishing took it from %.2f to %.2f only", unknown, rejected)
	}
}

func TestWhatHoldsOfForeignArticlesOnlyIsNotTakenOver(t *testing.T) {
	gold := townBanks(func(*annotate.Record) {})
	own := len(gold)
	gold = append(gold, townBanks(func(r *annotate.Record) {
		r.Incidents[0].Fields[annotate.AttackVector] = []annotate.Claim{{Value: annotate.Choice("phishing")}}
	})...)
	alike := phishingLearned(t, gold, learn.Options{})
	apart := phishingLearned(t, gold, learn.Options{Foreign: func(record int) bool { return record >= own }})
	if apart > alike-0.2 {
		t.Errorf("phishing, which only the foreign articles state, has %.2f; it has %.2f where they are taken for articles of one's own", apart, alike)
	}
}

func TestWhatCountsMoreIsFollowed(t *testing.T) {
	gold := townBanks(func(*annotate.Record) {})
	own := len(gold)
	gold = append(gold, townBanks(func(r *annotate.Record) {
		r.Incidents[0].Fields[annotate.AttackVector] = []annotate.Claim{{Value: annotate.Choice("phishing")}}
	})...)
	phishingBy := func(weight float64) float64 {
		return phishingLearned(t, gold, learn.Options{Weight: func(record int) float64 {
			if record >= own {
				return weight
			}
			return 1
		}})
	}
	if less, more := phishingBy(0.2), phishingBy(5); less > more-0.2 {
		t.Errorf("phishing has %.2f where articles that state it count a fifth, %.2f where they count five times", less, more)
	}
}

func TestLittleGoldOfTheKindCountsLess(t *testing.T) {
	gold := samples.All()
	some := train(t, gold, learn.Options{Uncalibrated: true})
	more := train(t, append(gold, gold...), learn.Options{Uncalibrated: true})
	for _, f := range annotate.Fields {
		if a, b := some.Rankers[f.Key], more.Rankers[f.Key]; a != nil && a.Trust > 0 && (a.Trust >= b.Trust || b.Trust > 1) {
			t.Errorf("%s: with twice the gold the trust went from %.2f to %.2f", f.Key, a.Trust, b.Trust)
		}
	}
	if a, b := some.Rankers[annotate.DataTypes].Trust, some.Rankers[annotate.RansomDemand].Trust; a <= b {
		t.Errorf("data types, of which there are many, are trusted with %.2f, ransom demands with %.2f", a, b)
	}
}

// TestWatch: whoever watches is told of every ranker, and can end the training.
func TestWatch(t *testing.T) {
	gold := samples.All()[:12]
	var told, of atomic.Int64
	train(t, gold, learn.Options{Watch: func(_, all int) bool {
		told.Add(1)
		of.Store(int64(all))
		return true
	}})
	if told.Load() != of.Load() || of.Load() == 0 {
		t.Errorf("told of %d of %d", told.Load(), of.Load())
	}
	_, err := learn.Train(gold, learn.Options{Watch: func(done, _ int) bool { return done < 5 }})
	if !errors.Is(err, learn.ErrStopped) {
		t.Errorf("a training that was stopped says %v", err)
	}
}
