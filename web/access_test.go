package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/handlers"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// who may use a route.
type access int

const (
	anyone access = iota
	people
	leads
)

// routes is every route of the site: who may use it, an address under it, and one
// that names what is not there ("" where it names nothing).
var routes = map[string]struct {
	access      access
	at, unknown string
}{
	"GET " + views.HealthURL:            {anyone, views.HealthURL, ""},
	"GET " + views.SignInURL:            {anyone, views.SignInURL, ""},
	"POST " + views.SignInURL:           {anyone, views.SignInURL, ""},
	"POST " + views.SignOutURL:          {anyone, views.SignOutURL, ""},
	"GET /links/:token":                 {anyone, "", views.LinkURL("none")},
	"POST /links/:token":                {anyone, "", views.LinkURL("none")},
	"GET " + views.HomeURL:              {people, views.HomeURL, ""},
	"POST " + views.NextURL:             {people, views.NextURL, ""},
	"GET " + views.GuideURL:             {people, views.GuideURL, ""},
	"GET /guidelines/:field":            {people, views.GuidelineURL("victim"), views.GuidelineURL("size")},
	"GET " + views.DayURL:               {people, views.DayURL, ""},
	"GET " + views.ReadingURL:           {people, views.ReadingURL + "?field=victim", views.ReadingURL + "?field=size"},
	"GET " + views.PreferencesURL:       {people, views.PreferencesURL, ""},
	"POST " + views.PreferencesURL:      {people, views.PreferencesURL, ""},
	"GET " + views.ArticlesURL:          {people, views.ArticlesURL, ""},
	"GET /articles/:key":                {people, views.ArticleURL(1), views.ArticleURL(77)},
	"GET /articles/:key/history":        {people, views.ArticleHistoryURL(1), views.ArticleHistoryURL(77)},
	"POST /articles/:key/review":        {people, views.ArticleReviewURL(1), views.ArticleReviewURL(77)},
	"GET " + views.FinishedReviewsURL:   {people, views.FinishedReviewsURL, views.FinishedReviewsURL + "?by=77"},
	"GET /reviews/:id":                  {people, views.ReviewURL(1), views.ReviewURL(77)},
	"GET /reviews/:id/why":              {people, views.WhyURL(1, "1", "victim"), views.WhyURL(77, "1", "victim")},
	"GET /reviews/:id/editor":           {people, views.EditorURL(1), views.EditorURL(77)},
	"POST /reviews/:id/decisions":       {people, views.DecisionsURL(1), views.DecisionsURL(77)},
	"POST /reviews/:id/accept-all":      {people, views.AcceptAllURL(1), views.AcceptAllURL(77)},
	"POST /reviews/:id/order":           {people, views.OrderURL(1), views.OrderURL(77)},
	"POST /reviews/:id/undo":            {people, views.UndoURL(1), views.UndoURL(77)},
	"POST /reviews/:id/redo":            {people, views.RedoURL(1), views.RedoURL(77)},
	"POST /reviews/:id/finish":          {people, views.FinishURL(1), views.FinishURL(77)},
	"POST /reviews/:id/reopen":          {people, views.ReopenURL(1), views.ReopenURL(77)},
	"POST /reviews/:id/lease":           {people, views.LeaseURL(1), views.LeaseURL(77)},
	"POST /reviews/:id/ahead":           {people, views.AheadURL(1), views.AheadURL(77)},
	"POST /reviews/:id/skip":            {people, views.SkipURL(1), views.SkipURL(77)},
	"POST /reviews/:id/give-back":       {people, views.GiveBackURL(1), views.GiveBackURL(77)},
	"GET " + views.AccuracyURL:          {leads, views.AccuracyURL, ""},
	"GET /accuracy/:field":              {leads, "/accuracy/victim", "/accuracy/size"},
	"GET /reviewers/:id":                {people, views.ReviewerURL(1), views.ReviewerURL(77)},
	"GET " + views.ErrorsURL:            {leads, views.ErrorsURL, ""},
	"GET " + views.CompareURL:           {leads, views.CompareURL, ""},
	"GET " + views.SnapshotsURL:         {leads, views.SnapshotsURL, ""},
	"POST " + views.SnapshotsURL:        {leads, views.SnapshotsURL, ""},
	"GET /snapshots/:name":              {leads, views.SnapshotURL("x"), views.SnapshotURL("none")},
	"GET /snapshots/:name/articles":     {leads, views.SnapshotURL("x") + "/articles", views.SnapshotURL("none") + "/articles"},
	"GET /snapshots/:name/changes":      {leads, views.SnapshotURL("x") + "/changes", views.SnapshotURL("none") + "/changes"},
	"GET /snapshots/:name/gold.:format": {leads, views.SnapshotFileURL("x", "jsonl", ""), views.SnapshotFileURL("none", "jsonl", "")},
	"GET /snapshots/:name/card.md":      {leads, views.SnapshotCardURL("x", ""), views.SnapshotCardURL("none", "")},
	"GET " + views.PinsURL:              {leads, views.PinsURL, ""},
	"POST " + views.PinsURL:             {leads, views.PinsURL, ""},
	"POST /pins/:id/remove":             {leads, views.PinRemoveURL(1), views.PinRemoveURL(77)},
	"POST " + views.BaselineURL:         {leads, views.BaselineURL, ""},
	"POST " + views.WorklistURL:         {leads, views.WorklistURL, ""},
	"POST /articles/:key/dispute":       {leads, views.DisputeURL(1), views.DisputeURL(77)},
	"POST /articles/:key/pin":           {leads, views.PinURL(1), views.PinURL(77)},
	"GET " + views.GateRulesURL:         {leads, views.GateRulesURL, ""},
	"POST " + views.GateRulesURL:        {leads, views.GateRulesURL, ""},
	"GET " + views.ExtractorsURL:        {leads, views.ExtractorsURL, ""},
	"POST " + views.CurrentExtractorURL: {leads, views.CurrentExtractorURL, ""},
	"POST " + views.ExtractURL:          {leads, views.ExtractURL, ""},
	"POST " + views.TrainURL:            {leads, views.TrainURL, ""},
	"POST " + views.EvaluateURL:         {leads, views.EvaluateURL, ""},
	"GET " + views.JobsURL:              {leads, views.JobsURL, ""},
	"GET " + views.JobEventsURL:         {leads, views.JobEventsURL, ""},
	"GET /jobs/:id":                     {leads, views.JobURL(1), views.JobURL(77)},
	"GET /jobs/:id/failures.csv":        {leads, views.JobFailuresURL(1), views.JobFailuresURL(77)},
	"POST /jobs/:id/cancel":             {leads, views.JobCancelURL(1), views.JobCancelURL(77)},
	"POST /jobs/:id/resume":             {leads, views.JobResumeURL(1), views.JobResumeURL(77)},
	"GET " + views.ImportURL:            {leads, views.ImportURL, ""},
	"POST " + views.ImportURL:           {leads, views.ImportURL, ""},
	"GET /import/:upload":               {leads, views.UploadURL(1), views.UploadURL(77)},
	"POST /import/:upload":              {leads, views.UploadURL(1), views.UploadURL(77)},
	"POST /import/:upload/drop":         {leads, views.UploadDropURL(1), views.UploadDropURL(77)},
	"GET " + views.GoldURL:              {leads, views.GoldURL, ""},
	"GET /gold.:format":                 {leads, views.GoldFileURL("jsonl"), views.GoldFileURL("xml")},
	"GET " + views.SettingsURL:          {leads, views.SettingsURL, ""},
	"POST " + views.SettingsURL:         {leads, views.SettingsURL, ""},
	"GET " + views.PeopleURL:            {leads, views.PeopleURL, ""},
	"POST " + views.PeopleURL:           {leads, views.PeopleURL, ""},
	"POST /people/:id/role":             {leads, views.PersonRoleURL(1), views.PersonRoleURL(77)},
	"POST /people/:id/active":           {leads, views.PersonActiveURL(1), views.PersonActiveURL(77)},
	"POST /people/:id/reset":            {leads, views.PersonResetURL(1), views.PersonResetURL(77)},
}

