package samples_test

import (
	"testing"

	"assay/annotate"
	"assay/annotate/samples"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// Whatever was proposed, the script must end at the gold: from nothing, from the
// gold itself, and from the gold of another article.
func TestScriptReachesGold(t *testing.T) {
	all := samples.All()
	for i, r := range all {
		others := all[(i+1)%len(all)].Incidents
		for name, proposals := range map[string][]annotate.Incident{"nothing": nil, "gold": r.Incidents, "others": others} {
			n := 1_000_000 // spans of another article may lie outside this one
			review := annotate.Replay(proposals, nil)
			log := samples.Script(review, r.Incidents, "s")
			for k := range log {
				state := annotate.Replay(proposals, log[:k])
				if err := state.Check(log[k], n); err != nil {
					t.Fatalf("%s from %s: decision %+v: %v", r.ID, name, log[k], err)
				}
			}
			done := annotate.Replay(proposals, log)
			if open := done.OpenFields(); len(open) > 0 {
				t.Errorf("%s from %s: open %v", r.ID, name, open)
			}
			sorted := cmpopts.SortSlices(func(a, b annotate.Claim) bool { return a.Value.String() < b.Value.String() })
			if diff := cmp.Diff(r.Incidents, done.Gold(), sorted); diff != "" {
				t.Errorf("%s from %s: %s", r.ID, name, diff)
			}
		}
	}
}
