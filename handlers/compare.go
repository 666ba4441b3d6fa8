package handlers

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"assay/annotate"
	"assay/annotate/gate"
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
		if err = old.ComparableWith(new); err == nil {
			err = a.fillComparison(c, &v)
		}
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
	if chosen.ID != 0 {
		return chosen
	}
	return store.PartnerOf(e, all, baseline)
}

// drawnAtOnce is how many articles two evaluations may have to be compared while
// somebody waits; more are compared behind a page that says so and comes again.
const drawnAtOnce = 500

// comparisonOf reads how two evaluations compare, which is drawn where nobody did that
// before; nil while it is being drawn.
func (a *App) comparisonOf(ctx context.Context, old, new, articles int64) (*store.Comparison, error) {
	key := fmt.Sprint(old, " ", new)
	c, err := a.comparisons.of(ctx, key, func(ctx context.Context) (*store.Comparison, error) { return a.store.Comparison(ctx, old, new) })
	if annotate.KindOf(err) != annotate.NotFound {
		return c, err
	}
	draw := func(ctx context.Context) func() (any, error) {
		return func() (any, error) {
			a.oneDrawing.Lock() // each takes all processors
			defer a.oneDrawing.Unlock()
			return a.store.DrawComparison(ctx, old, new)
		}
	}
	if articles <= drawnAtOnce {
		v, err, _ := a.drawing.Do(key, draw(context.WithoutCancel(ctx)))
		if err != nil {
			return nil, err
		}
		return v.(*store.Comparison), nil
	}
	select {
	case drawn := <-a.drawing.DoChan(key, draw(a.running)):
		if drawn.Err != nil {
			return nil, drawn.Err
		}
		return drawn.Val.(*store.Comparison), nil
	default:
		return nil, nil
	}
}

func (a *App) fillComparison(c echo.Context, v *views.ComparePage) error {
	ctx := c.Request().Context()
	comparison, err := a.comparisonOf(ctx, v.Old.ID, v.New.ID, int64(v.New.Records))
	if err != nil {
		return err
	}
	if comparison == nil {
		v.Waiting = true
		c.Response().Header().Set("Refresh", "2")
		return nil
	}
	v.Comparison = &comparison.Comparison
	for _, f := range append(slices.Clone(comparison.Fields), comparison.Micro, comparison.Macro) {
		v.Rows = append(v.Rows, views.ComparedField{FieldComparison: f, Difference: gate.Difference(f, comparison.Resampling.MinValues)})
	}
	fixed, broken := comparison.Changed(v.Field, true), comparison.Changed(v.Field, false)
	v.FixedArticles, v.BrokenArticles = len(fixed), len(broken)
	v.FixedIn, v.BrokenIn = len(fixed), len(broken)
	if v.Field != "" {
		v.FixedIn, v.BrokenIn = len(comparison.Changed("", true)), len(comparison.Changed("", false))
	}
	most := max(len(fixed), len(broken))
	v.Number = pageNumber(c, most, flipsPerPage)
	from := (v.Number - 1) * flipsPerPage
	v.More = most > from+flipsPerPage
	if v.Fixed, err = a.changedArticles(ctx, *v, comparison, pageOf(fixed, from), true); err != nil {
		return err
	}
	v.Broken, err = a.changedArticles(ctx, *v, comparison, pageOf(broken, from), false)
	return err
}

func pageOf(list []store.ChangedArticle, from int) []store.ChangedArticle {
	return list[min(from, len(list)):min(from+flipsPerPage, len(list))]
}

// changedArticles names the articles and incidents of changes that went one way.
func (a *App) changedArticles(ctx context.Context, v views.ComparePage, c *store.Comparison, list []store.ChangedArticle,
	fixed bool) ([]views.ChangedArticle, error) {
	ids := make([]string, len(list))
	for i, of := range list {
		ids[i] = of.Article
	}
	snapshot, err := a.store.Snapshot(ctx, v.New.Snapshot)
	if err != nil {
		return nil, err
	}
	gold, err := a.store.RecordsOf(ctx, snapshot.ID, ids)
	if err != nil {
		return nil, err
	}
	keys, err := a.store.KeysByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	changes, err := a.store.Changes(ctx, c, list, v.Field, fixed)
	if err != nil {
		return nil, err
	}
	var articles []views.ChangedArticle
	for i, of := range list {
		articles = append(articles, views.NewChangedArticle(keys[of.Article], gold[of.Article], changes[i]))
	}
	return articles, nil
}