// TestEveryRouteIsListed keeps the table above whole.
func TestEveryRouteIsListed(t *testing.T) {
	e := echo.New()
	handlers.New(t.Context(), nil, make([]byte, 32), true, "").Register(e)
	var found []string
	for _, r := range e.Routes() {
		if r.Method == echo.RouteNotFound {
			continue
		}
		route := r.Method + " " + r.Path
		found = append(found, route)
		if _, ok := routes[route]; !ok {
			t.Errorf("%s is not tested", route)
		}
	}
	for route := range routes {
		if !slices.Contains(found, route) {
			t.Errorf("%s is tested and not there", route)
		}
	}
}

func TestAccess(t *testing.T) {
	s := newSite(t)
	key := proposeClinic(t, s)
	if key != 1 {
		t.Fatalf("the article's key is %d", key)
	}
	ada, reviewer := s.user(t, "Ada", annotate.Reviewer)
	s.begin(t, reviewer, ada)
	_, lead := s.user(t, "Lena", annotate.Lead)
	stranger := newClient(t, s.url)
	form := url.Values{"role": {"lead"}, "active": {"true"}, "reason": {"gone"}}
	for route, r := range routes {
		method, _, _ := strings.Cut(route, " ")
		if r.access != anyone {
			sendsToSignIn(t, stranger, method, r.at)
		}
		if r.access == leads {
			isForLeads(t, reviewer, method, r.at)
		}
		if r.unknown == "" {
			continue
		}
		if a := lead.send(method, r.unknown, form); a.status != http.StatusNotFound || a.text("h1") != "Not found" {
			t.Errorf("%s: %d %s", route, a.status, a.text("main"))
		}
	}
}

