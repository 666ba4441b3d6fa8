package handlers

import (
	"net/http"
	"strconv"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"
)

const articlesPerPage = 50

// articles lists articles, filtered by ?status= and ?q=, in pages by key.
func (a *App) articles(c echo.Context) error {
	filter := store.Filter{Status: store.Status(c.QueryParam("status")), Query: c.QueryParam("q"), Limit: articlesPerPage}
	if after, err := strconv.ParseInt(c.QueryParam("after"), 10, 64); err == nil { // what is no number is the first page
		filter.After = after
	}
	list, next, err := a.store.Articles(c.Request().Context(), filter)
	if err != nil {
		return err
	}
	v := views.ArticlesPage{Status: string(filter.Status), Query: filter.Query, After: filter.After, Next: next}
	me := person(c)
	for _, article := range list {
		if article.Holder == me.Name && !me.MayLead() {
			article.Victim = "" // is for them to find
		}
		v.Rows = append(v.Rows, views.ArticleRow{Key: article.Key, ID: article.ID, Title: article.Title,
			Source: article.Source, Published: article.Published, Status: string(article.Status),
			Victim: article.Victim, Holder: article.Holder})
	}
	if fragment(c) {
		return render(c, http.StatusOK, views.ArticleList(v))
	}
	if v.Page, err = a.page(c, "Articles", views.ArticlesURL); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Articles(v))
}

// article shows an article with its gold, if it has any, and its reviews.
func (a *App) article(c echo.Context) error {
	ctx := c.Request().Context()
	key, err := number(c, "key")
	if err != nil {
		return err
	}
	article, err := a.store.Article(ctx, key)
	if err != nil {
		return err
	}
	v := views.ArticlePage{Key: key, Status: string(article.Status), Holder: article.Holder}
	if v.Reviews, err = a.reviewLines(c, key); err != nil {
		return err
	}
	gold, err := a.store.GoldOf(ctx, key)
	if err != nil && annotate.KindOf(err) != annotate.NotFound {
		return err
	}
	v.HasGold = err == nil
	if v.Hidden, err = a.underReview(c, key); err != nil {
		return err
	}
	if v.Hidden {
		v.HasGold, gold = false, annotate.Record{}
	}
	state := annotate.Settled(gold.Incidents)
	v.Review = views.ReviewPage{Key: key, Article: article.Article, ReadOnly: true, State: state, NewID: uuid.NewString}
	v.Incident = c.QueryParam("incident")
	if state.Incident(v.Incident) == nil && len(state.Incidents) > 0 {
		v.Incident = state.Incidents[0].ID
	}
	v.Review.Current, v.Review.At = v.Incident, c.QueryParam("at")
	if v.Page, err = a.page(c, v.Review.Name(), views.ArticlesURL); err != nil {
		return err
	}
	v.Review.Page = v.Page
	return render(c, http.StatusOK, views.Article(v))
}

// underReview says whether a reviewer is in the middle of a review of the article:
// what others made of it would lead them.
func (a *App) underReview(c echo.Context, key int64) (bool, error) {
	p := person(c)
	if p.MayLead() {
		return false, nil
	}
	r, err := a.store.ReviewOf(c.Request().Context(), key, p.ID)
	if annotate.KindOf(err) == annotate.NotFound {
		return false, nil
	}
	return err == nil && r.Finished.IsZero(), err
}

// reviewLines lists an article's reviews that the person may open.
func (a *App) reviewLines(c echo.Context, key int64) ([]views.ReviewLine, error) {
	reviews, err := a.store.Reviews(c.Request().Context(), key)
	if err != nil {
		return nil, err
	}
	var lines []views.ReviewLine
	for _, r := range reviews {
		p := person(c)
		lines = append(lines, views.ReviewLine{ID: r.ID, Reviewer: r.Reviewer.Name, Mode: r.Mode, Extractor: r.Extractor,
			Finished: r.Finished, Scripted: r.Scripted, May: p.MayLead() || r.Reviewer.ID == p.ID})
	}
	return lines, nil
}

// startReview opens one's own review of an article, and leases it if it is free.
func (a *App) startReview(c echo.Context) error {
	key, err := number(c, "key")
	if err != nil {
		return err
	}
	r, err := a.store.StartReview(c.Request().Context(), key, person(c).ID)
	if err != nil {
		return err
	}
	return redirect(c, views.ReviewURL(r.ID))
}
