package learn

import (
	"hash/fnv"
	"slices"
	"strconv"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/neardup"
	"assay/annotate/score"
)

// folds of the records for calibration; with more of them the figures are the same, and
// the training takes longer.
const folds = 3

// seen is a proposed value of an article that its model had not seen.
type seen struct {
	field   string
	value   annotate.Value
	signals extract.Signals
	correct bool
	weight  float64
}

// trial is what the models of the folds came to: of each, what it proposes for the
// articles that it had not seen.
type trial struct {
	models []*extract.Model
	seen   []seen
}

// holdOut trains a model without each fold and tries it there.
func (c *Course) holdOut(use func(record int) bool) trial {
	fold := assignFolds(c.records, c.opts.Seed)
	t := trial{models: make([]*extract.Model, folds)}
	tried := make([][]seen, folds)
	rough := c.opts
	rough.rough = true
	inParallel(folds, func(k int) {
		m := fitAll(c.lessons, func(i int) bool { return use(i) && fold[i] != k }, rough, nil)
		t.models[k] = m
		if c.opts.watch.over() {
			return
		}
		e := extract.NewWith(m)
		for i, r := range c.records {
			if fold[i] == k && use(i) && r.Labelled() {
				tried[k] = append(tried[k], try(e, r, c.opts.weigh(i, r))...)
			}
		}
	})
	t.seen = slices.Concat(tried...)
	return t
}

// calibrate learns from held-out articles how often a value is right, where there is a
// prior beginning from what it knows of that.
func calibrate(model *extract.Model, all []seen, before *extract.Model) {
	if before != nil {
		for _, key := range calibrated() {
			own := only(all, func(field string) bool { return field == key })
			model.Calibration[key] = narrow(fitSignals(own, widen(before.Calibration[key]), pullOfField))
		}
		return
	}
	prior := make([]float64, extract.NumSignals)
	prior[extract.SignalLogOdds] = 1
	pooled := fitSignals(only(all, func(field string) bool { return field != extract.RankIncident }), prior, pullOfAll)
	for _, key := range calibrated() {
		own := only(all, func(field string) bool { return field == key })
		model.Calibration[key] = narrow(cautious(fitSignals(own, pooled, pullOfField)))
	}
}

func only(all []seen, of func(field string) bool) []seen {
	var out []seen
	for _, s := range all {
		if of(s.field) {
			out = append(out, s)
		}
	}
	return out
}

// calibrated lists what has confidences: the incidents and the fields.
func calibrated() []string {
	keys := []string{extract.RankIncident}
	for _, f := range annotate.Fields {
		keys = append(keys, f.Key)
	}
	return keys
}

// How strongly a calibration is pulled: that of all fields to the probabilities as
// they are, and that of a field to that of all.
const (
	pullOfAll   = 100
	pullOfField = 100
)

// caution is how much log-odds in press articles are too high. The rules were
// written with some of the gold in sight, so that held-out values are right more
// often than those of articles that nobody has seen; on the articles of the corpus
// that were written after the rules this evens it out.
const caution = 0.3

func cautious(w []float64) []float64 {
	w[extract.SignalAlways] -= caution
	w[extract.SignalNarrative] += caution
	return w
}

// assignFolds keeps near-duplicates together. A record's fold depends on its
// group and the seed.
func assignFolds(records []annotate.Record, seed uint64) []int {
	texts := make([]string, len(records))
	for i, r := range records {
		texts[i] = r.Document()
	}
	fold := neardup.Groups(texts)
	for i, group := range fold {
		h := fnv.New64a()
		h.Write([]byte(strconv.FormatUint(seed, 10) + "/" + strconv.Itoa(group)))
		fold[i] = int(h.Sum64() >> 8 % folds)
	}
	return fold
}

// try extracts from an article and sees which values are right, and which incidents
// are ones.
func try(e *extract.Extractor, gold annotate.Record, weight float64) []seen {
	incidents, signals := e.Trial(gold.Article)
	var out []seen
	found := make([]bool, len(incidents))
	for _, o := range score.Record(gold, incidents, score.Options{}).Outcomes {
		if o.Proposed == nil {
			continue
		}
		found[o.ProposedIncident] = found[o.ProposedIncident] || o.GoldIncident >= 0
		claims := incidents[o.ProposedIncident].Fields[o.Field]
		for j := range claims {
			if &claims[j] == o.Proposed {
				out = append(out, seen{o.Field, claims[j].Value, signals[o.ProposedIncident][o.Field][j], o.Kind == score.Correct, weight})
			}
		}
	}
	for k := range incidents {
		if len(gold.Scope) == 0 {
			out = append(out, seen{extract.RankIncident, nil, signals[k][extract.RankIncident][0], found[k], weight})
		}
	}
	return out
}

// fitSignals is a logistic regression that is pulled to prior.
func fitSignals(all []seen, prior []float64, l2 float64) []float64 {
	problems := make([]problem, len(all))
	for i, s := range all {
		p := &problems[i]
		p.many, p.weight, p.right = true, s.weight, []bool{s.correct}
		p.rows = []row{{entries: make([]entry, 0, len(s.signals))}}
		for k, x := range s.signals {
			p.rows[0].base += prior[k] * x
			p.rows[0].entries = append(p.rows[0].entries, entry{int32(k), float32(x)})
		}
	}
	of := layout{own: len(prior)}
	w := minimize(make([]float64, len(prior)), accuracy, func(w, gradient []float64) float64 { return loss(problems, of, w, gradient, l2) })
	for k := range w {
		w[k] += prior[k]
	}
	return w
}

func widen(w []float32) []float64 {
	out := make([]float64, extract.NumSignals)
	for i, x := range w {
		out[i] = float64(x)
	}
	return out
}

func narrow(w []float64) []float32 {
	out := make([]float32, len(w))
	for i, x := range w {
		out[i] = float32(x)
	}
	return out
}
