package handlers

import (
	"net/http"
	"slices"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// history shows who decided what of an article. What others decided would lead
// somebody who has not finished their own review, so that they see theirs alone.
func (a *App) history(c echo.Context) error {
	key, err := number(c, "key")
	if err != nil {
		return err
	}
	ctx, p := c.Request().Context(), person(c)
	article, err := a.store.Article(ctx, key)
	if err != nil {
		return err
	}
	reviews, err := a.store.Reviews(ctx, key)
	if err != nil {
		return err
	}
	v := views.HistoryPage{Key: key, Article: article.Article}
	all := p.MayLead() || slices.ContainsFunc(reviews, func(r store.Review) bool { return r.Reviewer.ID == p.ID && !r.Finished.IsZero() })
	for _, r := range reviews {
		if !all && r.Reviewer.ID != p.ID {
			v.Hidden++
			continue
		}
		v.Reviews = append(v.Reviews, views.HistoryReview{ID: r.ID, Reviewer: r.Reviewer.Name, Mode: r.Mode, Extractor: r.Extractor,
			Reason: reasonOf(r), Scripted: r.Scripted, Started: r.Started, Finished: r.Finished,
			May: p.MayLead() || r.Reviewer.ID == p.ID, Lines: historyLines(r)})
	}
	if v.Page, err = a.page(c, "History", views.ArticlesURL); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.History(v))
}

// historyLines puts together what was decided at once in one way.
func historyLines(r store.Review) []views.HistoryLine {
	stands := make(map[string]bool)
	for _, d := range annotate.Effective(r.Log) {
		stands[d.ID] = true
	}
	byID := make(map[string]annotate.Decision)
	var lines []views.HistoryLine
	for _, d := range r.Log {
		byID[d.ID] = d
		line := views.HistoryLine{Decisions: []annotate.Decision{d}, Void: !stands[d.ID] && d.Act != annotate.Undone}
		if d.Act == annotate.Undone {
			line.Redo = byID[d.Target].Act == annotate.Undone
		}
		if n := len(lines); n > 0 && lines[n-1].Joins(line) {
			lines[n-1].Decisions = append(lines[n-1].Decisions, d)
			continue
		}
		lines = append(lines, line)
	}
	return lines
}
