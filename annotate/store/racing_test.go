package store_test

import (
	"errors"
	"fmt"
	"sync"

	"assay/annotate"
	"assay/annotate/store"
)

var racing = []behaviour{
	{"race: twenty people claim two hundred articles, each once", raceClaims},
	{"race: one thousand decisions of ten people, none lost", raceDecisions},
	{"race: one article, many who start, one who holds", raceStart},
	{"race: two leads take each other's role, one stays", raceLeads},
	{"race: two set-up links, one first lead", raceSetup},
	{"race: the same id on two reviews, one is stored", raceID},
}

// together runs n functions at once and returns their errors.
func together(n int, fn func(i int) error) []error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = fn(i) })
	}
	wg.Wait()
	return errs
}

func newReviewer(i int) store.NewPerson {
	return store.NewPerson{Name: fmt.Sprintf("R%d", i), Role: annotate.Reviewer}
}

func raceClaims(b *bench) {
	b.articles(200)
	var mu sync.Mutex
	claimed := make(map[int64]string)
	persons := make([]annotate.Person, 20)
	for i := range persons {
		persons[i] = b.reviewer(fmt.Sprintf("R%d", i))
	}
	errs := together(20, func(i int) error {
		for n := range 10 {
			key, err := b.Next(b.ctx(), persons[i].ID, 0)
			if err != nil {
				return err
			}
			mu.Lock()
			other, taken := claimed[key]
			claimed[key] = persons[i].Name
			mu.Unlock()
			if taken {
				return fmt.Errorf("article %d went to %s and %s", key, other, persons[i].Name)
			}
			r, err := b.StartReview(b.ctx(), key, persons[i].ID)
			if err != nil {
				return err
			}
			if _, err := b.Finish(b.ctx(), r.ID, persons[i].ID, fmt.Sprintf("f-%d-%d", i, n)); err != nil {
				return err
			}
		}
		return nil
	})
	b.must(errors.Join(errs...))
	equal(b, len(claimed), 200, "articles claimed")
	p, err := b.Progress(b.ctx())
	b.must(err)
	equal(b, p.Gold, 200, "gold")
}

func raceDecisions(b *bench) {
	keys := b.articles(10)
	b.must(errors.Join(together(10, func(i int) error {
		p, err := b.CreatePerson(b.ctx(), newReviewer(i))
		if err != nil {
			return err
		}
		r, err := b.StartReview(b.ctx(), keys[i], p.ID)
		if err != nil {
			return err
		}
		if _, err := b.Decide(b.ctx(), r.ID, p.ID, addIncident(fmt.Sprintf("i-%d", i), "1")); err != nil {
			return err
		}
		return errors.Join(together(4, func(hand int) error {
			for n := range 25 {
				id := fmt.Sprintf("d-%d-%d-%d", i, hand, n)
				if _, err := b.Decide(b.ctx(), r.ID, p.ID, addAttacker(id, id)); err != nil {
					return err
				}
			}
			return nil
		})...)
	})...))
	for _, key := range keys {
		reviews, err := b.Reviews(b.ctx(), key)
		b.must(err)
		equal(b, len(reviews), 1, "reviews of an article")
		equal(b, len(reviews[0].Log), 101, "decisions of a review")
		equal(b, len(reviews[0].State().Incident("1").Fields["attacker"].Items), 100, "values of a review")
	}
}

func raceStart(b *bench) {
	keys := b.articles(1)
	errs := together(12, func(i int) error {
		p, err := b.CreatePerson(b.ctx(), newReviewer(i))
		if err != nil {
			return err
		}
		_, err = b.StartReview(b.ctx(), keys[0], p.ID)
		return err
	})
	started := 0
	for _, err := range errs {
		if err == nil {
			started++
			continue
		}
		b.want(err, annotate.Conflict, "is reviewing")
	}
	equal(b, started, 1, "people who hold the article")
}

func raceLeads(b *bench) {
	leads := []annotate.Person{b.lead("Ada"), b.lead("Bob")}
	errs := together(2, func(i int) error { return b.SetRole(b.ctx(), leads[1-i].ID, annotate.Reviewer) })
	equal(b, (errs[0] == nil) != (errs[1] == nil), true, fmt.Sprintf("one of them fails: %v", errs))
}

func raceSetup(b *bench) {
	tokens := []string{b.link("setup", 0), b.link("setup", 0)}
	errs := together(2, func(i int) error {
		_, err := b.SpendLink(b.ctx(), tokens[i], fmt.Sprintf("Lead %d", i), "hash")
		return err
	})
	equal(b, (errs[0] == nil) != (errs[1] == nil), true, fmt.Sprintf("one of them fails: %v", errs))
}

func raceID(b *bench) {
	keys := b.articles(2)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	reviews := []int64{b.start(keys[0], ada).ID, b.start(keys[1], bob).ID}
	errs := together(2, func(i int) error {
		_, err := b.Decide(b.ctx(), reviews[i], []int64{ada.ID, bob.ID}[i], addIncident("same", "1"))
		return err
	})
	b.want(errors.Join(errs...), annotate.Conflict, "another review")
	equal(b, (errs[0] == nil) != (errs[1] == nil), true, fmt.Sprintf("one of them fails: %v", errs))
}
