// Package views draws every page: templ components, and here every path and
// element id, as functions that routes, templates and tests share.
package views

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"assay/annotate"
)

// Paths of the route table; those with an id have a function below.
const (
	HomeURL     = "/"
	NoneFreeURL = "/?next=none" // the home page, when no article could be had
	NextURL     = "/next"
	SignInURL   = "/signin"
	SignOutURL  = "/signout"
	ArticlesURL = "/articles"
	AccuracyURL = "/accuracy"
	ErrorsURL   = "/errors"
	CompareURL  = "/compare"
	PinsURL     = "/pins"          // takes the form that pins a case, too
	BaselineURL = "/pins/baseline" // takes the form that sets it

	SnapshotsURL = "/snapshots" // takes the form that makes one, too

	FinishedReviewsURL = "/reviews" // those of the last month

	WorklistURL = "/worklist" // takes the form that puts articles first in the queue
	GoldURL     = "/gold"
	PeopleURL   = "/people"

	ExtractorsURL       = "/extractors"
	CurrentExtractorURL = "/extractors/current" // takes the form that chooses it

	ExtractURL  = "/extractors/extract" // these take the forms that ask for long work
	TrainURL    = "/extractors/train"
	EvaluateURL = "/extractors/evaluate"

	JobsURL      = "/jobs"
	JobEventsURL = "/jobs/events" // how far some jobs are, as it changes
	ImportURL    = "/import"      // takes the file, too

	SettingsURL      = "/settings"
	SettingsSavedURL = "/settings?saved=1"

	GateRulesURL      = "/settings/gate"
	GateRulesSavedURL = "/settings/gate?saved=1"

	GuideURL            = "/guidelines"
	ReadingURL          = "/reading" // says what a typed value would be read as
	PreferencesURL      = "/preferences"
	PreferencesSavedURL = "/preferences?saved=1"
	DayURL              = "/day"
	HealthURL           = "/health"
)

func id(n int64) string { return strconv.FormatInt(n, 10) }

// StaticURL of a file in web/static; its version makes a changed file a new URL.
func StaticURL(file, version string) string { return "/static/" + file + "?v=" + version }

// LinkURL of a one-time link.
func LinkURL(token string) string { return "/links/" + token }

// ArticleURL of an article; ArticleReviewURL takes the form that begins one's own
// review of it.
func ArticleURL(key int64) string       { return ArticlesURL + "/" + id(key) }
func ArticleReviewURL(key int64) string { return ArticleURL(key) + "/review" }

// ArticleIncidentURL shows an article's gold at one of its incidents.
func ArticleIncidentURL(key int64, incident string) string {
	return withQuery(ArticleURL(key), url.Values{"incident": {incident}})
}

// ArticleAtURL shows an article's gold at a field of an incident.
func ArticleAtURL(key int64, incident, field string) string {
	q := url.Values{"at": {field}}
	if incident != "" {
		q.Set("incident", incident)
	}
	return withQuery(ArticleURL(key), q) + "#" + RowID(field)
}

// DisputeURL takes the form that says that an article's gold is wrong, PinURL the
// one that pins a case of it.
func DisputeURL(key int64) string { return ArticleURL(key) + "/dispute" }
func PinURL(key int64) string     { return ArticleURL(key) + "/pin" }

// ArticleHistoryURL shows who decided what of an article.
func ArticleHistoryURL(key int64) string { return ArticleURL(key) + "/history" }

// DayOnURL shows one's own work on a day of UTC.
func DayOnURL(day time.Time) string {
	return withQuery(DayURL, url.Values{"on": {day.Format(time.DateOnly)}})
}

// GuidelineURL shows the guideline of one field, GuideAtURL among all others.
func GuideAtURL(field string) string   { return GuideURL + "#" + field }
func GuidelineURL(field string) string { return GuideURL + "/" + field }

// GoldFileURL of the download in a format, "jsonl" or "csv".
func GoldFileURL(format string) string { return "/gold." + format }

// ReviewURL of a review; DecisionsURL takes the forms that decide.
func ReviewURL(review int64) string    { return "/reviews/" + id(review) }
func DecisionsURL(review int64) string { return ReviewURL(review) + "/decisions" }

// DecideAtURL is DecisionsURL, and shows the field's row in the answer.
func DecideAtURL(review int64, field string) string { return DecisionsURL(review) + "#" + RowID(field) }

// EditorURL of the form that corrects or adds a value; the others take the forms
// that act on the whole review.
func EditorURL(review int64) string { return ReviewURL(review) + "/editor" }
func UndoURL(review int64) string   { return ReviewURL(review) + "/undo" }
func RedoURL(review int64) string   { return ReviewURL(review) + "/redo" }
func FinishURL(review int64) string { return ReviewURL(review) + "/finish" }
func ReopenURL(review int64) string { return ReviewURL(review) + "/reopen" }
func SkipURL(review int64) string   { return ReviewURL(review) + "/skip" }

// WhyURL shows a review with the explanation of a field's proposals.
func WhyURL(review int64, incident, field string) string {
	return withQuery(ReviewURL(review)+"/why", url.Values{"incident": {incident}, "field": {field}}) + "#" + RowID(field)
}

// OrderURL turns the order of the fields: as in the schema, or least certain first.
func OrderURL(review int64) string { return ReviewURL(review) + "/order" }

// AcceptAllURL accepts what is sure enough of the incident in sight.
func AcceptAllURL(review int64) string { return ReviewURL(review) + "/accept-all" }