// sendsToSignIn checks that nothing is shown or done before sign-in.
func sendsToSignIn(t *testing.T, c *client, method, path string) {
	t.Helper()
	a := c.send(method, path, nil).is(http.StatusSeeOther)
	if to := a.header.Get("Location"); to != views.SignInURL || len(a.body) > 0 {
		t.Errorf("%s leads to %q with %q", path, to, a.body)
	}
	a = c.htmx().send(method, path, nil).is(http.StatusNoContent)
	if to := a.header.Get("HX-Redirect"); to != views.SignInURL || len(a.body) > 0 {
		t.Errorf("htmx at %s is led to %q with %q", path, to, a.body)
	}
}

func isForLeads(t *testing.T, c *client, method, path string) {
	t.Helper()
	a := c.send(method, path, nil).is(http.StatusForbidden)
	a.wants("h1", "Not allowed")
	a.wants("main p.text-soft", "This page is for leads. Ask one of them.")
	if a.has("main form, main table, main pre") {
		t.Errorf("%s shows more than the refusal: %s", path, a.body)
	}
}

// An address that is none is not found, whoever asks, and never said to be for
// leads.
func TestUnknownAddress(t *testing.T) {
	s := newSite(t)
	_, reviewer := s.user(t, "Ada", annotate.Reviewer)
	_, lead := s.user(t, "Lena", annotate.Lead)
	for _, path := range []string{"/none", "/reviews/", "/reviews/one", "/reviews/-1", "/reviews/99999999999999999999",
		"/articles/1/none", "/people/1", "/gold.", "/static/none.js", "/static/", "/static/../server.go", "/links/"} {
		for name, c := range map[string]*client{"reviewer": reviewer, "lead": lead} {
			if a := c.send(http.MethodGet, path, nil); a.status != http.StatusNotFound {
				t.Errorf("%s at %s: status %d %s", name, path, a.status, a.text("main"))
			}
		}
	}
	newClient(t, s.url).send(http.MethodGet, "/none", nil).is(http.StatusNotFound)
}

func TestWrongMethod(t *testing.T) {
	s := newSite(t)
	_, c := s.user(t, "Ada", annotate.Reviewer)
	for path, allowed := range map[string]string{views.NextURL: "POST", views.GuideURL: "GET", views.SignOutURL: "POST"} {
		method := map[string]string{"POST": http.MethodGet, "GET": http.MethodPost}[allowed]
		a := c.send(method, path, nil).is(http.StatusMethodNotAllowed)
		if !strings.Contains(a.header.Get("Allow"), allowed) {
			t.Errorf("%s allows %q", path, a.header.Get("Allow"))
		}
		a.wants("h1", "Method Not Allowed")
	}
}

// HEAD answers as GET does, without a body.
func TestHead(t *testing.T) {
	s := newSite(t)
	proposeClinic(t, s)
	_, c := s.user(t, "Lena", annotate.Lead)
	for route, r := range routes {
		method, path, _ := strings.Cut(route, " ")
		if method != http.MethodGet || path == views.JobEventsURL {
			continue
		}
		for _, at := range []string{r.at, r.unknown} {
			if at == "" {
				continue
			}
			got, head := c.send(http.MethodGet, at, nil), c.send(http.MethodHead, at, nil)
			if head.status != got.status || len(head.body) > 0 || head.header.Get("Content-Type") != got.header.Get("Content-Type") {
				t.Errorf("%s: HEAD answers %d %s with %d bytes, GET %d %s", at, head.status, head.header.Get("Content-Type"), len(head.body),
					got.status, got.header.Get("Content-Type"))
			}
		}
	}
	newClient(t, s.url).send(http.MethodHead, views.NextURL, nil).is(http.StatusMethodNotAllowed)
}

func TestHealth(t *testing.T) {
	a := newClient(t, newSite(t).url).get(views.HealthURL).is(http.StatusOK)
	if string(a.body) != "ok\n" {
		t.Errorf("health says %q", a.body)
	}
}
