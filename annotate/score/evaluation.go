package score

import (
	"crypto/sha256"
	"encoding/hex"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"assay/annotate"
)

// Evaluation is what one extractor version came to on one set of gold: the
// outcome of every value, from which all figures are counted.
type Evaluation struct {
	Extractor   string    // version; "" where it is not known
	Made        time.Time // when the proposals were scored; set by who evaluates
	Gold        GoldVersion
	Comparators string // [ComparatorVersions] by which it was scored
	Primary     bool   // primary incidents only
	Articles    []ArticleScore
	Missing     []string // gold articles of which the extractor said nothing, sorted; scored as if it had proposed no incident
}

// GoldVersion says which gold an evaluation was made on.
type GoldVersion struct {
	Name    string // of the snapshot or file; not compared
	Hash    string // SHA-256, hexadecimal, over the hashes of the records in the order of their IDs
	Schema  string
	Records int
}

// ArticleScore is the score of one article, with what it is sliced and resampled
// by.
type ArticleScore struct {
	ID         string
	Group      int               // number of its near-duplicate group
	Mode       annotate.Mode     // how gold was made; "" where that is not known
	GoldHash   string            // SHA-256 of the canonical gold record, hexadecimal
	Attributes map[string]string // see [Attributes]; an attribute that is not known is left out
	Record     RecordScore
}

// Evaluate scores proposals, by article ID, against gold. groups holds the
// near-duplicate group of each gold record; nil puts every record in one of its
// own.
func Evaluate(gold []annotate.Record, groups []int, proposals map[string][]annotate.Incident, extractor string, opts Options) *Evaluation {
	articles := make([]ArticleScore, len(gold))
	each(len(gold), func(i int) {
		group := i
		if groups != nil {
			group = groups[i]
		}
		articles[i] = Article(gold[i], group, proposals[gold[i].ID], opts)
	})
	e := NewEvaluation(extractor, opts, articles)
	for _, g := range gold {
		if _, ok := proposals[g.ID]; !ok {
			e.Missing = append(e.Missing, g.ID)
		}
	}
	slices.Sort(e.Missing)
	return e
}

// NewEvaluation makes an evaluation of articles that were scored one by one with
// [Article].
func NewEvaluation(extractor string, opts Options, articles []ArticleScore) *Evaluation {
	e := &Evaluation{Extractor: extractor, Comparators: ComparatorVersions(), Primary: opts.Primary, Articles: articles}
	e.Gold = goldVersion("", articles)
	return e
}

// Article scores the proposals for an article and notes what it is sliced by.
func Article(gold annotate.Record, group int, proposed []annotate.Incident, opts Options) ArticleScore {
	a := ArticleScore{
		ID: gold.ID, Group: group, GoldHash: recordHash(gold),
		Attributes: attributesOf(gold), Record: Record(gold, proposed, opts),
	}
	if gold.Review != nil {
		a.Mode = gold.Review.Mode
	}
	return a
}

// GoldVersionOf names a set of gold records. Equal records have equal hashes, in
// whatever order they come.
func GoldVersionOf(name string, gold []annotate.Record) GoldVersion {
	articles := make([]ArticleScore, len(gold))
	each(len(gold), func(i int) {
		articles[i] = ArticleScore{ID: gold[i].ID, GoldHash: recordHash(gold[i])}
	})
	return goldVersion(name, articles)
}

func goldVersion(name string, articles []ArticleScore) GoldVersion {
	lines := make([]string, len(articles))
	for i, a := range articles {
		lines[i] = a.ID + "\x00" + a.GoldHash + "\n"
	}
	slices.Sort(lines)
	h := sha256.New()
	for _, line := range lines {
		h.Write([]byte(line))
	}
	return GoldVersion{Name: name, Hash: hex.EncodeToString(h.Sum(nil)), Schema: annotate.SchemaVersion, Records: len(articles)}
}

func recordHash(r annotate.Record) string {
	const labels = 4096 // bytes, about, beside the text
	sum := sha256.Sum256(r.AppendJSON(make([]byte, 0, len(r.Title)+len(r.Text)+labels)))
	return hex.EncodeToString(sum[:])
}

// Sum adds up the articles that keep chooses; nil keeps all.
func (e *Evaluation) Sum(keep func(ArticleScore) bool) Sum {
	var s Sum
	for _, a := range e.Articles {
		if keep == nil || keep(a) {
			s.Add(a.Record)
		}
	}
	return s
}

// Groups returns the number of near-duplicate groups.
func (e *Evaluation) Groups() int {
	seen := make(map[int]bool)
	for _, a := range e.Articles {
		seen[a.Group] = true
	}
	return len(seen)
}

// ComparatorVersions says by which rules values are compared, as a list of
// field:comparator pairs. Figures made by different rules cannot be compared.
func ComparatorVersions() string {
	pairs := make([]string, len(annotate.Fields))
	for i, f := range annotate.Fields {
		pairs[i] = f.Key + ":" + string(f.Comparator)
	}
	return strings.Join(pairs, " ")
}

// each calls do for every i of [0, n), on all processors.
func each(n int, do func(i int)) {
	workers := min(n, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			for i := w; i < n; i += workers {
				do(i)
			}
		})
	}
	wait.Wait()
}
