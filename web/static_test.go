package web_test

import (
	"net/http"
	"strings"
	"testing"

	"assay/views"
)

// staticFilesOf returns the addresses of the files that a page loads.
func staticFilesOf(a answer) []string {
	var list []string
	for selector, attribute := range map[string]string{"link[href]": "href", "script[src]": "src"} {
		a.doc.Find(selector).Each(func(_ int, s *selection) { list = append(list, s.AttrOr(attribute, "")) })
	}
	return list
}

func TestStaticFiles(t *testing.T) {
	c := newClient(t, newSite(t).url)
	files := staticFilesOf(c.get(views.SignInURL))
	if len(files) < 4 {
		t.Fatalf("the page loads %v", files)
	}
	for _, file := range files {
		a := c.get(file).is(http.StatusOK)
		checkHeaders(t, a)
		if got := a.header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
			t.Errorf("%s: Cache-Control %q", file, got)
		}
		tag := a.header.Get("ETag")
		if tag == "" || len(a.body) == 0 || a.header.Get("Set-Cookie") != "" {
			t.Errorf("%s: ETag %q, %d bytes", file, tag, len(a.body))
		}
		// Without the version, as modules import each other, it is asked for again.
		plain, _, _ := strings.Cut(file, "?")
		for _, path := range []string{plain, plain + "?v=older"} {
			if got := c.get(path).is(http.StatusOK).header.Get("Cache-Control"); got != "no-cache" {
				t.Errorf("%s: Cache-Control %q", path, got)
			}
			a := c.with("If-None-Match", tag).get(path).is(http.StatusNotModified)
			if checkHeaders(t, a); len(a.body) > 0 {
				t.Errorf("%s: a 304 with a body", path)
			}
			c.with("If-None-Match", `"older"`).get(path).is(http.StatusOK)
		}
	}
}

func TestStaticContentTypes(t *testing.T) {
	c := newClient(t, newSite(t).url)
	for file, want := range map[string]string{"app.css": "text/css", "review.js": "text/javascript", "icon.svg": "image/svg+xml"} {
		if got := c.get(views.StaticURL(file, "")).header.Get("Content-Type"); !strings.HasPrefix(got, want) {
			t.Errorf("%s: Content-Type %q", file, got)
		}
	}
}

// Sources, licences and folders are not served; what is missing is not cached.
func TestStaticFilesNotServed(t *testing.T) {
	c := newClient(t, newSite(t).url)
	page := c.get(views.SignInURL)
	_, version, _ := strings.Cut(page.one("link[rel=stylesheet]").AttrOr("href", ""), "?v=")
	for _, file := range []string{"none.js", "", "app.tailwind.css", "app.css.sum", "vendor.json", "licenses/htmx.txt", "licenses", "../static.go", "..%2fserver.go"} {
		a := c.get(views.StaticURL(file, version)).is(http.StatusNotFound)
		if cached := a.header.Get("Cache-Control"); strings.Contains(cached, "immutable") {
			t.Errorf("%s: Cache-Control %q", file, cached)
		}
	}
}

// Modules import each other by names that are there.
func TestModulesFindEachOther(t *testing.T) {
	c := newClient(t, newSite(t).url)
	seen := map[string]bool{}
	var load func(file string)
	load = func(file string) {
		if seen[file] {
			return
		}
		seen[file] = true
		for line := range strings.Lines(string(c.get(views.StaticURL(file, "")).is(http.StatusOK).body)) {
			if _, from, found := strings.Cut(line, " from './"); found && strings.HasPrefix(line, "import ") {
				name, _, _ := strings.Cut(from, "'")
				load(name)
			}
		}
	}
	load("review.js")
	if len(seen) < 4 {
		t.Errorf("only %v are loaded", seen)
	}
}

func TestGzip(t *testing.T) {
	c := newClient(t, newSite(t).url).with("Accept-Encoding", "gzip")
	for _, path := range []string{views.StaticURL("app.css", ""), views.SignInURL} {
		a := c.get(path).is(http.StatusOK)
		if a.header.Get("Content-Encoding") != "gzip" || !strings.Contains(strings.Join(a.header.Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("%s: headers %v", path, a.header)
		}
	}
}
