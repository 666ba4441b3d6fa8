// Package extract proposes incidents for an article: candidates first, then a
// choice. The stages, each in a file of its own:
//
//  1. tokens.go and sentences.go cut the document; lexicon.go finds the phrases
//     of all tables in one pass, cues.go says what the words are about.
//  2. Generators with high recall: counts.go, dates.go and relative.go, money.go,
//     places.go, names.go with organizations.go, and the phrase tables of the
//     fields with closed values.
//  3. incidents.go decides whether there is an incident, whose the primary one is,
//     and which further ones the article mentions; segment.go which sentences
//     speak of which.
//  4. Per incident and field, rank.go scores the candidates by a linear ranker
//     against an explicit "not stated". Features and weights stand in the field's
//     file; fields.go lists all fields.
//  5. consistency.go compares the fields with each other.
//
// It is pure: no state, no clock, no files. Time is linear in the length of the
// text.
package extract

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"assay/annotate"
)

//go:embed *.go
var source embed.FS

// Extractor proposes incidents. It is safe for concurrent use.
type Extractor struct {
	lexicon   *lexicon
	selection selection
	fields    []field
	version   string
	model     *Model // nil: the rules alone
}

// New returns the extractor that Assay runs unless it is told otherwise: the rules
// as the built-in model corrects them.
func New() *Extractor {
	go sharedLexicon() // while the model is read
	go wordClasses()
	return NewWith(defaultModel())
}

// NewRules returns the extractor without a model: its hand-set weights alone.
func NewRules() *Extractor { return NewWith(nil) }

// NewWith returns the extractor with a model; nil is the rules alone.
func NewWith(m *Model) *Extractor {
	e := &Extractor{
		lexicon:   sharedLexicon(),
		selection: selection{exists: incidentWeights.scorer(), victim: victimWeights.scorer(), further: furtherWeights.scorer()},
		fields:    fieldTable(),
		model:     m,
	}
	e.version = versionOf(m)
	return e
}

// sharedLexicon is built once: it never changes.
var sharedLexicon = sync.OnceValue(func() *lexicon {
	x := newLexicon()
	for l, table := range tables() {
		x.addAll(list(l), table)
		if list(l) != inPlaces && list(l) != inKnownNames { // which are no choices
			x.knowValues(table)
		}
	}
	for l, patterns := range clausePatterns() {
		x.clauses[l] = x.newClauseMatcher(patterns)
		for _, said := range x.clauses[l].said {
			x.knowValue(said)
		}
	}
	x.learnVocabulary()
	return x
})

// versionOf hashes the rules and the model.
func versionOf(m *Model) string {
	h := sha256.New()
	h.Write([]byte(sourceHash()))
	if m != nil {
		h.Write([]byte(m.hash))
	}
	return "builtin@" + hex.EncodeToString(h.Sum(nil))[:6]
}

// Version names the extractor by a hash of its rules and its model, so that a
// change of either is a changed version: "builtin@1f3a9c".
func (e *Extractor) Version() string { return e.version }

// TrainedOn says in words which gold the model learned from; "" of the rules alone.
func (e *Extractor) TrainedOn() string {
	if e.model == nil {
		return ""
	}
	return e.model.Note
}

// sourceHash hashes the package's source, tests left out.
var sourceHash = sync.OnceValue(func() string {
	h := sha256.New()
	files, _ := fs.Glob(source, "*.go") // the pattern is valid
	slices.Sort(files)
	io.WriteString(h, wordClassesFile)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, _ := source.ReadFile(name) // it was embedded
		h.Write([]byte(name + "\n"))
		h.Write(text)
	}
	return hex.EncodeToString(h.Sum(nil))
})

// Extract proposes the incidents of an article, the primary one first; an empty
// list says that it describes none. Every claim has evidence and a confidence.
func (e *Extractor) Extract(a annotate.Article) []annotate.Incident {
	if e.model != nil {
		incidents, _ := e.extractLearned(a)
		return incidents
	}
	r := e.lexicon.read(a)
	defer r.done()
	exists := r.findIncidents(e.selection)
	incidents := make([]annotate.Incident, 0, len(r.victims))
	for k := range r.victims {
		s := newScope(r, k)
		incident := e.fill(s)
		if k == 0 && len(r.victims) > 1 {
			r.primaryHas = s.primaryChosen()
		}
		incident.ID = strconv.Itoa(k + 1)
		incident.Confidence = annotate.Confidence(exists[k])
		incidents = append(incidents, incident)
	}
	return incidents
}

// fill chooses the fields of one incident.
func (e *Extractor) fill(s *scope) annotate.Incident {
	absent := make(map[string]float64, len(e.fields))
	for _, f := range e.fields {
		won, margin := f.rank(s.memory, f.propose(s), s.incident > 0)
		s.chosen[f.key] = won
		absent[f.key] = f.absence(margin)
	}
	s.makeConsistent()
	s.keepVictim()
	incident := annotate.Incident{Fields: make(map[string][]annotate.Claim, len(e.fields)), Absent: make(map[string]float64, len(e.fields))}
	for _, f := range e.fields {
		for _, c := range s.chosen[f.key] {
			incident.Fields[f.key] = append(incident.Fields[f.key], annotate.Claim{
				Value:      c.value,
				Evidence:   []annotate.Span{s.span(c.first, c.last)},
				Confidence: annotate.Confidence(f.confidence(c.margin)),
			})
		}
		if len(s.chosen[f.key]) == 0 {
			incident.Absent[f.key] = absent[f.key]
		}
	}
	return incident
}
