package handlers

import (
	"bufio"
	"io"
	"net/http"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/neardup"

	"github.com/labstack/echo/v4"
)

// snapshotFile streams the records of a snapshot, or of a part of it; an error in the
// midst breaks the connection, so that half a file is not taken for a whole one.
func (a *App) snapshotFile(c echo.Context) error {
	format := exchange.Format(c.Param("format"))
	if format != exchange.JSONL && format != exchange.CSV {
		return annotate.Errorf(annotate.NotFound, "there is no download of %q", format)
	}
	name, part, err := a.snapshotPart(c)
	if err != nil {
		return err
	}
	attach(c, format.MediaType(), partName(name, part)+"."+string(format))
	return stream(c, func(w io.Writer) error { return a.store.WriteSnapshot(c.Request().Context(), name, part, format, w) })
}

// stream answers with what is written, as it is written.
func stream(c echo.Context, write func(io.Writer) error) error {
	buffered := bufio.NewWriterSize(c.Response(), 1<<16)
	err := write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err != nil && c.Response().Committed {
		panic(http.ErrAbortHandler)
	}
	return err
}

// snapshotCard is the dataset card that goes with a download.
func (a *App) snapshotCard(c echo.Context) error {
	name, part, err := a.snapshotPart(c)
	if err != nil {
		return err
	}
	card, err := a.store.SnapshotCard(c.Request().Context(), name, part)
	if err != nil {
		return err
	}
	attach(c, markdownType, partName(name, part)+".card.md")
	return c.Blob(http.StatusOK, markdownType, []byte(card))
}

const markdownType = "text/markdown; charset=utf-8"

// snapshotPart reads the name of a snapshot from the path, and ?part= of it.
func (a *App) snapshotPart(c echo.Context) (string, neardup.Part, error) {
	s, err := a.store.Snapshot(c.Request().Context(), c.Param("name"))
	part := neardup.Part(c.QueryParam("part"))
	if _, known := s.Parts[part]; err == nil && part != "" && !known {
		err = annotate.Errorf(annotate.NotFound, "a snapshot has no part %q", part)
	}
	return s.Name, part, err
}

func partName(snapshot string, part neardup.Part) string {
	if part == "" {
		return snapshot
	}
	return snapshot + "." + string(part)
}

func attach(c echo.Context, media, name string) {
	h := c.Response().Header()
	h.Set(echo.HeaderContentType, media)
	h.Set(echo.HeaderContentDisposition, `attachment; filename="`+name+`"`)
	h.Set(echo.HeaderCacheControl, "no-store")
}
