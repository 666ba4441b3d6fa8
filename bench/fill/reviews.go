package fill

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/store"

	"golang.org/x/sync/errgroup"
)

// Distinct makes the n-th article with words of its own after one of our samples, so
// that no two are near-duplicates.
func Distinct(n int) annotate.Article {
	a := Article(n)
	draw := rand.New(rand.NewPCG(uint64(n), 1))
	var b strings.Builder
	for i := range len(strings.Fields(originals[n%len(originals)].Text)) * 3 / 4 {
		if i%12 == 0 {
			b.WriteString(".\n\nPage")
		}
		b.WriteByte(' ')
		for range 2 + draw.IntN(2) {
			b.WriteByte("bdfgklmnprst"[draw.IntN(12)])
			b.WriteByte("aeiou"[draw.IntN(5)])
		}
	}
	a.Title = fmt.Sprintf("%s, %d", a.Title, n)
	a.Text += b.String() + "."
	return a
}

// Reviewed lets people finish reviews of the first n articles, which comes to gold,
// with the decisions of who knows the samples' labels. Those that they finished before
// stay as they are.
func Reviewed(ctx context.Context, s *store.Store, people []annotate.Person, n int) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(4) // of whom one writes, so that nobody waits long on a busy machine
	for i, p := range people {
		group.Go(func() error {
			for key := i + 1; key <= n; key += len(people) {
				if err := review(ctx, s, p, int64(key)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

func review(ctx context.Context, s *store.Store, p annotate.Person, key int64) error {
	r, err := s.StartReview(ctx, key, p.ID)
	if err != nil || !r.Finished.IsZero() {
		return err
	}
	id := fmt.Sprintf("fill-%d", key)
	gold := originals[(int(key)-1)%len(originals)].Incidents
	if _, err := s.Decide(ctx, r.ID, p.ID, samples.Script(r.State(), gold, id)...); err != nil {
		return fmt.Errorf("article %d: %w", key, err)
	}
	_, err = s.Finish(ctx, r.ID, p.ID, id+"-end")
	return err
}
