package handlers

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"assay/annotate"
	"assay/annotate/gate"
	"assay/annotate/score"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// flipsPerPage is how many articles stand on each side of a page.
const flipsPerPage = 10

// compare holds two stored evaluations against each other: the verdict, what moved
// in each field, and the answers that were fixed and broken.
func (a *App) compare(c echo.Context) error {
	ctx := c.Request().Context()
	page, err := a.page(c, "Compare", views.AccuracyURL)
	if err != nil {
		return err
	}
	v := views.ComparePage{Page: page, Field: c.QueryParam("field")}
	if _, ok := annotate.FieldOf(v.Field); !ok {
		v.Field = ""
	}
	if v.Current, err = a.store.CurrentExtractor(ctx); err != nil {
		return err
	}
	all, err := a.store.Evaluations(ctx)
	if err != nil {
		return err
	}
	for _, e := range all {
		v.Evaluations = append(v.Evaluations, evaluationLine(e))
	}
	old, new, err := a.sides(c, all, v.Current)
	if err != nil {
		return err
	}
	v.Old, v.New = evaluationLine(old), evaluationLine(new)
	if old.ID != 0 && new.ID != 0 {
		err = a.fillComparison(c, &v)
	}
	if annotate.KindOf(err) == annotate.Invalid {
		v.Wrong = messageOf(err)
		return render(c, http.StatusUnprocessableEntity, views.Compare(v))
	}
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Compare(v))
}

// sides are the evaluations that ?old= and ?new= name. The new one is else the newest
// of the current extractor that has something to be compared with; the old one the
// baseline where that is of the same gold, or the last one before of another version.
// A side without an id could not be had.
func (a *App) sides(c echo.Context, all []store.Evaluated, current string) (old, new store.Evaluated, err error) {
	if name := c.QueryParam("old"); name != "" {
		if old, err = evaluationNamed(all, name); err != nil {
			return old, new, err
		}
	}
	if name := c.QueryParam("new"); name != "" {
		if new, err = evaluationNamed(all, name); err != nil || old.ID != 0 {
			return old, new, err
		}
	}
	baseline, err := a.store.Baseline(c.Request().Context())
	if err != nil && annotate.KindOf(err) != annotate.NotFound {
		return old, new, err
	}
	for _, e := range newSides(all, new, current) {
		if before := partnerOf(e, all, baseline.Evaluated, old); before.ID != 0 {
			return before, e, nil
		}
		if new.ID == 0 {
			new = e
		}
	}
	return old, new, nil
}

func evaluationNamed(all []store.Evaluated, id string) (store.Evaluated, error) {
	i := slices.IndexFunc(all, func(e store.Evaluated) bool { return strconv.FormatInt(e.ID, 10) == id })
	if i < 0 {
		return store.Evaluated{}, annotate.Errorf(annotate.NotFound, "there is no evaluation %q", id)
	}
	return all[i], nil
}

// newSides are the evaluations that may be the new side: the one that was chosen, or
// those of the current version, or any.
func newSides(all []store.Evaluated, chosen store.Evaluated, current string) []store.Evaluated {
	if chosen.ID != 0 {
		return []store.Evaluated{chosen}
	}
	of := slices.DeleteFunc(slices.Clone(all), func(e store.Evaluated) bool { return e.Extractor != current || e.Primary })
	if len(of) == 0 {
		return all
	}
	return of
}

// partnerOf is what an evaluation is compared with; without an id there is nothing.
func partnerOf(e store.Evaluated, all []store.Evaluated, baseline, chosen store.Evaluated) store.Evaluated {
	comparable := func(o store.Evaluated) bool {
		return o.Gold.Hash == e.Gold.Hash && o.Primary == e.Primary && o.Comparators == e.Comparators && o.Extractor != e.Extractor
	}
	switch {
	case chosen.ID != 0:
		return chosen
	case comparable(baseline):
		return baseline
	}
	if i := slices.IndexFunc(all, comparable); i >= 0 {
		return all[i]
	}
	return store.Evaluated{}
}

// comparisonOf compares two evaluations, once: neither ever changes.
func (a *App) comparisonOf(ctx context.Context, old, new int64) (*score.Comparison, error) {
	return a.comparisons.of(ctx, fmt.Sprint(old, " ", new), func(ctx context.Context) (*score.Comparison, error) {
		before, err := a.store.Evaluation(ctx, old)
		if err != nil {
			return nil, err
		}
		after, err := a.store.Evaluation(ctx, new)
		if err != nil {
			return nil, err
		}
		return score.Compare(before, after, score.Resampling{})
	})
}

func (a *App) fillComparison(c echo.Context, v *views.ComparePage) error {
	ctx := c.Request().Context()
	comparison, err := a.comparisonOf(ctx, v.Old.ID, v.New.ID)
	if err != nil {
		return err
	}
	v.Comparison = comparison
	for _, f := range append(slices.Clone(comparison.Fields), comparison.Micro, comparison.Macro) {
		v.Rows = append(v.Rows, views.ComparedField{FieldComparison: f, Difference: gate.Difference(f, comparison.Resampling.MinValues)})
	}
	fixed, broken := changesIn(comparison, v.Field)
	v.FixedArticles, v.BrokenArticles = len(fixed), len(broken)
	allFixed, allBroken := changesIn(comparison, "")
	v.FixedIn, v.BrokenIn = len(allFixed), len(allBroken)
	most := max(len(fixed), len(broken))
	v.Number = pageNumber(c, most, flipsPerPage)
	from := (v.Number - 1) * flipsPerPage
	v.More = most > from+flipsPerPage
	fixed, broken = pageOf(fixed, from), pageOf(broken, from)
	if v.Fixed, err = a.changedArticles(ctx, v.New.ID, fixed); err != nil {
		return err
	}
	v.Broken, err = a.changedArticles(ctx, v.New.ID, broken)
	return err
}

// changes are the answers of one article that went one way.
type changes struct {
	article string
	list    []score.Change
}

// changesIn parts the answers that were fixed from those that were broken, the
// articles with most of them first; "" is any field.
func changesIn(c *score.Comparison, field string) (fixed, broken []changes) {
	other := func(change score.Change) bool { return field != "" && change.Field != field }
	for _, flips := range [][]score.Flip{c.Fixed, c.Broken} {
		for _, f := range flips {
			if list := slices.DeleteFunc(slices.Clone(f.Fixed), other); len(list) > 0 {
				fixed = append(fixed, changes{f.Article, list})
			}
			if list := slices.DeleteFunc(slices.Clone(f.Broken), other); len(list) > 0 {
				broken = append(broken, changes{f.Article, list})
			}
		}
	}
	most := func(a, b changes) int { return len(b.list) - len(a.list) }
	slices.SortStableFunc(fixed, most)
	slices.SortStableFunc(broken, most)
	return fixed, broken
}

func pageOf(list []changes, from int) []changes {
	return list[min(from, len(list)):min(from+flipsPerPage, len(list))]
}

// changedArticles names the articles and incidents of changes.
func (a *App) changedArticles(ctx context.Context, evaluation int64, list []changes) ([]views.ChangedArticle, error) {
	ids := make([]string, len(list))
	for i, c := range list {
		ids[i] = c.article
	}
	stored, err := a.store.EvaluatedByName(ctx, evaluation, ids)
	if err != nil {
		return nil, err
	}
	var articles []views.ChangedArticle
	for _, c := range list {
		at := stored[c.article]
		articles = append(articles, views.NewChangedArticle(at.Key, at.Gold, c.list))
	}
	return articles, nil
}
