package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
)

//go:embed static/*.css static/*.js static/*.svg
var staticFiles embed.FS

// staticVersion changes with any static file; it stands in their URLs.
var staticVersion = func() string {
	sum := sha256.New()
	_ = fs.WalkDir(staticFiles, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := staticFiles.ReadFile(path)
		sum.Write(data)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil))[:12]
}()

// static serves the embedded files. With the right version in the URL a browser
// keeps one for good; without, as modules import each other, it asks again.
func static(e *echo.Echo) error {
	files, err := fs.Sub(staticFiles, "static")
	if err != nil {
		return err
	}
	server := http.StripPrefix("/static/", http.FileServerFS(files))
	e.GET("/static/*", func(c echo.Context) error {
		if name := c.Param("*"); name == "" || strings.HasSuffix(name, "/") || strings.Contains(name, ".tailwind.") {
			return echo.ErrNotFound
		}
		h := c.Response().Header()
		h.Set("Cache-Control", "no-cache")
		h.Set("ETag", `"`+staticVersion+`"`)
		if c.QueryParam("v") == staticVersion {
			h.Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		server.ServeHTTP(c.Response(), c.Request())
		return nil
	})
	return nil
}
