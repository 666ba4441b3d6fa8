package learn

import (
	"hash/fnv"
	"strconv"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/neardup"
	"assay/annotate/score"
)

// folds of the records for calibration.
const folds = 4

// seen is a proposed value of an article that its model had not seen.
type seen struct {
	field   string
	signals extract.Signals
	correct bool
	weight  float64
}

// calibrate learns from held-out articles how often a value is right.
func calibrate(model *extract.Model, c *Course, use func(record int) bool) {
	fold := assignFolds(c.records, c.opts.Seed)
	var all []seen
	for k := range folds {
		m := fitAll(c.lessons, func(i int) bool { return use(i) && fold[i] != k }, c.opts)
		e := extract.NewWith(m)
		tried := make([][]seen, len(c.records))
		inParallel(len(c.records), func(i int) {
			if fold[i] == k && use(i) && c.records[i].Labelled() {
				tried[i] = try(e, c.records[i], c.opts)
			}
		})
		for _, t := range tried {
			all = append(all, t...)
		}
	}
	pooled := fitSignals(all, nil)
	for _, f := range append(extract.Rankers(), annotate.Victim) {
		var own []seen
		for _, s := range all {
			if s.field == f {
				own = append(own, s)
			}
		}
		model.Calibration[f] = narrow(fitSignals(own, pooled))
	}
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

// try extracts from an article and sees which values are right.
func try(e *extract.Extractor, gold annotate.Record, opts Options) []seen {
	incidents, signals := e.Trial(gold.Article)
	weight := 1.0
	if len(gold.Scope) > 0 {
		weight = opts.ScopedWeight
	}
	var out []seen
	result := score.Record(gold, incidents, score.Options{})
	for _, o := range result.Outcomes {
		if o.Proposed == nil {
			continue
		}
		claims := incidents[o.ProposedIncident].Fields[o.Field]
		for j := range claims {
			if &claims[j] == o.Proposed {
				out = append(out, seen{o.Field, signals[o.ProposedIncident][o.Field][j], o.Kind == score.Correct, weight})
			}
		}
	}
	return out
}

// fitSignals is a logistic regression that is pulled towards prior; nil: towards
// the ranker's probability as it is.
func fitSignals(all []seen, prior []float64) []float64 {
	l2 := 4.0
	if prior == nil {
		prior = []float64{0, 1, 0, 0, 0, 0, 0}
		l2 = 1
	}
	problems := make([]problem, len(all))
	for i, s := range all {
		p := &problems[i]
		p.many, p.weight, p.right, p.rows = true, s.weight, []bool{s.correct}, make([]row, 1)
		for k, x := range s.signals {
			p.rows[0].base += prior[k] * x
			p.rows[0].add(int32(k), float32(x))
		}
	}
	w := minimize(len(prior), func(w, gradient []float64) float64 { return loss(problems, w, gradient, l2) })
	for k := range w {
		w[k] += prior[k]
	}
	return w
}

func narrow(w []float64) []float32 {
	out := make([]float32, len(w))
	for i, x := range w {
		out[i] = float32(x)
	}
	return out
}
