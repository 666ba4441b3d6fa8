// Package handlers answers HTTP: one file per noun, and here the one route
// table. A handler reads the path and the form into a domain value, calls one
// rule or one method of the store, and renders one component; errors are
// returned, and errors.go makes the page of them.
package handlers

import (
	"context"
	"net/http"
	"sync"

	"assay/annotate"
	"assay/annotate/jobs"
	"assay/annotate/score"
	"assay/annotate/store"
	"assay/views"

	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"golang.org/x/sync/singleflight"
)

// App holds what handlers share.
type App struct {
	store    *store.Store
	sessions sessions.Store
	passwords
	names       namesFound
	workloads   workloads
	indexes     *kept[*score.Index]      // by evaluation; of 20,000 articles each has about 4 MB
	comparisons *kept[*store.Comparison] // by the two evaluations
	drawing     singleflight.Group       // of comparisons
	oneDrawing  sync.Mutex
	contents    *kept[[]store.SnapshotEntry]
	differences *kept[[]store.Changed]
	versions    *jobs.Extractors
	running     context.Context // ends when answers that go on must end
	plain       bool            // served without TLS
	version     string          // of the static files
}

// New makes the handlers; answers that go on end with the context. The secret signs
// cookies; plain says that the site is served without TLS, so that cookies must do
// without Secure; version changes when a static file does.
func New(ctx context.Context, s *store.Store, secret []byte, plain bool, version string) *App {
	return &App{store: s, sessions: newSessions(secret, plain), passwords: newPasswords(),
		indexes:     newKept[*score.Index](8),
		comparisons: newKept[*store.Comparison](4),
		contents:    newKept[[]store.SnapshotEntry](8), differences: newKept[[]store.Changed](8),
		versions: jobs.NewExtractors(s), running: ctx, plain: plain, version: version}
}

// Warm reads what takes long to read the first time, so that who comes soon after a
// start need not wait: the work of the last month, and the errors of the current extractor.
func (a *App) Warm(ctx context.Context) error {
	if _, err := a.teamOf(ctx); err != nil {
		return err
	}
	version, err := a.store.CurrentExtractor(ctx)
	if err != nil || version == "" {
		return err
	}
	newest, err := a.store.FindEvaluation(ctx, "", version)
	if err == nil {
		_, err = a.indexOf(ctx, newest.ID)
	}
	if annotate.KindOf(err) == annotate.NotFound {
		return nil
	}
	return err
}

// Register adds every route, and the page for errors. Signing in is asked for route by
// route, not by groups: their middleware would also answer for addresses that are none.
func (a *App) Register(e *echo.Echo) {
	e.HTTPErrorHandler = a.showError
	e.IPExtractor = echo.ExtractIPDirect()
	a.registerDoor(e)
	a.registerReviewing(e, a.signedIn)
	a.registerMeasuring(e, a.signedIn, a.leadsOnly)
	a.registerManaging(e, a.signedIn, a.leadsOnly)
}

// registerDoor adds what is open to everybody.
func (a *App) registerDoor(e *echo.Echo) {
	slowly := middleware.RateLimiter(middleware.NewRateLimiterMemoryStoreWithConfig(
		middleware.RateLimiterMemoryStoreConfig{Rate: 2, Burst: 20}))

	e.GET(views.HealthURL, func(c echo.Context) error { return c.String(http.StatusOK, "ok\n") })
	e.GET(views.SignInURL, a.signInPage)
	e.POST(views.SignInURL, a.signIn, slowly)
	e.POST(views.SignOutURL, a.signOut)
	e.GET("/links/:token", a.linkPage, slowly)
	e.POST("/links/:token", a.spendLink, slowly)
}