// LeaseURL keeps the article of a review leased; AheadURL fetches the page of the
// next one, and GiveBackURL frees that when it is not wanted.
func LeaseURL(review int64) string    { return ReviewURL(review) + "/lease" }
func AheadURL(review int64) string    { return ReviewURL(review) + "/ahead" }
func GiveBackURL(review int64) string { return ReviewURL(review) + "/give-back" }

// AfterURL opens a page after a review was finished, which it reads back; 0 is none.
func AfterURL(page string, finished int64) string {
	if finished == 0 {
		return page
	}
	path, query, _ := strings.Cut(page, "?")
	q, _ := url.ParseQuery(query)
	q.Set("finished", id(finished))
	return withQuery(path, q)
}

// ReviewAtURL opens a review at an incident and, where given, a field.
func ReviewAtURL(review int64, incident, field string) string {
	q := url.Values{}
	if incident != "" {
		q.Set("incident", incident)
	}
	if field != "" {
		q.Set("at", field)
		return withQuery(ReviewURL(review), q) + "#" + RowID(field)
	}
	return withQuery(ReviewURL(review), q)
}

// EditAtURL opens the editor for a value of a field, or for a new one where
// value is nil.
func EditAtURL(review int64, incident, field string, value annotate.Value) string {
	q := url.Values{"incident": {incident}, "field": {field}}
	if value != nil {
		q.Set("from", string(annotate.ValueJSON(value)))
	}
	return withQuery(EditorURL(review), q) + "#" + RowID(field)
}

// ArticlesPageURL is a page of the list under a filter.
func ArticlesPageURL(status, query string, after int64) string {
	q := url.Values{}
	if status != "" {
		q.Set("status", status)
	}
	if query != "" {
		q.Set("q", query)
	}
	if after > 0 {
		q.Set("after", id(after))
	}
	return withQuery(ArticlesURL, q)
}

// SnapshotURL of a snapshot; SnapshotFileURL of its download as "jsonl" or "csv", of
// a part or of all, SnapshotCardURL of the dataset card that goes with it.
func SnapshotURL(name string) string { return SnapshotsURL + "/" + url.PathEscape(name) }
func SnapshotFileURL(name, format, part string) string {
	return withQuery(SnapshotURL(name)+"/gold."+format, partQuery(part))
}
func SnapshotCardURL(name, part string) string {
	return withQuery(SnapshotURL(name)+"/card.md", partQuery(part))
}

func partQuery(part string) url.Values {
	if part == "" {
		return nil
	}
	return url.Values{"part": {part}}
}

// SnapshotChangesURL tells the difference of a snapshot to an earlier one.
func SnapshotChangesURL(name, from string, page int) string {
	q := url.Values{"from": {from}}
	if page > 1 {
		q.Set("page", strconv.Itoa(page))
	}
	return withQuery(SnapshotURL(name)+"/changes", q)
}

// PinRemoveURL takes the form that lets a pinned case go.
func PinRemoveURL(pin int64) string { return PinsURL + "/" + id(pin) + "/remove" }

// JobURL of a job and its report; JobCancelURL and JobResumeURL take the forms that
// end it and let it go on, JobFailuresURL is the download of what it could not do.
func JobURL(job int64) string         { return JobsURL + "/" + id(job) }
func JobCancelURL(job int64) string   { return JobURL(job) + "/cancel" }
func JobResumeURL(job int64) string   { return JobURL(job) + "/resume" }
func JobFailuresURL(job int64) string { return JobURL(job) + "/failures.csv" }

// JobEventsOfURL tells how far some jobs are.
func JobEventsOfURL(jobs []int64) string {
	q := url.Values{}
	for _, job := range jobs {
		q.Add("job", id(job))
	}
	return withQuery(JobEventsURL, q)
}

// JobsBeforeURL is the list of jobs that are older than one.
func JobsBeforeURL(job int64) string { return withQuery(JobsURL, url.Values{"before": {id(job)}}) }

// UploadURL shows the articles of a file as they would be read, and takes the form
// that imports them; UploadDropURL forgets the file.
func UploadURL(upload int64) string     { return ImportURL + "/" + id(upload) }
func UploadDropURL(upload int64) string { return UploadURL(upload) + "/drop" }

// PersonRoleURL, PersonActiveURL and PersonResetURL take the forms that change who
// may do what.
func PersonRoleURL(person int64) string   { return PeopleURL + "/" + id(person) + "/role" }
func PersonActiveURL(person int64) string { return PeopleURL + "/" + id(person) + "/active" }
func PersonResetURL(person int64) string  { return PeopleURL + "/" + id(person) + "/reset" }

func withQuery(path string, q url.Values) string {
	if len(q) == 0 {
		return path
	}
	return path + "?" + q.Encode()
}

// Ids of elements.
const (
	ArticleBodyID = "article-body"
	FieldsID      = "fields"
	EditorID      = "editor"
	MessageID     = "message"
	SavedID       = "saved"
	TodayID       = "today"
	ConflictsID   = "conflicts"
	FinishedID    = "finished"
	ArticleListID = "article-list"
	KeysID        = "keys"
)

// JobID of a job in the list, and of what is told of it while it changes.
func JobID(job int64) string { return "job-" + id(job) }

// RowID of a field's row in the review.
func RowID(field string) string { return "field-" + field }

// RowPartID of what a row is called by, such as its values.
func RowPartID(field, part string) string { return RowID(field) + "-" + part }
