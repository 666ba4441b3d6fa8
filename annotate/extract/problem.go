package extract

import (
	"strings"

	"assay/annotate"
)

// Rankers beside those of the fields, which go by their keys.
const (
	RankIncident = "incident"        // does the article describe an incident at all
	RankPrimary  = "primary victim"  // which organization is the primary victim
	RankAll      = "all fields"      // what holds of the values of every field
	RankFurther  = "further victims" // which others are victims of further incidents
)

// Rankers lists every ranker of a model, in the order in which they are used.
func Rankers() []string {
	keys := []string{RankAll, RankIncident, RankPrimary, RankFurther}
	for _, f := range annotate.Fields {
		if f.Key != annotate.Victim {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// ofNarratives follows the key of a field in that of its ranker for the narratives of
// a regulator.
const ofNarratives = " in narratives"

// NarrativeRankers lists the rankers of what a regulator's portal codes by habits of its
// own, which the press does not share. Few features of a value tell best how it was
// coded, and the narrative as a whole beside them.
func NarrativeRankers() []string {
	return []string{narrowOf(annotate.VictimType), narrowOf(annotate.BreachType), narrowOf(RankPrimary)}
}

// Teaches says whether a ranker learns from a problem. What the portal codes by habits of
// its own teaches its own ranker alone, not that of the press.
func Teaches(ranker string, p *Problem) bool {
	if field, narrow := strings.CutSuffix(ranker, ofNarratives); narrow {
		return field == p.Ranker && !p.Press
	}
	return ranker == p.Ranker && (p.Press || narrowOf(ranker) == "")
}

// rankerFor returns the ranker that makes a choice.
func (m *Model) rankerFor(p *Problem, key string) *Ranker {
	if !p.Press {
		if k := m.Rankers[narrowOf(key)]; k != nil {
			return k
		}
	}
	return m.Rankers[key]
}

// narrowOf is the key of a ranker's like for narratives; empty where there is none.
func narrowOf(key string) string {
	switch key {
	case annotate.VictimType:
		return annotate.VictimType + ofNarratives
	case annotate.BreachType:
		return annotate.BreachType + ofNarratives
	case RankPrimary:
		return RankPrimary + ofNarratives
	}
	return ""
}

// Columns of a ranker's words: "not stated" and the choices of its field. Only
// rankers of fields have them, and of those for narratives that of [Problem.Coded].
func Columns(ranker string) int {
	field, narrow := strings.CutSuffix(ranker, ofNarratives)
	schema, ok := annotate.FieldOf(field)
	if !ok || narrow && !coded(field) {
		return 0
	}
	return 1 + len(schema.Choices)
}

// IsCoding says whether a ranker has [Problem.Coded] for words.
func IsCoding(ranker string) bool {
	field, narrow := strings.CutSuffix(ranker, ofNarratives)
	return narrow && coded(field)
}

// Feature is a thing that was seen, as a hash, and how much of it.
type Feature struct {
	Hash uint32
	X    float32
}

// Option is one answer of a [Problem].
type Option struct {
	Value annotate.Value  // nil: not stated, or no incident
	Names []string        // the ways in which the text writes a name
	Spans []annotate.Span // its mentions, the evidence first; none where only the words around suggest it
	Own   []Feature
	Base  float64 // log-odds by the hand-set weights
	// Column of [Ranker.Words]; 0: the shared features say nothing of it.
	Column int

	beside      *sentenceSeen // what its one sentence says, beside its own; nil: nothing
	mentions    int
	who         int // organization
	first, last int // tokens of the evidence
	said        []string
}

// Problem is a choice among options that are described by features. Where one
// answer is right (not Many) option 0 is "not stated".
type Problem struct {
	Ranker  string
	Many    bool
	Press   bool      // of a press article, not of a regulator's narrative
	Even    float64   // the least probability of a value that the rules propose
	Shared  []Feature // of the incident's words, one list for all fields
	Coded   []Feature // of a regulator's narrative as a whole, for a field that its portal codes by habits of its own
	Options []Option

	said []float32 // what the ranker learned of the shared features, by column from 1 on; nil: not summed up yet
}
