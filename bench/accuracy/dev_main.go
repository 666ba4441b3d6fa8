package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/learn"
	"assay/annotate/neardup"
	"assay/annotate/score"
)

func load(name string) []annotate.Record {
	f, err := os.Open(filepath.Join(os.Getenv("ASSAY_DATA"), name+".jsonl"))
	if err != nil {
		panic(err)
	}
	defer f.Close()
	var out []annotate.Record
	for line, err := range annotate.Lines(f) {
		if err != nil {
			panic(err)
		}
		r, err := annotate.ParseRecord(line.Bytes)
		if err != nil {
			panic(err)
		}
		out = append(out, r)
	}
	return out
}

func main() {
	unread := flag.Bool("unread", false, "")
	cal := flag.Bool("cal", false, "")
	verbose := flag.Bool("v", false, "")
	dump := flag.String("dump", "", "")
	sw := flag.Float64("sw", 0, "")
	l2 := flag.Float64("l2", 0, "")
	nh := flag.Int("hhs", 973, "")
	flag.Parse()
	opts := learn.Options{Uncalibrated: !*cal, ScopedWeight: *sw, L2: *l2}
	news, hhs, seeds := load("news"), load("hhs"), load("seeds")
	hhs = hhs[:*nh]
	all := append(append(append([]annotate.Record{}, news...), hhs...), seeds...)
	var texts []string
	for _, r := range all {
		texts = append(texts, r.Document())
	}
	group := neardup.Groups(texts)
	proposals := make([][]annotate.Incident, len(all))
	rules := make([][]annotate.Incident, len(all))
	re := extract.NewRules()
	for i := range all {
		rules[i] = re.Extract(all[i].Article)
	}
	start := time.Now()
	course, err := learn.NewCourse(all, opts)
	if err != nil {
		panic(err)
	}
	for k := range 5 {
		e := extract.NewWith(course.Train(func(i int) bool { return group[i]*7%5 != k }))
		for i := range all {
			if group[i]*7%5 == k {
				proposals[i] = e.Extract(all[i].Article)
			}
		}
	}
	fmt.Println("cv time", time.Since(start))
	report("news", all[:len(news)], rules, proposals, *verbose)
	report("hhs", all[len(news):len(news)+len(hhs)], rules[len(news):], proposals[len(news):], *verbose)
	report("seeds", all[len(news)+len(hhs):], rules[len(news)+len(hhs):], proposals[len(news)+len(hhs):], false)
	if *dump != "" {
		write(*dump, all, proposals)
	}
	if *unread {
		start = time.Now()
		m := course.Train(nil)
		fmt.Println("train time", time.Since(start))
		e := extract.NewWith(m)
		gold := load("news-unread")
		a, b := make([][]annotate.Incident, len(gold)), make([][]annotate.Incident, len(gold))
		for i := range gold {
			a[i], b[i] = re.Extract(gold[i].Article), e.Extract(gold[i].Article)
		}
		report("unread", gold, a, b, *verbose)
	}
}

func write(path string, all []annotate.Record, proposals [][]annotate.Incident) {
	f, _ := os.Create(path)
	defer f.Close()
	for i := range all {
		r := annotate.Record{Schema: annotate.SchemaVersion, Article: annotate.Article{ID: all[i].ID}, Extractor: "cv", Incidents: proposals[i]}
		if r.Incidents == nil {
			r.Incidents = []annotate.Incident{}
		}
		f.Write(append(r.AppendJSON(nil), '\n'))
	}
}

func sum(gold []annotate.Record, p [][]annotate.Incident, opts score.Options) score.Sum {
	var s score.Sum
	for i := range gold {
		s.Add(score.Record(gold[i], p[i], opts))
	}
	return s
}

func report(name string, gold []annotate.Record, rules, learned [][]annotate.Incident, verbose bool) {
	for _, primary := range []bool{false, true} {
		if primary && name == "hhs" {
			continue
		}
		o := score.Options{Primary: primary}
		a, b := sum(gold, rules, o), sum(gold, learned, o)
		fa, fb := a.Micro().Figures(score.Strict), b.Micro().Figures(score.Strict)
		fmt.Printf("%s primary=%v rules P %s R %s F %s | learned P %s R %s F %s inc %v -> %v\n", name, primary, fa.Precision, fa.Recall, fa.F1, fb.Precision, fb.Recall, fb.F1, a.Incidents, b.Incidents)
		if !primary && verbose {
			for i, f := range b.Fields() {
				if f.Gold() == 0 {
					continue
				}
				x, y := a.Fields()[i].Figures(score.Strict), f.Figures(score.Strict)
				fmt.Printf("   %-22s %4d  rules %s/%s/%s  learned %s/%s/%s\n", f.Field.Key, f.Gold(), x.Precision, x.Recall, x.F1, y.Precision, y.Recall, y.F1)
			}
		}
	}
	calibration(gold, learned)
}

func calibration(gold []annotate.Record, p [][]annotate.Incident) {
	type item struct {
		c  float64
		ok bool
	}
	var items []item
	for i := range gold {
		for _, o := range score.Record(gold[i], p[i], score.Options{}).Outcomes {
			if o.Proposed != nil && o.Proposed.Confidence != nil {
				items = append(items, item{*o.Proposed.Confidence, o.Kind == score.Correct})
			}
		}
	}
	slicesSort(items, func(a, b item) bool { return a.c > b.c })
	ece, n := 0.0, len(items)
	for b := range 10 {
		lo, hi := b*n/10, (b+1)*n/10
		c, ok := 0.0, 0.0
		for _, it := range items[lo:hi] {
			c += it.c
			if it.ok {
				ok++
			}
		}
		d := (c - ok) / float64(n)
		ece += max(d, -d)
	}
	best98, best95, right := 0, 0, 0
	for i, it := range items {
		if it.ok {
			right++
		}
		if float64(right) >= 0.98*float64(i+1) {
			best98 = i + 1
		}
		if float64(right) >= 0.95*float64(i+1) {
			best95 = i + 1
		}
	}
	fmt.Printf("   ECE %.3f  oracle auto@98 %.2f @95 %.2f of %d\n", ece, float64(best98)/float64(n), float64(best95)/float64(n), n)
}
