package handlers

import (
	"slices"
	"sync"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/store"
	"assay/views"
)

const (
	namesOffered = 40 // in an editor
	namesKept    = 64 // articles
)

// namesFound remembers whom the articles under review name: an editor opens many
// times on one article, whose text never changes.
type namesFound struct {
	mu   sync.Mutex
	kept map[int64][]extract.FoundName // by key of the article
	old  []int64                       // keys, the first read first
}

var reader = sync.OnceValue(extract.NewRules)

func (n *namesFound) of(article store.Article) []extract.FoundName {
	n.mu.Lock()
	found, ok := n.kept[article.Key]
	n.mu.Unlock()
	if ok {
		return found
	}
	found = reader().Names(article.Article)
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.kept == nil {
		n.kept = make(map[int64][]extract.FoundName)
	}
	if len(n.old) == namesKept {
		delete(n.kept, n.old[0])
		n.old = n.old[1:]
	}
	n.kept[article.Key], n.old = found, append(n.old, article.Key)
	return found
}

// offer lists names for the editor of a field of names, without those that the
// field has already. In a blind review the machine offers none.
func (a *App) offer(r store.Review, incident *annotate.ReviewedIncident, e *views.Editor) {
	if e.Field.Kind != annotate.KindName || r.Mode == annotate.Blind {
		return
	}
	has := func(name string) bool {
		return slices.ContainsFunc(incident.Fields[e.Field.Key].Items, func(i annotate.Item) bool {
			return i.State != annotate.StateRejected && i.Claim.Value == annotate.Name(name)
		})
	}
	for _, n := range a.names.of(r.Article) {
		if len(e.Names) < namesOffered && !has(n.Name) {
			e.Names = append(e.Names, views.NameOption{Name: n.Name, Start: n.Place.Start, End: n.Place.End})
		}
	}
}
