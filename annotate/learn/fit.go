package learn

import (
	"slices"

	"assay/annotate"
	"assay/annotate/extract"
)

// rankerBits is the size of every ranker's table of weights.
const rankerBits = 17

// Thresholds below which a value is not proposed. They lie below one half, since
// a wrong value costs an F1 less than a missing one; that of the values of fields is
// far below, for the calibration judges them once more, and knows more of the article
// than the ranker ([floor]). That of there being an incident lies above, since most
// articles of gold have one.
const (
	valueThreshold    = 0.10
	incidentThreshold = 0.55
	primaryThreshold  = 0.25
	furtherThreshold  = 0.30
)

func threshold(key string) float64 {
	switch key {
	case extract.RankIncident:
		return incidentThreshold
	case extract.RankFurther:
		return furtherThreshold
	case extract.RankPrimary:
		return primaryThreshold
	}
	return valueThreshold
}

// The pull to the hand-set weights is as strong as if so many examples spoke for
// them: it fades as gold grows. Where a choice has many features and few examples that
// are right, as that of the victims, freer weights do worse on unseen articles.
const (
	fewExamples       = 400
	stricterOnAll     = 5
	stricterOnPrimary = 3
	stricterOnFurther = 20
	freerOnIncident   = 0.06 // its one option states no value, and would count as if nothing were taught
)

// row is an option, with its features by index into the weights, or into their ties.
type row struct {
	base    float64
	entries []entry
	column  int // of the words
}

type entry struct {
	at int32
	x  float32
}

// problem is a lesson made ready for fitting.
type problem struct {
	rows   []row
	words  []word // that the options share
	right  []bool
	many   bool
	weight float64
}

// fit learns the weights of one ranker from its lessons; words, by lesson, are those
// that the options share. It begins where parts, fitted to parts of them, ended.
func fit(key string, lessons []lesson, words [][]word, use func(record int) bool, all *extract.Ranker, opts Options, parts []*extract.Ranker) *extract.Ranker {
	prior := opts.prior(key)
	r := &extract.Ranker{Bits: rankerBits, Weights: slices.Clone(prior.Weights), Words: slices.Clone(prior.Words), Trust: prior.Trust, Threshold: threshold(key)}
	var mine []*lesson
	var said [][]word
	for i := range lessons {
		if l := &lessons[i]; (extract.Teaches(key, &l.problem) || key == extract.RankAll && ofField(l.problem.Ranker)) && use(l.record) && len(l.problem.Options) > 0 {
			mine, said = append(mine, l), append(said, words[i])
		}
	}
	r.Columns, r.Coding = extract.Columns(key), extract.IsCoding(key)
	if ofField(key) {
		r.All = all
	}
	if r.Coding {
		learnCoding(r, mine, opts, parts, prior)
	}
	beTrusted(r, key, mine, opts)
	buckets, index := number(r, mine)
	if len(buckets) == 0 {
		return r
	}
	problems := make([]problem, len(mine))
	ties := newTies(index)
	of := layoutOf(r, len(buckets))
	for i, l := range mine {
		problems[i] = prepare(r, l, ties, opts.before(of))
		if of.columns > 0 {
			problems[i].words = said[i]
			of.addSaid(&problems[i], prior.Words)
		}
	}
	of.ties = ties.list
	l2 := opts.pull(key, mine)
	w := minimize(of.mean(parts, buckets, prior), opts.share(), func(w, gradient []float64) float64 { return loss(problems, of, w, gradient, l2) })
	of.correct(r, w, buckets)
	return r
}

// pull of a ranker to the hand-set weights.
func (o Options) pull(key string, lessons []*lesson) float64 {
	l2 := o.L2
	switch key {
	case extract.RankAll:
		l2 *= stricterOnAll
	case extract.RankPrimary:
		l2 *= stricterOnPrimary
	case extract.RankFurther:
		l2 *= stricterOnFurther
	case extract.RankIncident:
		l2 *= freerOnIncident
	}
	return l2 * (1 + fewExamples/(stated(lessons)+5))
}

// before is how much the weights of the prior count in what is before learning.
func (o Options) before(of layout) float64 {
	if o.Prior == nil {
		return 0
	}
	return 1 / of.share
}

// share of the loss: where no step makes it smaller by more, a ranker is fitted.
func (o Options) share() float64 {
	if o.rough {
		return roughly
	}
	return accuracy
}

// number lists the buckets that at least two records use, and gives each its
// number; what one record alone has teaches nothing of another.
func number(r *extract.Ranker, lessons []*lesson) (buckets []uint32, index []int32) {
	last := make([]int32, 2<<rankerBits)
	records := make([]uint8, 2<<rankerBits)
	for _, l := range lessons {
		see := func(b uint32) {
			if last[b] != int32(l.record)+1 && records[b] < 2 {
				last[b] = int32(l.record) + 1
				records[b]++
			}
		}
		for i := range l.problem.Options {
			for _, f := range l.problem.Options[i].Own {
				b := r.Bucket(f.Hash)
				see(b)
				see(l.inKind(r, b))
			}
		}
	}
	index = last
	for b := range records {
		index[b] = -1
		if records[b] > 1 {
			index[b] = int32(len(buckets))
			buckets = append(buckets, uint32(b))
		}
	}
	return buckets, index
}

// prepare counts to the base what is known before: of the rules, of all fields together,
// and, where the ranker has a prior, its weights as they are so far.
func prepare(r *extract.Ranker, l *lesson, ties *ties, before float64) problem {
	p := problem{right: l.right, many: l.problem.Many, weight: l.weight, rows: make([]row, len(l.problem.Options))}
	features := 0
	for i := range l.problem.Options {
		features += len(l.problem.Options[i].Own)
	}
	entries := make([]entry, 0, features) // of all rows, side by side
	for i := range p.rows {
		o, w := &l.problem.Options[i], &p.rows[i]
		w.base, w.column = o.Base, o.Column
		first := len(entries)
		for _, f := range o.Own {
			b := r.Bucket(f.Hash)
			kind := l.inKind(r, b)
			if at := ties.number(l, b, kind); at >= 0 {
				entries = append(entries, entry{at, f.X})
			}
			if r.All != nil {
				w.base += inText(r.All, b, kind, f.X)
			}
			if before > 0 {
				w.base += before * inText(r, b, kind, f.X)
			}
		}
		w.entries = entries[first:]
	}
	return p
}

// inText is what a ranker's weights say of a feature in a kind of text.
func inText(r *extract.Ranker, bucket, kind uint32, x float32) float64 {
	sum := float64(r.Weights[bucket] * x)
	if kind < foreignBuckets {
		sum += float64(extract.KindX * r.Weights[kind] * x)
	}
	return sum
}

// foreignBuckets and those after it are of features as they are in foreign articles.
// They are learned beside what holds in all articles, so that this does not take over
// the habits of the foreign ones, and are not kept (Daumé III, "Frustratingly Easy
// Domain Adaptation", ACL 2007).
const foreignBuckets = 1 << rankerBits

// inKind is the bucket of a feature as one of a lesson's kind of text.
func (l *lesson) inKind(r *extract.Ranker, bucket uint32) uint32 {
	if l.foreign {
		return foreignBuckets + bucket
	}
	return r.InKind(bucket, l.problem.Press)
}

// ofField says whether a ranker is that of a field, in any text.
func ofField(key string) bool {
	_, ok := annotate.FieldOf(key)
	return ok
}
