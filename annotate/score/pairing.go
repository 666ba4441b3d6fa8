package score

import (
	"assay/annotate"
)

// pairing is two evaluations on the same gold, article by article, laid out for
// resampling.
type pairing struct {
	groups   int
	group    []int32 // of each article
	ids      []string
	old, new []*RecordScore
	fields   [][]pair // as annotate.Fields, in the order of the groups
	micro    []pair
	alike    [][]alike[pair] // of fields
}

// pair counts the values of a field in one group, for two extractors.
type pair struct {
	group, gold             int32
	oldProposed, oldCorrect int32
	newProposed, newCorrect int32
}

func (p pair) apart() (pair, int32) {
	group := p.group
	p.group = 0
	return p, group
}

func (p *pair) old() f1Counts { return f1Counts{int64(p.oldCorrect), int64(p.oldProposed)} }
func (p *pair) new() f1Counts { return f1Counts{int64(p.newCorrect), int64(p.newProposed)} }

// pairUp takes groups and the order of articles from the old evaluation.
func pairUp(old, new *Evaluation) *pairing {
	p := &pairing{fields: make([][]pair, len(annotate.Fields))}
	p.group, p.groups = groupOrder(old.Articles)
	later := make(map[string]*RecordScore, len(new.Articles))
	for i := range new.Articles {
		later[new.Articles[i].ID] = &new.Articles[i].Record
	}
	renamed := make([]ArticleScore, len(old.Articles)) // the new scores in the old order
	for i := range old.Articles {
		a := &old.Articles[i]
		p.ids = append(p.ids, a.ID)
		p.old = append(p.old, &a.Record)
		p.new = append(p.new, later[a.ID])
		renamed[i].Record = *later[a.ID]
	}
	a, b := countGroups(old.Articles, p.group, p.groups), countGroups(renamed, p.group, p.groups)
	for g := range p.groups {
		all := pair{group: int32(g)}
		for f := range annotate.Fields {
			x, y := a[g][f], b[g][f]
			if x.gold+x.proposed+y.proposed == 0 {
				continue
			}
			p.fields[f] = append(p.fields[f], pair{int32(g), x.gold, x.proposed, x.correct, y.proposed, y.correct})
			all.gold += x.gold
			all.oldProposed += x.proposed
			all.oldCorrect += x.correct
			all.newProposed += y.proposed
			all.newCorrect += y.correct
		}
		p.micro = append(p.micro, all)
	}
	for _, entries := range p.fields {
		p.alike = append(p.alike, gather(entries, pair.apart))
	}
	return p
}

// figures are F1 old and new of the fields, of micro and of macro, in a resample;
// nil weights count every group once.
func (p *pairing) figures(weights []int32) []FieldComparison {
	list := make([]FieldComparison, len(p.fields)+2)
	micro, macro := &list[len(p.fields)], &list[len(p.fields)+1]
	for f, same := range p.alike {
		var gold, oldProposed, oldCorrect, newProposed, newCorrect int64
		for i := range same {
			e, w := &same[i].counts, same[i].drawn(weights)
			gold += w * int64(e.gold)
			oldProposed += w * int64(e.oldProposed)
			oldCorrect += w * int64(e.oldCorrect)
			newProposed += w * int64(e.newProposed)
			newCorrect += w * int64(e.newCorrect)
		}
		c := &list[f]
		c.Gold = int(gold)
		c.Old = f1Counts{oldCorrect, oldProposed}.f1(gold)
		c.New = f1Counts{newCorrect, newProposed}.f1(gold)
		micro.Gold += c.Gold
		micro.Old = Rate{micro.Old.Num + c.Old.Num, micro.Old.Den + c.Old.Den}
		micro.New = Rate{micro.New.Num + c.New.Num, micro.New.Den + c.New.Den}
		macro.Old.include(c.Old)
		macro.New.include(c.New)
	}
	macro.Gold = micro.Gold
	return list
}

// nets returns, for each field, what was fixed less what was broken in each group
// where the extractors differ.
func (p *pairing) nets(answers []answer) []map[int32]int {
	nets := make([]map[int32]int, len(p.fields))
	for _, a := range answers {
		if nets[a.field] == nil {
			nets[a.field] = make(map[int32]int)
		}
		if a.fixed {
			nets[a.field][p.group[a.article]]++
		} else {
			nets[a.field][p.group[a.article]]--
		}
	}
	return nets
}

// signs counts the groups in which more was fixed, and more was broken.
func signs(nets map[int32]int) (fixed, broken int) {
	for _, n := range nets {
		if n > 0 {
			fixed++
		} else if n < 0 {
			broken++
		}
	}
	return fixed, broken
}

// differing counts the groups that the tests of a field are about.
func (p *pairing) differing(field int, nets map[int32]int) int {
	n := differ(p.fields[field])
	if !annotate.Fields[field].Many {
		fixed, broken := signs(nets)
		n = min(n, fixed+broken)
	}
	return n
}

func differ(entries []pair) int {
	n := 0
	for i := range entries {
		if entries[i].old() != entries[i].new() {
			n++
		}
	}
	return n
}
