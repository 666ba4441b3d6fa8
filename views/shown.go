package views

import (
	"reflect"
	"slices"

	"assay/annotate"
)

// Shown is what a page shows of a review already, so that an answer need not repeat
// it.
type Shown struct {
	State    *annotate.Review // as of the page's last drawing
	Incident string           // in sight
	Drawn    []string         // keys of fields that the page must get all the same
}

// sameField says whether the page shows a field's row as it is now.
func (p ReviewPage) sameField(f annotate.Field) bool {
	before, now := p.shownIncident(), p.Incident()
	ref := annotate.FieldRef{Incident: p.Current, Field: f.Key}
	return before != nil && now != nil && f.Key != p.At && !slices.Contains(p.Shown.Drawn, f.Key) &&
		p.Shown.State.FlagOn(ref) == p.State.FlagOn(ref) && reflect.DeepEqual(before.Fields[f.Key], now.Fields[f.Key])
}

// shownIncident is the incident in sight as the page shows it, nil where it shows
// another one or none.
func (p ReviewPage) shownIncident() *annotate.ReviewedIncident {
	if p.Shown == nil || p.Shown.Incident != p.Current {
		return nil
	}
	return p.Shown.State.Incident(p.Current)
}

// blocks are those of the article, Same where the page shows them already.
func (p ReviewPage) blocks() []Block {
	list := Blocks(p.Article, p.Incident())
	before := p.shownIncident()
	if before == nil {
		return list
	}
	for i, b := range Blocks(p.Article, before) {
		list[i].Same = reflect.DeepEqual(b, list[i])
	}
	return list
}

// sameArticle says whether the page shows all of the article as it is now.
func (p ReviewPage) sameArticle() bool {
	before := p.shownIncident()
	return before != nil && reflect.DeepEqual(evidenceOf(before), evidenceOf(p.Incident()))
}
