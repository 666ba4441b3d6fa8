package learn

import (
	"fmt"
	"os"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/score"
)

func TestMissing(t *testing.T) {
	f, _ := os.Open(os.Getenv("ASSAY_DATA") + "/news.jsonl")
	rules := extract.NewRules()
	prim, furt := map[string]int{}, map[string]int{}
	for line := range annotate.Lines(f) {
		r, _ := annotate.ParseRecord(line.Bytes)
		if len(r.Incidents) == 0 {
			continue
		}
		te := teacher{gold: r, doc: annotate.NewDocument(r.Document()), weight: 1}
		study := rules.Study(r.Article)
		p := study.Primary()
		right := te.victims(p, r.Incidents[:1])
		if !anyOf(right) {
			right[0] = true
			if r.Incidents[0].Value("victim") != nil {
				fmt.Println("NOVICTIM", r.ID, r.Incidents[0].Value("victim"))
			}
		}
		victims := []extract.Option{firstOf(p, right)}
		golds := []annotate.Incident{r.Incidents[0]}
		further := study.Further(victims[0])
		for _, g := range r.Incidents[1:] {
			if right := te.victims(further, []annotate.Incident{g}); anyOf(right) {
				victims, golds = append(victims, firstOf(further, right)), append(golds, g)
			} else {
				fmt.Println("NOFURTHER", r.ID, g.Value("victim"))
			}
		}
		for k, problems := range study.Fields(victims) {
			for _, q := range problems {
				field, _ := annotate.FieldOf(q.Ranker)
				for _, c := range golds[k].Fields[q.Ranker] {
					ok := false
					for _, o := range q.Options {
						if o.Value != nil && len(o.Spans) > 0 && score.Same(field, c, te.doc, o.Value) {
							ok = true
						}
					}
					if !ok {
						ev := ""
						for _, s := range c.Evidence {
							a, b := max(0, s.Start-40), min(te.doc.Len(), s.End+30)
							ev += " / " + te.doc.Slice(annotate.Span{Start: a, End: s.Start}) + "[" + te.doc.Slice(s) + "]" + te.doc.Slice(annotate.Span{Start: s.End, End: b})
						}
						fmt.Printf("%s k%d %s %v | %.200q\n", q.Ranker, k, r.ID, c.Value, ev)
						if k == 0 {
							prim[q.Ranker]++
						} else {
							furt[q.Ranker]++
						}
					}
				}
			}
		}
	}
	fmt.Println("primary missing", prim)
	fmt.Println("further missing", furt)
}
