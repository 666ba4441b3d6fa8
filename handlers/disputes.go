package handlers

import (
	"strconv"
	"strings"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// disputeGold sends the review that an article's gold is from back to its reviewer,
// because a field of it is wrong. Imported gold has no reviewer: the lead reviews
// the article.
func (a *App) disputeGold(c echo.Context) error {
	key, err := number(c, "key")
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	if _, err := a.store.Article(ctx, key); err != nil {
		return err
	}
	dispute := store.Dispute{ID: c.FormValue("id"), Article: key, Incident: c.FormValue("incident"), Field: c.FormValue("field"), Note: c.FormValue("note")}
	_, err = a.store.DisputeGold(ctx, dispute, person(c))
	if annotate.KindOf(err) == annotate.Conflict {
		return a.startReview(c)
	}
	return a.backToErrors(c, views.DidDispute, err)
}

// pinCase pins a field of a gold incident: no later extractor version may break it.
func (a *App) pinCase(c echo.Context) error {
	key, err := number(c, "key")
	if err != nil {
		return err
	}
	article, err := a.store.Article(c.Request().Context(), key)
	if err != nil {
		return err
	}
	position, _ := strconv.Atoi(c.FormValue("position"))
	_, err = a.store.AddPin(c.Request().Context(), annotate.Pin{Article: article.ID, Incident: position, Field: c.FormValue("field"),
		Note: strings.TrimSpace(c.FormValue("note")), By: person(c).Name})
	return a.backToErrors(c, views.DidPin, err)
}

// addToWorklist puts the articles of the checked rows, or of all that the filter
// finds, first in the queue.
func (a *App) addToWorklist(c echo.Context) error {
	ctx := c.Request().Context()
	form, err := c.FormParams()
	if err != nil {
		return err
	}
	var articles []int64
	if form.Get("which") == "all" {
		if articles, err = a.foundArticles(c); err != nil {
			return err
		}
	}
	for _, text := range form["article"] {
		if key, err := strconv.ParseInt(text, 10, 64); err == nil && form.Get("which") != "all" {
			articles = append(articles, key)
		}
	}
	if len(articles) == 0 {
		return a.backToErrors(c, views.DidList, annotate.Errorf(annotate.Invalid, "check the rows whose articles are to be reviewed, or put all on the worklist"))
	}
	_, err = a.store.AddToWorklist(ctx, articles, strings.TrimSpace(form.Get("reason")), person(c).Name)
	return a.backToErrors(c, views.DidList, err)
}

// backToErrors shows the list again that the form came from, with what was done or
// why not.
func (a *App) backToErrors(c echo.Context, did string, err error) error {
	switch annotate.KindOf(err) {
	case annotate.Invalid, annotate.NotFound, annotate.Conflict:
		return a.showErrors(c, statusOf(err), messageOf(err))
	}
	if err != nil {
		return err
	}
	q := c.QueryParams()
	q.Set("did", did)
	return redirect(c, views.ErrorsURL+"?"+q.Encode())
}
