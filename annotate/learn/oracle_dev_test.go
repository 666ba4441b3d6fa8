package learn

import (
	"fmt"
	"os"
	"testing"

	"assay/annotate"
)

func TestOracle(t *testing.T) {
	f, _ := os.Open(os.Getenv("ASSAY_DATA") + "/news.jsonl")
	var recs []annotate.Record
	for line, err := range annotate.Lines(f) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := annotate.ParseRecord(line.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		recs = append(recs, r)
	}
	lessons := studyAll(recs, Options{})
	found, gold, offered := map[string]int{}, map[string]int{}, map[string]int{}
	for _, l := range lessons {
		for i, o := range l.problem.Options {
			if o.Value != nil && len(o.Spans) > 0 {
				offered[l.problem.Ranker]++
				if l.right[i] {
					found[l.problem.Ranker]++
				}
			}
		}
	}
	for _, r := range recs {
		for _, x := range r.Incidents {
			for k, v := range x.Fields {
				gold[k] += len(v)
			}
		}
	}
	for k, n := range offered {
		fmt.Printf("%-22s gold %4d found by a mention %4d of offered %d\n", k, gold[k], found[k], n)
	}
}
