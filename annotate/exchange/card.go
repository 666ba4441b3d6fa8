package exchange

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"assay/annotate"
)

// Card is a dataset card: what a set of gold records is, how it was labelled and
// what it cannot tell, after Gebru et al., Datasheets for Datasets (2021). Add
// takes the records; [Card.WriteTo] writes the card as Markdown. It names no
// reviewer: only how many there were.
type Card struct {
	Name    string // of the snapshot
	Note    string
	Made    time.Time
	Schema  string
	Hash    string         // of the whole snapshot
	Parts   map[string]int // records of the whole snapshot by part
	Shares  string         // that the parts were drawn by: 80/10/10
	Seed    uint64
	Part    string // that the records are; "" for all
	Written string // hash of the records that go with the card

	records, characters     int
	incidents, values       int
	noIncident, severalOf   int // records without an incident, with several
	scoped, textless        int
	evidence                int // values that have some
	modes                   map[annotate.Mode]int
	reviewers               map[string]bool
	inSight, sources, years map[string]int
	firstReview, lastReview time.Time
	stated, fieldValues     map[string]int // by field: incidents, values
	choices                 map[string]map[string]int
	fieldEvidence           map[string]int
	groups                  map[int]int // records by near-duplicate group
}

// Add takes in a record that goes with the card, and the number of its
// near-duplicate group.
func (c *Card) Add(r annotate.Record, group int) {
	if c.records == 0 {
		c.modes, c.reviewers, c.groups = make(map[annotate.Mode]int), make(map[string]bool), make(map[int]int)
		c.inSight, c.sources, c.years = make(map[string]int), make(map[string]int), make(map[string]int)
		c.stated, c.fieldValues, c.fieldEvidence = make(map[string]int), make(map[string]int), make(map[string]int)
		c.choices = make(map[string]map[string]int)
	}
	c.records++
	c.groups[group]++
	c.addArticle(r.Article)
	c.addReview(r.Review)
	switch {
	case len(r.Incidents) == 0:
		c.noIncident++
	case len(r.Incidents) > 1:
		c.severalOf++
	}
	if len(r.Scope) > 0 {
		c.scoped++
	}
	for _, incident := range r.Incidents {
		c.addIncident(incident)
	}
}

func (c *Card) addArticle(a annotate.Article) {
	c.characters += len([]rune(a.Text))
	if a.Text == "" {
		c.textless++
	}
	c.sources[a.Source]++
	year := string(a.Published)
	c.years[year[:min(4, len(year))]]++
}

func (c *Card) addReview(note *annotate.ReviewNote) {
	if note == nil {
		c.modes[""]++
		return
	}
	c.modes[note.Mode]++
	if note.Reviewer != "" {
		c.reviewers[note.Reviewer] = true
	}
	if note.Mode == annotate.Assisted {
		c.inSight[note.Extractor]++
	}
	if t := note.Finished; !t.IsZero() {
		if c.firstReview.IsZero() || t.Before(c.firstReview) {
			c.firstReview = t
		}
		if t.After(c.lastReview) {
			c.lastReview = t
		}
	}
}

func (c *Card) addIncident(incident annotate.Incident) {
	c.incidents++
	for _, f := range annotate.Fields {
		claims := incident.Fields[f.Key]
		if len(claims) > 0 {
			c.stated[f.Key]++
		}
		for _, claim := range claims {
			c.values++
			c.fieldValues[f.Key]++
			if len(claim.Evidence) > 0 {
				c.evidence++
				c.fieldEvidence[f.Key]++
			}
			if f.Kind == annotate.KindChoice {
				if c.choices[f.Key] == nil {
					c.choices[f.Key] = make(map[string]int)
				}
				c.choices[f.Key][claim.Value.String()]++
			}
		}
	}
}

// few are the fields with fewer values than a statistical rule of the gate asks
// for.
func (c *Card) few() []string {
	var keys []string
	for _, f := range annotate.Fields {
		if c.fieldValues[f.Key] < enoughValues {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// enoughValues is how many gold values a field needs for a statistical rule.
const enoughValues = 50

// copies returns the groups with several records, the records in them, and the
// size of the largest.
func (c *Card) copies() (several, records, largest int) {
	for _, n := range c.groups {
		largest = max(largest, n)
		if n > 1 {
			several++
			records += n
		}
	}
	return several, records, largest
}

// byCount returns the keys of counts, the greatest count first.
func byCount(counts map[string]int) []string {
	return slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
}
