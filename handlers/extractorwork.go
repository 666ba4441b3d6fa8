package handlers

import (
	"net/http"
	"strings"

	"assay/annotate"
	"assay/annotate/neardup"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// askExtraction asks for a version to read articles: all, those of a snapshot, or
// some by their ids.
func (a *App) askExtraction(c echo.Context) error {
	ctx := c.Request().Context()
	args := store.JobArgs{Version: c.FormValue("version"), Snapshot: c.FormValue("snapshot")}
	_, err := a.versions.Of(ctx, args.Version)
	if err == nil && args.Snapshot != "" {
		_, err = a.store.Snapshot(ctx, args.Snapshot)
	}
	if ids := strings.Fields(c.FormValue("ids")); err == nil && len(ids) > 0 {
		args.Snapshot = ""
		args.Articles, err = a.store.KeysOf(ctx, ids)
	}
	return a.ask(c, store.JobExtract, args, err)
}

// askTraining asks for a new version, trained from a snapshot or its part train.
func (a *App) askTraining(c echo.Context) error {
	args := store.JobArgs{Snapshot: c.FormValue("snapshot"), Part: c.FormValue("part")}
	_, err := a.store.Snapshot(c.Request().Context(), args.Snapshot)
	if err == nil && args.Part != "" && args.Part != string(neardup.Train) {
		err = annotate.Errorf(annotate.Invalid, "A version learns from the part train, or from all.")
	}
	return a.ask(c, store.JobTrain, args, err)
}

// askEvaluation asks for the scores of a version on a snapshot.
func (a *App) askEvaluation(c echo.Context) error {
	args := store.JobArgs{Version: c.FormValue("version"), Snapshot: c.FormValue("snapshot")}
	_, err := a.store.Snapshot(c.Request().Context(), args.Snapshot)
	if err == nil && args.Version == "" {
		err = annotate.Errorf(annotate.Invalid, "Choose a version.")
	}
	return a.ask(c, store.JobEvaluate, args, err)
}

// ask asks for long work and shows it; where err says that it cannot be, the form
// says why.
func (a *App) ask(c echo.Context, kind store.JobKind, args store.JobArgs, err error) error {
	switch annotate.KindOf(err) {
	case annotate.Invalid, annotate.NotFound:
		return a.showExtractors(c, http.StatusUnprocessableEntity, messageOf(err))
	}
	if err != nil {
		return err
	}
	job, err := a.store.AddJob(c.Request().Context(), kind, args, person(c).Name)
	if err != nil {
		return err
	}
	return redirect(c, views.JobURL(job))
}