// registerReviewing adds the pages of everybody who is signed in.
func (a *App) registerReviewing(e *echo.Echo, people ...echo.MiddlewareFunc) {
	e.GET(views.HomeURL, a.home, people...)
	e.POST(views.NextURL, a.next, people...)
	e.GET(views.GuideURL, a.guidelines, people...)
	e.GET("/guidelines/:field", a.guideline, people...)
	e.GET(views.DayURL, a.day, people...)
	e.GET(views.PreferencesURL, a.preferences, people...)
	e.POST(views.PreferencesURL, a.savePreferences, people...)
	e.GET(views.ArticlesURL, a.articles, people...)
	e.GET("/articles/:key", a.article, people...)
	e.GET("/articles/:key/history", a.history, people...)
	e.POST("/articles/:key/review", a.startReview, people...)
	e.GET(views.ReadingURL, a.reading, people...)
	e.GET("/reviews/:id", a.review, people...)
	e.GET("/reviews/:id/why", a.why, people...)
	e.GET("/reviews/:id/editor", a.editor, people...)
	e.POST("/reviews/:id/decisions", a.decide, people...)
	e.POST("/reviews/:id/accept-all", a.acceptAll, people...)
	e.POST("/reviews/:id/order", a.turnOrder, people...)
	e.POST("/reviews/:id/undo", a.undo, people...)
	e.POST("/reviews/:id/redo", a.redo, people...)
	e.POST("/reviews/:id/finish", a.finish, people...)
	e.POST("/reviews/:id/reopen", a.reopen, people...)
	e.POST("/reviews/:id/lease", a.renew, people...)
	e.POST("/reviews/:id/ahead", a.ahead, people...)
	e.POST("/reviews/:id/give-back", a.giveBack, people...)
	e.POST("/reviews/:id/skip", a.skip, people...)
	e.GET(views.FinishedReviewsURL, a.finishedReviews, people...)
	e.GET("/reviewers/:id", a.reviewer, people...)
}

// registerMeasuring adds the pages that say how good the machine and the gold are.
func (a *App) registerMeasuring(e *echo.Echo, leads ...echo.MiddlewareFunc) {
	e.GET(views.AccuracyURL, a.accuracy, leads...)
	e.GET("/accuracy/:field", a.fieldAccuracy, leads...)
	e.GET(views.ErrorsURL, a.errors, leads...)
	e.GET(views.CompareURL, a.compare, leads...)
	e.GET(views.SnapshotsURL, a.snapshots, leads...)
	e.POST(views.SnapshotsURL, a.askSnapshot, leads...)
	e.GET("/snapshots/:name", a.snapshot, leads...)
	e.GET("/snapshots/:name/articles", a.snapshotArticles, leads...)
	e.GET("/snapshots/:name/changes", a.snapshotChanges, leads...)
	e.GET("/snapshots/:name/gold.:format", a.snapshotFile, leads...)
	e.GET("/snapshots/:name/card.md", a.snapshotCard, leads...)
	e.GET(views.PinsURL, a.pins, leads...)
	e.POST(views.PinsURL, a.addPin, leads...)
	e.POST("/pins/:id/remove", a.removePin, leads...)
	e.POST(views.BaselineURL, a.setBaseline, leads...)
	e.POST(views.WorklistURL, a.addToWorklist, leads...)
	e.POST("/articles/:key/dispute", a.disputeGold, leads...)
	e.POST("/articles/:key/pin", a.pinCase, leads...)
}

// registerManaging adds extractors, long work, downloads, settings and people.
func (a *App) registerManaging(e *echo.Echo, leads ...echo.MiddlewareFunc) {
	e.GET(views.ExtractorsURL, a.extractors, leads...)
	e.POST(views.CurrentExtractorURL, a.chooseExtractor, leads...)
	e.POST(views.ExtractURL, a.askExtraction, leads...)
	e.POST(views.TrainURL, a.askTraining, leads...)
	e.POST(views.EvaluateURL, a.askEvaluation, leads...)
	e.GET(views.JobsURL, a.jobs, leads...)
	e.GET(views.JobEventsURL, a.jobEvents, leads...)
	e.GET("/jobs/:id", a.job, leads...)
	e.GET("/jobs/:id/failures.csv", a.jobFailures, leads...)
	e.POST("/jobs/:id/cancel", a.cancelJob, leads...)
	e.POST("/jobs/:id/resume", a.resumeJob, leads...)
	e.GET(views.ImportURL, a.importPage, leads...)
	e.POST(views.ImportURL, a.upload, leads...)
	e.GET("/import/:upload", a.uploadPage, leads...)
	e.POST("/import/:upload", a.importUpload, leads...)
	e.POST("/import/:upload/drop", a.dropUpload, leads...)
	e.GET(views.GoldURL, a.gold, leads...)
	e.GET("/gold.:format", a.goldFile, leads...)
	e.GET(views.SettingsURL, a.settings, leads...)
	e.POST(views.SettingsURL, a.changeSettings, leads...)
	e.GET(views.GateRulesURL, a.gateRules, leads...)
	e.POST(views.GateRulesURL, a.changeGateRules, leads...)
	e.GET(views.PeopleURL, a.people, leads...)
	e.POST(views.PeopleURL, a.invite, leads...)
	e.POST("/people/:id/role", a.setRole, leads...)
	e.POST("/people/:id/active", a.setActive, leads...)
	e.POST("/people/:id/reset", a.resetLink, leads...)
}
