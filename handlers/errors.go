package handlers

import (
	"context"
	"math"
	"net/http"
	"slices"
	"strconv"

	"assay/annotate"
	"assay/annotate/score"
	"assay/annotate/store"
	"assay/views"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"
)

const outcomesPerPage = 25

// errors is the error browser: what became of the values of a stored evaluation,
// under a filter, each with its evidence in the article.
func (a *App) errors(c echo.Context) error { return a.showErrors(c, http.StatusOK, "") }

func (a *App) showErrors(c echo.Context, status int, wrong string) error {
	v, err := a.errorsPage(c)
	if err != nil {
		return err
	}
	v.Did, v.Wrong, v.NewID = c.QueryParam("did"), wrong, uuid.NewString
	if v.Page, err = a.page(c, "Errors", views.ErrorsURL); err != nil {
		return err
	}
	return render(c, status, views.Errors(v))
}

func (a *App) errorsPage(c echo.Context) (v views.ErrorsPage, err error) {
	ctx := c.Request().Context()
	v.Filter = filterOf(c)
	all, err := a.store.Evaluations(ctx)
	if err != nil || len(all) == 0 {
		return v, err
	}
	for _, e := range all {
		v.Evaluations = append(v.Evaluations, evaluationLine(e))
	}
	evaluation, index, err := a.indexFor(c, all)
	if err != nil {
		return v, err
	}
	v.Evaluation = evaluationLine(evaluation)
	if v.Found, v.Facets, err = index.Count(v.Filter); err != nil {
		return v, err
	}
	v.Number = pageNumber(c, v.Found, outcomesPerPage)
	from := (v.Number - 1) * outcomesPerPage
	v.More = v.Found > from+outcomesPerPage
	refs, err := index.Find(v.Filter, from, outcomesPerPage)
	if err != nil {
		return v, err
	}
	v.Rows, err = a.outcomeRows(ctx, evaluation.ID, refs)
	return v, err
}

func evaluationLine(e store.Evaluated) views.EvaluationLine {
	return views.EvaluationLine{ID: e.ID, Extractor: e.Extractor, Snapshot: e.Snapshot, Made: e.Made, Records: e.Gold.Records, Primary: e.Primary}
}

// filterOf reads the address. What is no number is as if it were not there.
func filterOf(c echo.Context) score.Filter {
	f := score.Filter{Field: c.QueryParam("field"), Kind: score.Kind(c.QueryParam("outcome")), Gold: c.QueryParam("gold"),
		Proposed: c.QueryParam("proposed"), Incident: c.QueryParam("incident"), Slice: c.QueryParam("slice")}
	f.From, _ = strconv.ParseFloat(c.QueryParam("from"), 64)
	f.To, _ = strconv.ParseFloat(c.QueryParam("to"), 64)
	if f.From > 0 && f.To == 0 {
		f.To = 1
	}
	return f
}

// evaluationOf is the one that ?evaluation= names, else the newest of the extractor
// in ?version=, on the snapshot in ?snapshot=, of the current extractor if none is
// named, or of any.
func (a *App) evaluationOf(c echo.Context, all []store.Evaluated) (store.Evaluated, error) {
	if id, err := strconv.ParseInt(c.QueryParam("evaluation"), 10, 64); err == nil {
		return a.store.EvaluatedByID(c.Request().Context(), id)
	}
	snapshot, version := c.QueryParam("snapshot"), c.QueryParam("version")
	if snapshot != "" || version != "" {
		return a.store.FindEvaluation(c.Request().Context(), snapshot, version)
	}
	current, err := a.store.CurrentExtractor(c.Request().Context())
	if err != nil {
		return store.Evaluated{}, err
	}
	of := slices.IndexFunc(all, func(e store.Evaluated) bool { return e.Extractor == current && !e.Primary })
	return all[max(of, 0)], nil
}

// pageNumber counts from 1; a page that is not there is the nearest one.
func pageNumber(c echo.Context, found, perPage int) int {
	n, _ := strconv.Atoi(c.QueryParam("page"))
	last := max(1, (found+perPage-1)/perPage)
	return min(max(n, 1), last)
}

// foundArticles are the articles of all that the filter finds, each once.
func (a *App) foundArticles(c echo.Context) ([]int64, error) {
	ctx := c.Request().Context()
	all, err := a.store.Evaluations(ctx)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	evaluation, index, err := a.indexFor(c, all)
	if err != nil {
		return nil, err
	}
	refs, err := index.Find(filterOf(c), 0, math.MaxInt)
	if err != nil {
		return nil, err
	}
	return a.store.KeysOfEvaluated(ctx, evaluation.ID, positionsOf(refs))
}

// indexFor chooses the evaluation that the address asks for, with the index of its
// outcomes.
func (a *App) indexFor(c echo.Context, all []store.Evaluated) (store.Evaluated, *score.Index, error) {
	evaluation, err := a.evaluationOf(c, all)
	if err != nil {
		return store.Evaluated{}, nil, err
	}
	index, err := a.indexOf(c.Request().Context(), evaluation.ID)
	return evaluation, index, err
}

// positionsOf are the articles of outcomes, each once.
func positionsOf(refs []score.Ref) (positions []int) {
	seen := make(map[int]bool)
	for _, r := range refs {
		if !seen[r.Article] {
			seen[r.Article] = true
			positions = append(positions, r.Article)
		}
	}
	return positions
}

func (a *App) outcomeRows(ctx context.Context, evaluation int64, refs []score.Ref) ([]views.OutcomeRow, error) {
	articles, err := a.store.EvaluatedArticles(ctx, evaluation, positionsOf(refs))
	if err != nil {
		return nil, err
	}
	documents := make(map[int]*annotate.Document, len(articles))
	rows := make([]views.OutcomeRow, 0, len(refs))
	for _, r := range refs {
		article, there := articles[r.Article]
		if !there || r.Outcome >= len(article.Record.Outcomes) {
			continue
		}
		if documents[r.Article] == nil {
			documents[r.Article] = annotate.NewDocument(article.Gold.Document())
		}
		rows = append(rows, views.NewOutcomeRow(article.Key, article.Open, article.Gold, article.Record.Outcomes[r.Outcome], documents[r.Article]))
	}
	return rows, nil
}

// indexOf is the index of a stored evaluation's outcomes.
func (a *App) indexOf(ctx context.Context, evaluation int64) (*score.Index, error) {
	return a.indexes.of(ctx, strconv.FormatInt(evaluation, 10), func(ctx context.Context) (*score.Index, error) {
		return a.store.OutcomeIndex(ctx, evaluation)
	})
}
