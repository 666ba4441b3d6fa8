package handlers

import (
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/jobs"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

const (
	// uploadLimit is how large a file may be, and uploadTime how long it may take.
	uploadLimit = 256 << 20
	uploadTime  = 30 * time.Minute
	// entriesShown is how many articles of a file are shown before it is imported.
	entriesShown = 8
)

// IsUpload says that a body is a file, whose handler reads it as it comes and knows
// its own limit.
func IsUpload(c echo.Context) bool {
	return c.Request().Method == http.MethodPost && c.Request().URL.Path == views.ImportURL
}

// importPage takes a file.
func (a *App) importPage(c echo.Context) error { return a.showImport(c, http.StatusOK, "") }

func (a *App) showImport(c echo.Context, status int, message string) error {
	page, err := a.page(c, "Import", views.ImportURL)
	if err != nil {
		return err
	}
	return render(c, status, views.Import(views.ImportPage{Page: page, Limit: uploadLimit, Extensions: exchange.Extensions(), Error: message}))
}

// upload keeps a file, as it comes, and leads on to how it would be read.
func (a *App) upload(c echo.Context) error {
	deadline := time.Now().Add(uploadTime)
	_ = http.NewResponseController(c.Response()).SetReadDeadline(deadline) // where it cannot be set, none is in force
	id, err := a.keepUpload(c)
	switch annotate.KindOf(err) {
	case annotate.Invalid:
		return a.showImport(c, http.StatusUnprocessableEntity, messageOf(err))
	}
	if err != nil {
		return err
	}
	return redirect(c, views.UploadURL(id))
}

func (a *App) keepUpload(c echo.Context) (int64, error) {
	parts, err := c.Request().MultipartReader()
	if err != nil {
		return 0, annotate.Errorf(annotate.Invalid, "Choose a file.")
	}
	for {
		part, err := parts.NextPart()
		if err == io.EOF || err == nil && part.FormName() == "file" && part.FileName() == "" {
			return 0, annotate.Errorf(annotate.Invalid, "Choose a file.")
		}
		if err != nil {
			return 0, echo.ErrBadRequest
		}
		if part.FormName() != "file" {
			continue
		}
		name := filepath.Base(part.FileName())
		if _, err := exchange.Read(strings.NewReader(""), name, false); err != nil {
			return 0, annotate.Errorf(annotate.Invalid, "The file %s %s.", name, err)
		}
		return a.store.Upload(c.Request().Context(), name, person(c).Name, uploadLimit, part)
	}
}

// uploadPage shows the first articles of a file as they would be read.
func (a *App) uploadPage(c echo.Context) error { return a.showUpload(c, http.StatusOK, "") }

func (a *App) showUpload(c echo.Context, status int, message string) error {
	ctx := c.Request().Context()
	id, err := number(c, "upload")
	if err != nil {
		return err
	}
	u, err := a.store.UploadOf(ctx, id)
	if err != nil {
		return err
	}
	if u.Job != 0 {
		return redirect(c, views.JobURL(u.Job))
	}
	page, err := a.page(c, u.Name, views.ImportURL)
	if err != nil {
		return err
	}
	v := views.UploadPage{Page: page, ID: id, File: u.Name, Size: u.Size, Labels: exchange.HasLabels(u.Name), Error: message}
	v.Gold = v.Labels && c.FormValue("gold") != ""
	if exchange.IsCSV(u.Name) {
		if err := a.columns(c, &v); err != nil {
			v.Error = "The first line: " + err.Error()
			return render(c, status, views.UploadPreview(v))
		}
	}
	entries, err := jobs.Entries(a.store.OpenUpload(ctx, id), u.Name, v.Gold, mapping(v.Columns))
	if err != nil {
		return err
	}
	for entry := range entries {
		if v.More = len(v.First) == entriesShown; v.More {
			break
		}
		v.First = append(v.First, entryLine(entry))
	}
	return render(c, status, views.UploadPreview(v))
}

// columns reads the first line of a CSV file, and what the form says of each column;
// without a form, what their names suggest.
func (a *App) columns(c echo.Context, v *views.UploadPage) error {
	names, values, err := exchange.Columns(a.store.OpenUpload(c.Request().Context(), v.ID))
	if err != nil {
		return err
	}
	form, err := c.FormParams()
	if err != nil {
		return err
	}
	said := form["as"]
	v.Choices = append(exchange.ArticleColumns(), views.KeepColumn, views.LeaveColumn)
	taken := make(map[string]bool)
	for i, name := range names {
		line := views.ColumnLine{Name: name}
		if i < len(values) {
			line.Example = start(values[i], 80)
		}
		if len(said) == len(names) {
			line.As = said[i]
		} else if line.As = exchange.Suggest(name); line.As == "" || taken[line.As] {
			line.As = views.KeepColumn
		}
		taken[line.As] = true
		v.Columns = append(v.Columns, line)
	}
	return nil
}

// mapping is what an import is told of the columns; nil of a file without any.
func mapping(columns []views.ColumnLine) map[string]string {
	if len(columns) == 0 {
		return nil
	}
	as := make(map[string]string, len(columns))
	for _, col := range columns {
		switch col.As {
		case views.KeepColumn:
			as[col.Name] = col.Name
		case views.LeaveColumn:
			as[col.Name] = ""
		default:
			as[col.Name] = col.As
		}
	}
	return as
}

func entryLine(e exchange.Entry) views.EntryLine {
	line := views.EntryLine{Line: e.Line, ID: e.Record.ID, Title: e.Record.Title, Published: string(e.Record.Published),
		Source: e.Record.Source, Start: start(e.Record.Text, 160), Labels: len(e.Record.Incidents)}
	if e.Err != nil {
		line.Refused = e.Err.Error()
	}
	return line
}

// start is the beginning of a text, on one line.
func start(text string, most int) string {
	if len(text) > 8*most {
		text = strings.ToValidUTF8(text[:8*most], "")
	}
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most]) + "…"
}

// importUpload asks for the import of a file, as the form says.
func (a *App) importUpload(c echo.Context) error {
	ctx := c.Request().Context()
	id, err := number(c, "upload")
	if err != nil {
		return err
	}
	u, err := a.store.UploadOf(ctx, id)
	if err != nil {
		return err
	}
	v := views.UploadPage{ID: id}
	args := store.JobArgs{Upload: id, File: u.Name, Gold: exchange.HasLabels(u.Name) && c.FormValue("gold") != ""}
	if exchange.IsCSV(u.Name) {
		if err := a.columns(c, &v); err != nil {
			return a.showUpload(c, http.StatusUnprocessableEntity, err.Error())
		}
		args.Columns = mapping(v.Columns)
		if !reads(v.Columns, "text") {
			return a.showUpload(c, http.StatusUnprocessableEntity, "Say which column holds the text.")
		}
	}
	job, err := a.store.AddJob(ctx, store.JobImport, args, person(c).Name)
	if err != nil {
		return err
	}
	return redirect(c, views.JobURL(job))
}

func reads(columns []views.ColumnLine, as string) bool {
	for _, col := range columns {
		if col.As == as {
			return true
		}
	}
	return false
}

// dropUpload forgets a file that nobody imports.
func (a *App) dropUpload(c echo.Context) error {
	id, err := number(c, "upload")
	if err != nil {
		return err
	}
	if _, err := a.store.UploadOf(c.Request().Context(), id); err != nil {
		return err
	}
	if err := a.store.DropUpload(c.Request().Context(), id); err != nil {
		return err
	}
	return redirect(c, views.ImportURL)
}
